import { sql } from 'kysely';
import type { Occupation } from '../../../../src/backend/records.ts';
import { OccupationConflict, type Queries } from '../../../../src/backend/store.ts';
import { json } from '../json.ts';
import { at, ms, range } from '../ranges.ts';
import type { Db } from '../schema.ts';

type ClaimQueries = Pick<
  Queries,
  | 'occupations'
  | 'occupy'
  | 'promoteOccupation'
  | 'extendOccupation'
  | 'releaseOccupation'
  | 'saveQuote'
  | 'quote'
  | 'saveHold'
  | 'hold'
  | 'holdsOf'
  | 'deleteHold'
>;

const touched = (result: { numUpdatedRows: bigint }): boolean => result.numUpdatedRows > 0n;

/** Quotes, holds, and the claims on workers' time. */
export const claimQueries = (db: Db): ClaimQueries => ({
  async occupations(workerIds, from, to, now) {
    if (workerIds.length === 0) return [];
    const rows = await db
      .selectFrom('occupation')
      .select(['worker_id', 'kind', 'ref'])
      .select([ms(sql`lower(blocked)`).as('start'), ms(sql`upper(blocked)`).as('end'), ms(sql`expires_at`).as('expires')])
      .where('worker_id', 'in', workerIds)
      .where(sql<boolean>`blocked && ${range(from, to)}`)
      .where(sql<boolean>`(kind = 'booking' or expires_at > ${at(now)})`)
      .execute();
    return rows.map(({ worker_id, kind, ref, start, end, expires }): Occupation => {
      const occupation: Occupation = { workerId: worker_id, blocked: { start, end }, kind, ref };
      return kind === 'hold' ? { ...occupation, expiresAt: expires } : occupation;
    });
  },

  async occupy({ workerId, blocked, kind, ref, expiresAt }, now) {
    await db
      .deleteFrom('occupation')
      .where('worker_id', '=', workerId)
      .where('kind', '=', 'hold')
      .where(sql<boolean>`expires_at <= ${at(now)}`)
      .execute();
    // `on conflict do nothing` asks the exclusion constraint like a plain insert that fails with 23P01, but leaves the
    // transaction usable without a savepoint, and two inserts that meet do not end in a deadlock.
    const inserted = await db
      .insertInto('occupation')
      .values({
        worker_id: workerId,
        blocked: range(blocked.start, blocked.end),
        kind,
        ref,
        expires_at: kind === 'hold' && expiresAt !== undefined ? at(expiresAt) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!inserted.numInsertedOrUpdatedRows) throw new OccupationConflict();
  },

  async promoteOccupation(holdId, bookingId) {
    const promoted = { kind: 'booking' as const, ref: bookingId, expires_at: null };
    return touched(
      await db.updateTable('occupation').set(promoted).where('ref', '=', holdId).where('kind', '=', 'hold').executeTakeFirstOrThrow(),
    );
  },

  async extendOccupation(holdId, expiresAt) {
    const extended = { expires_at: at(expiresAt) };
    return touched(
      await db.updateTable('occupation').set(extended).where('ref', '=', holdId).where('kind', '=', 'hold').executeTakeFirstOrThrow(),
    );
  },

  async releaseOccupation(ref) {
    await db.deleteFrom('occupation').where('ref', '=', ref).execute();
  },

  async saveQuote(quote) {
    await db
      .insertInto('quote')
      .values({ record: json(quote) })
      .execute();
  },

  quote: async (id) => (await db.selectFrom('quote').select('record').where('id', '=', id).executeTakeFirst())?.record,

  async saveHold(hold) {
    await db
      .insertInto('hold')
      .values({ record: json(hold) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ record: row.ref('excluded.record') })))
      .execute();
  },

  hold: async (id) => (await db.selectFrom('hold').select('record').where('id', '=', id).executeTakeFirst())?.record,

  async holdsOf(viewer, now) {
    const rows = await db.selectFrom('hold').select('record').where('viewer', '=', viewer).where('expires_at', '>', now).execute();
    return rows.map((row) => row.record);
  },

  async deleteHold(id) {
    await db.deleteFrom('hold').where('id', '=', id).execute();
  },
});
