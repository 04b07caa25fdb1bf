import { type Kysely, sql } from 'kysely';

const statements = [
  // `id` is the order of writing, which is not the order of committing: whoever read up to an id would miss what commits later with a
  // smaller one. So readers go by `number`, which only committed rows are given.
  sql`create table event (
    id bigint primary key generated always as identity,
    record jsonb not null,
    number bigint unique,
    at bigint not null generated always as ((record->>'at')::bigint) stored)`,
  sql`create index event_pending on event (id) where number is null`,
  // One row. A number is taken back with the transaction that gave it, so there are no gaps, and whoever gives holds the row's lock.
  sql`create table event_counter (last bigint not null)`,
  sql`insert into event_counter (last) values (0)`,
];

/** The outbox: what changed, written with the change and numbered when it is told. */
export const outbox = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
