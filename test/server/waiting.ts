import { sql } from 'kysely';
import type { Db } from '../../demo/server/sql/schema.ts';

/** Until a request stands still at a lock; one that is answered instead never came to it. */
export const untilItWaits = async (db: Db, request: Promise<{ status: number; code?: string | undefined }>): Promise<void> => {
  let answered: string | undefined;
  void request.then(({ status, code }) => (answered = `${status} ${code ?? ''}`));
  while (answered === undefined) {
    const { rows } = await sql<{
      waiting: number;
    }>`select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(db);
    if (rows[0]!.waiting > 0) return;
  }
  throw new Error(`It was answered with ${answered} before it came to the lock.`);
};
