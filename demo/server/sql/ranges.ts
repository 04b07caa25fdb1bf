import { type RawBuilder, sql } from 'kysely';

/** Epoch milliseconds as `timestamptz`. */
export const at = (ms: number): RawBuilder<unknown> => sql`to_timestamp(${ms}::float8 / 1000)`;

/** A half-open `tstzrange`. */
export const range = (start: number, end: number): RawBuilder<unknown> => sql`tstzrange(${at(start)}, ${at(end)}, '[)')`;

/** Back to milliseconds, as a float: both drivers give that one as a number. */
export const ms = (instant: RawBuilder<unknown>): RawBuilder<number> => sql<number>`round(extract(epoch from ${instant}) * 1000)::float8`;
