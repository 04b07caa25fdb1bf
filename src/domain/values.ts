import * as z from 'zod/mini';

export const Id = z.string().check(z.minLength(1), z.maxLength(64));

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
