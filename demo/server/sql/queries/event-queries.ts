import { sql } from 'kysely';
import type { EventQueries } from '../../../../src/backend/store.ts';
import { json } from '../json.ts';
import type { Db } from '../schema.ts';

/** Where other processes listen. */
export const channel = 'linli_events';

export interface Appending {
  /** Sent along with the notice, so that a process knows its own. */
  sender: string;
  /** Called for each event, long before it is known whether its transaction commits. */
  appended(): void;
}

const quiet: Appending = { sender: '', appended: () => undefined };

const inOneTransaction = (db: Db, work: (transaction: Db) => Promise<void>): Promise<void> =>
  db.isTransaction ? work(db) : db.transaction().execute(work);

export const eventQueries = (db: Db, { sender, appended }: Appending = quiet): EventQueries => ({
  async appendEvent(event) {
    appended();
    // The notice is sent when the transaction commits, and many of one transaction are sent as one.
    await sql`with added as (insert into event (record) values (${json(event)})) select pg_notify(${channel}, ${sender})`.execute(db);
  },

  async numberEvents() {
    const waiting = () => db.selectFrom('event').select('id').where('number', 'is', null).limit(1).executeTakeFirst();
    // Most of the time another process was quicker, and its rows are there to see.
    if (!(await waiting())) return;
    await inOneTransaction(db, async (transaction) => {
      // The row's lock comes first and is kept until the commit: the next statement then sees all that was numbered before,
      // and nobody gives a higher number that could be read earlier.
      await sql`select last from event_counter for update`.execute(transaction);
      await sql`with
        pending as (select id, row_number() over (order by id) as place from event where number is null),
        numbered as (
          update event set number = event_counter.last + pending.place from pending, event_counter
          where event.id = pending.id returning number)
        update event_counter set last = (select max(number) from numbered) where exists (select from numbered)`.execute(transaction);
    });
  },

  async events(after, limit) {
    const rows = await db
      .selectFrom('event')
      .select(['record', sql<number>`number::float8`.as('number')])
      .where('event.number', '>', after)
      .orderBy('event.number')
      .limit(limit)
      .execute();
    return rows.map(({ number, record }) => ({ number, event: record }));
  },

  async eventRange() {
    const row = await db
      .selectFrom('event')
      .select([sql<number>`coalesce(min(number), 0)::float8`.as('first'), sql<number>`coalesce(max(number), 0)::float8`.as('last')])
      .executeTakeFirstOrThrow();
    return row;
  },
});
