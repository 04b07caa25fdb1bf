import * as z from 'zod/mini';
import { sensitive } from './sensitivity.ts';
import { Day } from './times.ts';
import { Id, open } from './values.ts';

export const colours = ['green', 'yellow', 'red'] as const;

/** Someone not signed in sees company, masked name, photo, trade and level; dates only after a scan. */
export const WorkerRecord = z.object({
  id: Id,
  /** The number printed on the worker's 安心码 card. */
  workerNumber: z.string(),
  maskedName: sensitive('name', z.string()),
  photoId: z.optional(Id),
  company: z.object({ id: Id, name: z.string() }),
  trade: z.string(),
  /** 5 初级工 … 2 技师, as in the 2019 national standard. */
  skillLevel: z.optional(z.int()),
  skillCertificates: z.optional(z.array(z.object({ number: z.string(), trade: z.string(), level: z.int(), checked: z.boolean() }))),
  training: z.optional(z.array(z.object({ topic: z.string(), hours: z.number(), on: Day }))),
  healthExam: z.optional(z.object({ state: sensitive('health', open(['valid', 'expired', 'missing'])), validUntil: z.optional(Day) })),
  insurance: z.optional(z.object({ state: open(['valid', 'expired', 'missing']), validUntil: z.optional(Day) })),
  background: z.optional(z.object({ conclusion: open(['passed', 'failed', 'pending']), checkedOn: z.optional(Day) })),
  credit: z.optional(z.object({ grade: z.string(), basis: z.array(z.string()), source: z.string(), updatedOn: Day })),
  rating: z.optional(z.object({ mean: z.number(), count: z.int() })),
  colour: z.optional(open(colours)),
});
export type WorkerRecord = z.infer<typeof WorkerRecord>;

export const WorkerPage = z.object({ items: z.array(WorkerRecord), nextCursor: z.nullish(z.string()), total: z.optional(z.int()) });
