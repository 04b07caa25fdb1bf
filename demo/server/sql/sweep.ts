import { sql } from 'kysely';
import { dayAt } from '../../../src/domain/zone.ts';
import { at } from './ranges.ts';
import { eventQueries } from './queries/event-queries.ts';
import type { Db } from './schema.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What guards the writes. A quote and a hold stay a while, so that whoever comes late is told what became of it. */
const sweepGuards = async (db: Db, now: number): Promise<void> => {
  await db.deleteFrom('kept_answer').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('counter')
    .where('window_start', '<=', now - day)
    .execute();
  await db
    .deleteFrom('quote')
    .where('expires_at', '<=', now - day)
    .execute();
  await db
    .deleteFrom('hold')
    .where('expires_at', '<=', now - hour)
    .execute();
  await sql`delete from occupation where kind = 'hold' and expires_at <= ${at(now - hour)}`.execute(db);
};

const sweepDoor = async (db: Db, now: number): Promise<void> => {
  // A code lives for a minute and may be entered with for ten more after a look; an hour is past all of it.
  await db
    .deleteFrom('code')
    .where('expires_at', '<=', now - hour)
    .execute();
  // The record of looks answers "who was at my door, and who looked at my code?". It is kept as long as a log has to be
  // (《网络安全法》第二十一条: six months) and no longer.
  await db
    .deleteFrom('look_up')
    .where('at', '<=', now - 180 * day)
    .execute();
  // With its handle goes the last trace of whom an old code named. A month's last code has run out long before.
  await db
    .deleteFrom('handle')
    .where('month', '<', dayAt(now - 32 * day, 'UTC').slice(0, 'YYYY-MM'.length))
    .execute();
  // No code of theirs is left, and no cache that knows them.
  await db
    .deleteFrom('issuer_key')
    .where('gone_at', '<=', now - day)
    .execute();
};

/** Whoever comes back after more than a day is told to ask for everything again. */
const sweepEvents = async (db: Db, now: number): Promise<void> => {
  // Numbered first, though nobody asked for them: their numbers show a reader what was missed.
  await eventQueries(db).numberEvents();
  // By number, not by time: what is left has no holes, whatever the clocks of several processes said.
  const last = db
    .selectFrom('event')
    .select((row) => row.fn.max('number').as('number'))
    .where('at', '<=', now - day);
  await db.deleteFrom('event').where('number', '<=', last).execute();
};

/** Deletes what has run out: nothing is kept for longer than its purpose. */
export const sweep = async (db: Db, now: number): Promise<void> => {
  await sweepGuards(db, now);
  await sweepDoor(db, now);
  await sweepEvents(db, now);
};
