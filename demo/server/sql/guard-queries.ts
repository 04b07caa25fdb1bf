import { sql } from 'kysely';
import type { Queries } from '../../../src/backend/store.ts';
import { json } from './json.ts';
import { at } from './ranges.ts';
import type { Db } from './schema.ts';

type GuardQueries = Pick<Queries, 'claimKey' | 'keptAnswer' | 'keepAnswer' | 'hit'>;

/** Idempotency keys and rate counters. */
export const guardQueries = (db: Db): GuardQueries => ({
  async claimKey(scope, key) {
    const name = JSON.stringify([scope, key]);
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`.execute(db);
    return rows[0]?.mine === true;
  },

  async keptAnswer(scope, key, now) {
    const row = await db
      .selectFrom('kept_answer')
      .select(['body_hash', 'answer'])
      .where('scope', '=', scope)
      .where('key', '=', key)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, answer: row.answer };
  },

  async keepAnswer(scope, key, kept, expiresAt) {
    await db
      .insertInto('kept_answer')
      .values({ scope, key, body_hash: kept.bodyHash, answer: json(kept.answer), expires_at: expiresAt })
      .onConflict((conflict) =>
        conflict.columns(['scope', 'key']).doUpdateSet((row) => ({
          body_hash: row.ref('excluded.body_hash'),
          answer: row.ref('excluded.answer'),
          expires_at: row.ref('excluded.expires_at'),
        })),
      )
      .execute();
  },

  async hit(bucket, windowStart) {
    const row = await db
      .insertInto('counter')
      .values({ bucket, window_start: windowStart, hits: 1 })
      .onConflict((conflict) =>
        conflict.columns(['bucket', 'window_start']).doUpdateSet((row) => ({ hits: sql<number>`${row.ref('counter.hits')} + 1` })),
      )
      .returning('hits')
      .executeTakeFirstOrThrow();
    return row.hits;
  },
});

const hour = 3_600_000;

/** Deletes what has run out: nothing is kept for longer than its purpose. A hold stays a while, so that it can be renewed. */
export const sweep = async (db: Db, now: number): Promise<void> => {
  await db.deleteFrom('kept_answer').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('counter')
    .where('window_start', '<=', now - 24 * hour)
    .execute();
  await db
    .deleteFrom('quote')
    .where('expires_at', '<=', now - 24 * hour)
    .execute();
  await db
    .deleteFrom('hold')
    .where('expires_at', '<=', now - hour)
    .execute();
  await sql`delete from occupation where kind = 'hold' and expires_at <= ${at(now - hour)}`.execute(db);
};
