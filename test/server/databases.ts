import { after } from 'node:test';
import type { Location } from '../../demo/server/sql/sql-store.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { type Cluster, noPostgres, postgres } from './postgres.ts';

export interface TestDatabase {
  name: string;
  /** Why it cannot be tested here. */
  skip: string | false;
  /** A new, empty one each time. */
  create(): Promise<Location>;
}

/** The embedded database and the real one; both are cleaned up when the test file ends. */
export const databases = (): TestDatabase[] => {
  const folders: string[] = [];
  let cluster: Promise<Cluster> | undefined;
  after(async () => {
    for (const folder of folders) removeFolder(folder);
    await (await cluster)?.stop();
  });
  return [
    {
      name: 'PGlite',
      skip: false,
      async create() {
        const dataDir = await preparedFolder();
        folders.push(dataDir);
        return { dataDir };
      },
    },
    {
      name: 'PostgreSQL',
      skip: noPostgres,
      async create() {
        cluster ??= postgres();
        return { databaseUrl: await (await cluster).createDatabase() };
      },
    },
  ];
};
