import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';

const root = join(import.meta.dirname, '../..');

/** Of everything that an empty, migrated data folder depends on. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(
    [
      'demo/server/sql/migrations/*.ts',
      'demo/server/sql/migrate.ts',
      'demo/server/sql/connect.ts',
      'node_modules/@electric-sql/pglite/package.json',
    ],
    { cwd: root },
  ).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'linli-data-'));

/** Making a database takes seconds, copying one a fraction: the first test that needs one leaves it for the others. */
const template = async (): Promise<string> => {
  const kept = join(tmpdir(), `linli-template-${fingerprint()}`);
  if (existsSync(kept)) return kept;
  const draft = newFolder();
  await (await createSqlStore({ dataDir: draft })).close();
  try {
    renameSync(draft, kept);
  } catch {
    // Another test process was quicker.
    rmSync(draft, { recursive: true, force: true });
  }
  return kept;
};

/** A folder of one's own with an empty database of the newest version. */
export const preparedFolder = async (): Promise<string> => {
  const folder = newFolder();
  cpSync(await template(), folder, { recursive: true });
  return folder;
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
