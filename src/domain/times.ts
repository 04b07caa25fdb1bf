import * as z from 'zod/mini';
import { isDay } from './day.ts';
import { fromInstant } from './instant.ts';

// Apart from the other values: a first screen shows no time, and need not load what checks one.

/** ISO 8601 instant with offset, such as `2026-12-01T09:00:00+08:00`. */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  // `Date.parse` alone reads 30 February as 2 March.
  z.refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(fromInstant(text)), 'a time that exists'),
);

/** A calendar day `YYYY-MM-DD` in the community's own time zone; never a `Date`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isDay, 'a day that exists'));
