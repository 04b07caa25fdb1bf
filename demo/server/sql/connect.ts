import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { lockFolder } from './folder-lock.ts';
import type { Database, Db } from './schema.ts';

export interface Connection {
  db: Db;
  close(): Promise<void>;
}

const openEngine = (folder: string): Promise<PGlite> => PGlite.create(folder, { extensions: { btree_gist } });

/** The first start writes beside and renames, so that one killed half way leaves nothing that looks like data. */
const openFolder = async (dataDir: string): Promise<PGlite> => {
  const folder = resolve(dataDir, 'database');
  if (!existsSync(folder)) {
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    await (await openEngine(draft)).close();
    renameSync(draft, folder);
  }
  return openEngine(folder);
};

/** PostgreSQL inside this process, its data in a folder that nobody else may open meanwhile. */
export const connectFolder = async (dataDir: string): Promise<Connection> => {
  const unlock = lockFolder(dataDir);
  try {
    const engine = await openFolder(dataDir);
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: engine }) });
    const close = async () => {
      // Kysely closes only an engine that it has used.
      await db.destroy();
      if (!engine.closed) await engine.close();
      unlock();
    };
    return { db, close };
  } catch (error) {
    unlock();
    throw error;
  }
};

export const connectPostgres = (databaseUrl: string): Connection => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    application_name: 'linli',
  });
  // A connection that breaks, idle or in use, must not end the process: its query fails, the next one takes a new connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
};
