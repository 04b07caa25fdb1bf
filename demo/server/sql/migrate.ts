import { type Kysely, sql } from 'kysely';
import { bookings } from './migrations/0001-bookings.ts';
import { guards } from './migrations/0002-guards.ts';
import { door } from './migrations/0003-door.ts';
import { reviews } from './migrations/0004-reviews.ts';
import { outbox } from './migrations/0005-outbox.ts';

/** A step from one version of the data to the next. Once released it never changes; a change is a new step. */
export type Migration = (db: Kysely<unknown>) => Promise<void>;

export const migrations: readonly Migration[] = [bookings, guards, door, reviews, outbox];

/** The data was written by a newer program: going on could lose what this one does not know of. */
export class NewerData extends Error {
  override name = 'NewerData';
}

/** Any number; it only has to be the same in every process of this program. */
const lockId = 5_260_471;

interface VersionTable {
  schema_version: { version: number };
}

/** Brings the data to the newest version, inside the caller's transaction. Two processes starting at once take turns. */
export const migrate = async (transaction: Kysely<never>, steps: readonly Migration[] = migrations): Promise<void> => {
  const db = transaction as unknown as Kysely<VersionTable>;
  await sql`select pg_advisory_xact_lock(${sql.lit(lockId)})`.execute(db);
  await sql`create table if not exists schema_version (version integer primary key, applied_at timestamptz not null default now())`.execute(
    db,
  );
  const newest = await db
    .selectFrom('schema_version')
    .select((row) => row.fn.max('version').as('version'))
    .executeTakeFirst();
  const version = newest?.version ?? 0;
  if (version > steps.length)
    throw new NewerData(`This data is of version ${version} and this program knows versions up to ${steps.length}: start a newer Linli.`);
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    await step(db as unknown as Kysely<unknown>);
    await db
      .insertInto('schema_version')
      .values({ version: index + 1 })
      .execute();
  }
};
