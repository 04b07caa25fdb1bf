import { type RawBuilder, sql } from 'kysely';

/** A value as a `jsonb` parameter. NUL and half surrogates, which `jsonb` refuses, do not get past the backend's parsing. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value ?? null)}::jsonb`;
