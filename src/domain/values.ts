import * as z from 'zod/mini';
import { isDay } from './day.ts';
import { fromInstant, isTimeZone } from './zone.ts';

export const Id = z.string().check(z.minLength(1), z.maxLength(64));

/** ISO 8601 instant with offset, such as `2026-12-01T09:00:00+08:00`. */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  // `Date.parse` alone reads 30 February as 2 March.
  z.refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(fromInstant(text)), 'a time that exists'),
);

/** A calendar day `YYYY-MM-DD` in the community's own time zone; never a `Date`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isDay, 'a day that exists'));

/** An IANA zone; its rules decide what day it is. */
export const TimeZone = z.string().check(z.refine(isTimeZone, 'an IANA time zone'));

/** Written as an IANA zone is. Whether the engine knows it is not asked: the first such question costs a slow phone 70 ms. */
export const TimeZoneName = z.string().check(z.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/));

/** A clock time `HH:MM`. */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Money: a whole number of fen (分). */
export const Fen = z.int();

/** Durations are whole minutes. */
export const Minutes = z.int().check(z.nonnegative());

export const Text = (most: number) => z.string().check(z.maxLength(most));

/** Known words of a vocabulary; a newer server's other words pass through and are shown as their own text. */
export type Open<Word extends string> = Word | (string & Record<never, never>);

export const vocabularyOf = z.registry<{ words: readonly string[] }>();

export const open = <const Word extends string>(words: readonly Word[]) => {
  const schema = z.string() as unknown as z.ZodMiniType<Open<Word>, Open<Word>>;
  vocabularyOf.add(schema, { words });
  return schema;
};
