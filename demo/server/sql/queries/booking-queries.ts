import { sql } from 'kysely';
import type { Queries } from '../../../../src/backend/store.ts';
import { Problem } from '../../../../src/domain/problem.ts';
import { json } from '../json.ts';
import type { Db } from '../schema.ts';

type BookingQueries = Pick<Queries, 'insertBooking' | 'updateBooking' | 'booking' | 'bookings'>;

/** Which column answers which part of the filter. */
const columns = {
  residentId: 'resident_id',
  companyId: 'company_id',
  workerId: 'worker_id',
  status: 'status',
  quoteId: 'quote_id',
} as const;

/** Ids are compared as the memory store does, whatever the database's language. */
const byteOrder = sql`id collate "C"`;

export const bookingQueries = (db: Db): BookingQueries => ({
  async insertBooking(booking) {
    // Two tries with one quote meet at its unique index; the later one is told instead of failing the transaction.
    const inserted = await db
      .insertInto('booking')
      .values({ record: json(booking) })
      .onConflict((conflict) => conflict.column('quote_id').doNothing())
      .executeTakeFirst();
    if (!inserted.numInsertedOrUpdatedRows) throw new Problem('duplicate', { detail: 'This quote has been booked.' });
  },

  async updateBooking(booking) {
    const result = await db
      .updateTable('booking')
      .set({ record: json(booking) })
      .where('id', '=', booking.id)
      .where('version', '=', booking.version - 1)
      .executeTakeFirstOrThrow();
    return result.numUpdatedRows > 0n;
  },

  booking: async (id) => (await db.selectFrom('booking').select('record').where('id', '=', id).executeTakeFirst())?.record,

  async bookings({ after, ...filter }, page) {
    let query = db
      .selectFrom('booking')
      .select('record')
      .orderBy('created_at', 'desc')
      .orderBy(byteOrder, 'desc')
      .offset(page.offset)
      .limit(page.limit);
    for (const [key, column] of Object.entries(columns)) {
      const value = filter[key as keyof typeof columns];
      if (value !== undefined) query = query.where(column, '=', value);
    }
    if (after) query = query.where(sql<boolean>`(created_at, ${byteOrder}) < (${after.createdAt}::bigint, ${after.id})`);
    return (await query.execute()).map((row) => row.record);
  },
});
