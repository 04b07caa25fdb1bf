import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create extension if not exists btree_gist`,
  sql`create table community (
    position bigint generated always as identity, record jsonb not null,
    id text primary key generated always as (record->>'id') stored)`,
  sql`create table company (
    position bigint generated always as identity, record jsonb not null,
    id text primary key generated always as (record->>'id') stored)`,
  sql`create table service (
    position bigint generated always as identity, record jsonb not null,
    id text primary key generated always as (record->'service'->>'id') stored,
    category text not null generated always as (record->'service'->>'category') stored)`,
  sql`create table worker (
    position bigint generated always as identity, record jsonb not null,
    id text primary key generated always as (record->'record'->>'id') stored)`,
  sql`create index worker_community on worker using gin ((record->'communityIds'))`,
  sql`create index worker_service on worker using gin ((record->'serviceIds'))`,
  sql`create table absence (
    record jsonb not null,
    worker_id text not null generated always as (record->>'workerId') stored,
    starts_at bigint not null generated always as ((record->>'start')::bigint) stored,
    ends_at bigint not null generated always as ((record->>'end')::bigint) stored)`,
  sql`create index absence_worker on absence (worker_id, ends_at)`,
  sql`create table day_type (record jsonb not null, day text primary key generated always as (record->>'day') stored)`,
  sql`create table person (token_hash text primary key, record jsonb not null)`,
  sql`create table quote (
    record jsonb not null,
    id text primary key generated always as (record->>'id') stored,
    expires_at bigint not null generated always as ((record->>'expiresAt')::bigint) stored)`,
  sql`create table hold (
    record jsonb not null,
    id text primary key generated always as (record->>'id') stored,
    viewer text not null generated always as (record->>'viewer') stored,
    expires_at bigint not null generated always as ((record->>'expiresAt')::bigint) stored)`,
  sql`create index hold_viewer on hold (viewer)`,
  sql`create table booking (
    record jsonb not null,
    id text primary key generated always as (record->>'id') stored,
    version integer not null generated always as ((record->>'version')::integer) stored,
    status text not null generated always as (record->>'status') stored,
    quote_id text generated always as (record->>'quoteId') stored,
    resident_id text not null generated always as (record->>'residentId') stored,
    company_id text not null generated always as (record->>'companyId') stored,
    worker_id text generated always as (record->>'workerId') stored,
    created_at bigint not null generated always as ((record->>'createdAt')::bigint) stored)`,
  sql`create unique index booking_quote on booking (quote_id)`,
  sql`create index booking_resident on booking (resident_id, created_at desc)`,
  sql`create index booking_company on booking (company_id, created_at desc)`,
  sql`create index booking_worker on booking (worker_id, created_at desc)`,
  // The one line that makes a double booking impossible: no two rows of a worker may overlap, whoever writes them.
  sql`create table occupation (
    worker_id text not null,
    blocked tstzrange not null check (not isempty(blocked)),
    kind text not null check (kind in ('hold', 'booking')),
    ref text not null,
    expires_at timestamptz check ((kind = 'hold') = (expires_at is not null)),
    constraint occupation_once exclude using gist (worker_id with =, blocked with &&))`,
  sql`create index occupation_ref on occupation (ref)`,
];

/** The world, and what happens in it: quotes, holds, bookings. */
export const bookings = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
