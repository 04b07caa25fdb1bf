import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { World } from '../../../src/backend/records.ts';
import type { Queries, Store } from '../../../src/backend/store.ts';
import { type Connection, connectFolder, connectPostgres } from './connect.ts';
import { createEventFeed } from './event-feed.ts';
import { asProblem, wantsRetry } from './faults.ts';
import { type Migration, migrate } from './migrate.ts';
import type { Appending } from './queries/event-queries.ts';
import { sqlQueries } from './queries/index.ts';
import type { Db } from './schema.ts';
import { seed } from './seed.ts';
import { sweep } from './sweep.ts';

export type Location = { dataDir: string } | { databaseUrl: string };

export interface SqlStoreOptions {
  /** What an empty database is filled with. */
  world?: () => World;
  migrations?: readonly Migration[];
  /** How long a notice of another process's events may stay away unnoticed; 5 unless told. */
  pollSeconds?: number;
}

export interface SqlStore extends Store {
  /** Fails when the database does not answer. */
  ping(): Promise<void>;
  sweep(now: number): Promise<void>;
  /** For tests that look behind the store, or take something away from it. */
  readonly db: Db;
}

const attempts = 6;

const transact = async <T>(db: Db, appending: Appending, work: (queries: Queries) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((transaction) => work(sqlQueries(transaction, appending)));
    } catch (error) {
      if (attempt === attempts || !wantsRetry(error)) throw asProblem(error);
      // Unequal pauses, so that those who met once do not meet again.
      await pause(Math.random() * 20 * attempt);
    }
  }
};

const connect = (location: Location): Promise<Connection> | Connection =>
  'dataDir' in location ? connectFolder(location.dataDir) : connectPostgres(location.databaseUrl);

/** Opens the data where it lies, brings it to this program's version, and fills it when it is empty. */
export const createSqlStore = async (location: Location, { world, migrations, pollSeconds }: SqlStoreOptions = {}): Promise<SqlStore> => {
  const { db, close } = await connect(location);
  try {
    await db.transaction().execute(async (transaction) => {
      await migrate(transaction as unknown as Kysely<never>, migrations);
      if (world) await seed(transaction, world);
    });
  } catch (error) {
    await close();
    throw error;
  }
  const sender = crypto.randomUUID();
  const feed = createEventFeed({ databaseUrl: 'databaseUrl' in location ? location.databaseUrl : undefined, sender, pollSeconds });
  const queries = sqlQueries(db);
  return {
    db,
    async read(work) {
      try {
        return await work(queries);
      } catch (error) {
        throw asProblem(error);
      }
    },
    async transact(work) {
      // Of any of its runs: told once too often is well, too seldom is not.
      let hasEvents = false;
      const result = await transact(db, { sender, appended: () => void (hasEvents = true) }, work);
      if (hasEvents) feed.tell();
      return result;
    },
    onEvents: feed.onEvents,
    ping: async () => void (await sql`select 1`.execute(db)),
    sweep: (now) => sweep(db, now),
    async close() {
      await feed.close();
      await close();
    },
  };
};
