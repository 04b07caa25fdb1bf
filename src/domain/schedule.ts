import * as z from 'zod/mini';
import { Place } from './place.ts';
import { Day, Instant } from './times.ts';
import { Id, Minutes } from './values.ts';

export const VisitSchedule = z.object({ kind: z.literal('visit'), start: Instant, durationMinutes: Minutes });

/** When the work happens, by the service's mode. */
export const Schedule = z.discriminatedUnion('kind', [
  VisitSchedule,
  z.object({
    kind: z.literal('recurring'),
    start: Instant,
    durationMinutes: Minutes,
    everyWeeks: z.int().check(z.minimum(1)),
    until: Day,
    skips: z.array(Day),
  }),
  z.object({ kind: z.literal('stay'), from: Day, to: Day }),
  z.object({ kind: z.literal('meal'), days: z.array(Day), meals: z.array(z.string()), portions: z.int() }),
  z.object({ kind: z.literal('quote') }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** One thing ordered; an order may hold several. */
export const Item = z.object({
  serviceId: Id,
  place: Place,
  schedule: Schedule,
  intake: z.optional(z.record(z.string(), z.unknown())),
});
export type Item = z.infer<typeof Item>;
