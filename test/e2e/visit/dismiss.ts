import { json } from '../../../demo/server/sql/json.ts';
import type { Stage } from '../stage.ts';

/** The firm lets somebody go, or takes them back: no page of the demo can, the registry behind it does. */
export const dismiss = async ({ server: { store } }: Stage, workerId: string, revoked = true): Promise<void> => {
  const entry = (await store.read((queries) => queries.worker(workerId)))!;
  await store.db
    .updateTable('worker')
    .set({ record: json({ ...entry, revoked }) })
    .where('id', '=', workerId)
    .execute();
};
