import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table issuer_key (
    record jsonb not null,
    kid text primary key generated always as (record->>'kid') stored,
    gone_at bigint not null generated always as ((record->>'goneAt')::bigint) stored)`,
  // One place in the status list each: whoever is struck off it must not take a colleague along.
  sql`create table handle (
    record jsonb not null,
    handle text primary key generated always as (record->>'handle') stored,
    worker_id text not null generated always as (record->>'workerId') stored,
    month text not null generated always as (record->>'month') stored,
    status_index integer not null generated always as ((record->>'statusIndex')::integer) stored,
    constraint handle_once unique (worker_id, month),
    constraint handle_status unique (status_index))`,
  sql`create table code (
    record jsonb not null,
    jti text primary key generated always as (record->>'jti') stored,
    expires_at bigint not null generated always as ((record->>'expiresAt')::bigint) stored,
    entered_for text generated always as (record->>'enteredFor') stored)`,
  sql`create index code_expiry on code (expires_at)`,
  sql`create table look_up (
    record jsonb not null,
    id text primary key generated always as (record->>'id') stored,
    at bigint not null generated always as ((record->>'at')::bigint) stored,
    worker_id text generated always as (record->>'workerId') stored,
    jti text generated always as (record->>'jti') stored,
    used text generated always as (record->>'used') stored)`,
  sql`create index look_up_worker on look_up (worker_id, at desc)`,
  sql`create index look_up_code on look_up (jti)`,
  sql`create index look_up_age on look_up (at)`,
  sql`create table report (record jsonb not null, id text primary key generated always as (record->>'id') stored)`,
];

/** What is known at the door: issuers' keys, what codes call a worker, codes, looks, reports. */
export const door = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
