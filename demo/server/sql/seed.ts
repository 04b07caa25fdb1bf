import { sql } from 'kysely';
import type { World } from '../../../src/backend/records.ts';
import { subjectsOf } from '../../../src/backend/review-sums.ts';
import { occupationsOf } from '../../../src/backend/world/occupations.ts';
import { tokenHash } from './queries/catalogue-queries.ts';
import { claimQueries } from './queries/claim-queries.ts';
import { addStars } from './queries/review-queries.ts';
import { json } from './json.ts';
import type { Db } from './schema.ts';

type Table = 'community' | 'company' | 'service' | 'worker' | 'absence' | 'day_type' | 'booking' | 'review';

/** Rows per statement: one parameter each, so that a large world is neither one huge text nor thousands of round trips. */
const chunk = 200;

const insertAll = async (db: Db, table: Table, records: readonly unknown[]): Promise<void> => {
  for (let from = 0; from < records.length; from += chunk) {
    const some = json(records.slice(from, from + chunk));
    await sql`insert into ${sql.table(table)} (record)
      select value from jsonb_array_elements(${some}) with ordinality as each (value, place) order by place`.execute(db);
  }
};

/** Fills an empty database, inside the caller's transaction. */
export const seed = async (db: Db, buildWorld: () => World): Promise<void> => {
  if (await db.selectFrom('community').select('id').limit(1).executeTakeFirst()) return;
  const world = buildWorld();
  await insertAll(db, 'community', world.communities);
  await insertAll(db, 'company', world.companies);
  await insertAll(db, 'service', world.services);
  await insertAll(db, 'worker', world.workers);
  await insertAll(db, 'absence', world.absences);
  await insertAll(db, 'day_type', world.dayTypes);
  await insertAll(db, 'booking', world.bookings);
  await insertAll(db, 'review', world.reviews);
  await addStars(
    db,
    world.reviews.flatMap((review) => subjectsOf(review).map((subject) => [subject, review] as const)),
  );
  const claims = claimQueries(db);
  for (const occupation of occupationsOf(world)) await claims.occupy(occupation, 0);
  for (const { token, ...record } of world.people) {
    await db
      .insertInto('person')
      .values({ token_hash: tokenHash(token), record: json(record) })
      .execute();
  }
};
