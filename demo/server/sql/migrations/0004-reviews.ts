import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table review (
    record jsonb not null,
    id text primary key generated always as (record->>'id') stored,
    booking_id text not null generated always as (record->>'bookingId') stored,
    worker_id text generated always as (record->>'workerId') stored,
    service_id text not null generated always as (record->>'serviceId') stored,
    company_id text not null generated always as (record->>'companyId') stored,
    stars integer not null generated always as ((record->>'stars')::integer) stored,
    created_at bigint not null generated always as ((record->>'createdAt')::bigint) stored)`,
  // A booking is reviewed once, whoever sends how many at the same moment.
  sql`create unique index review_booking on review (booking_id)`,
  sql`create index review_worker on review (worker_id, created_at desc)`,
  sql`create index review_service on review (service_id, created_at desc)`,
  sql`create index review_company on review (company_id, created_at desc)`,
  // How many gave so many stars, to the visit as a whole and to each aspect: all sums follow, and adding is one step.
  sql`create table review_count (
    subject text not null, aspect text not null, stars integer not null check (stars between 1 and 5), given integer not null,
    primary key (subject, aspect, stars))`,
];

/** Reviews, and how many stars each worker, service and company was given. */
export const reviews = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
