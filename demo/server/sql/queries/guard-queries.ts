import { sql } from 'kysely';
import type { Queries } from '../../../../src/backend/store.ts';
import { json } from '../json.ts';
import type { Db } from '../schema.ts';

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
