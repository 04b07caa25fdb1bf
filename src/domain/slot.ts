import * as z from 'zod/mini';
import { TimeZone } from './time-zone.ts';
import { Day, Instant } from './times.ts';
import { Fen, Id, open } from './values.ts';

export const dayTypes = ['work', 'rest', 'holiday', 'makeup'] as const;

/** A time one can book. `left`: how many workers are free then. */
export const Slot = z.object({
  start: Instant,
  end: Instant,
  workerIds: z.optional(z.array(Id)),
  left: z.int(),
  surchargeInFen: Fen,
});
export type Slot = z.infer<typeof Slot>;

/** `null`: the calendar of that year is not known, so nothing is marked. */
export const DayMark = z.object({ day: Day, dayType: z.nullable(open(dayTypes)) });
export type DayMark = z.infer<typeof DayMark>;

export const SlotPage = z.object({ items: z.array(Slot), timeZone: TimeZone, days: z.array(DayMark) });
export type SlotPage = z.infer<typeof SlotPage>;
