import { sql } from 'kysely';
import type { DoorQueries } from '../../../../src/backend/store.ts';
import { json } from '../json.ts';
import type { Db } from '../schema.ts';

/** Ids are compared as the memory store does, whatever the database's language. */
const byteOrder = sql<string>`id collate "C"`;

/** Issuers' keys, what codes call a worker, codes, looks at them, reports. */
export const doorQueries = (db: Db): DoorQueries => ({
  async issuerKeys(now) {
    const rows = await db.selectFrom('issuer_key').select('record').where('gone_at', '>', now).orderBy('kid').execute();
    return rows.map((row) => row.record);
  },

  async saveIssuerKey(key) {
    await db
      .insertInto('issuer_key')
      .values({ record: json(key) })
      .onConflict((conflict) => conflict.column('kid').doUpdateSet((row) => ({ record: row.ref('excluded.record') })))
      .execute();
  },

  handle: async (handle) => (await db.selectFrom('handle').select('record').where('handle', '=', handle).executeTakeFirst())?.record,

  handleOf: async (workerId, month) =>
    (await db.selectFrom('handle').select('record').where('worker_id', '=', workerId).where('month', '=', month).executeTakeFirst())
      ?.record,

  // Two first codes of a month at once, or a draw that is taken: it fails here and is run again (faults.ts), finds the other's or draws anew.
  async saveHandle(handle) {
    await db
      .insertInto('handle')
      .values({ record: json(handle) })
      .execute();
  },

  async saveCode(code) {
    await db
      .insertInto('code')
      .values({ record: json(code) })
      .execute();
  },

  code: async (jti) => (await db.selectFrom('code').select('record').where('jti', '=', jti).executeTakeFirst())?.record,

  // Looked at and changed in one statement: of two at once, the second waits, looks again, and finds nothing to change.
  async useCode(jti, bookingId) {
    const result = await db
      .updateTable('code')
      .set({ record: sql`record || jsonb_build_object('enteredFor', ${bookingId}::text)` })
      .where('jti', '=', jti)
      .where('entered_for', 'is', null)
      .executeTakeFirstOrThrow();
    return result.numUpdatedRows > 0n;
  },

  async saveLookUp(lookUp) {
    await db
      .insertInto('look_up')
      .values({ record: json(lookUp) })
      .execute();
  },

  lookUp: async (id) => (await db.selectFrom('look_up').select('record').where('id', '=', id).executeTakeFirst())?.record,

  async useLookUp(id, used) {
    const result = await db
      .updateTable('look_up')
      .set({ record: sql`record || jsonb_build_object('used', ${used}::text)` })
      .where('id', '=', id)
      .where('used', 'is', null)
      .executeTakeFirstOrThrow();
    return result.numUpdatedRows > 0n;
  },

  async lookUpsOfCode(jti) {
    const rows = await db.selectFrom('look_up').select('record').where('jti', '=', jti).orderBy('at').orderBy(byteOrder).execute();
    return rows.map((row) => row.record);
  },

  async lookUpsOfWorker(workerId, after, limit) {
    let query = db
      .selectFrom('look_up')
      .select('record')
      .where('worker_id', '=', workerId)
      .orderBy('at', 'desc')
      .orderBy(byteOrder, 'desc')
      .limit(limit);
    if (after) query = query.where(sql<boolean>`(at, ${byteOrder}) < (${after.at}::bigint, ${after.id})`);
    return (await query.execute()).map((row) => row.record);
  },

  async saveReport(report) {
    await db
      .insertInto('report')
      .values({ record: json(report) })
      .execute();
  },
});
