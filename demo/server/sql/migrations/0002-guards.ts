import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table kept_answer (
    scope text not null, key text not null, body_hash text not null, answer jsonb not null, expires_at bigint not null,
    primary key (scope, key))`,
  sql`create index kept_answer_expiry on kept_answer (expires_at)`,
  // Unlogged: a count of requests need not outlive a crash, and costs no write-ahead log.
  sql`create unlogged table counter (
    bucket text not null, window_start bigint not null, hits integer not null,
    primary key (bucket, window_start))`,
];

/** What protects the writes: answers kept by idempotency key, and counters that all processes share. */
export const guards = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
