import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Another program has this data open; two at once would destroy it. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** Folders open in this very process: its own pid in a lock file says nothing. */
const open = new Set<string>();

/** When a process began, so that a number given to another process later is not taken for it. Linux tells; elsewhere ''. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold spaces; the start is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A lock file holds `pid start`. Its writer is gone when no such process runs, or one that began at another time. */
const holder = (text: string): number | undefined => {
  const [digits, start = ''] = text.trim().split(' ');
  const pid = Number(digits);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return undefined;
  return startOf(pid) === start ? pid : undefined;
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Takes the folder for this process and gives the function that lets it go. */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder);
  const file = resolve(path, 'lock');
  const mine = resolve(path, `lock.${process.pid}`);
  const inUse = (pid: number) =>
    new FolderInUse(`The data folder ${folder} is in use by process ${pid}: stop it first, or set LINLI_DATA.`);
  if (open.has(path)) throw inUse(process.pid);

  const stale = read(file);
  if (stale !== undefined) {
    const pid = holder(stale);
    if (pid !== undefined) throw inUse(pid);
    // Moved away, not deleted: of two starts that both saw it stale, one may already have written its own.
    renameSync(file, mine);
    const moved = read(mine) ?? '';
    if (moved !== stale && holder(moved) !== undefined) linkSync(mine, file);
  }
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`);
  try {
    // A link, unlike a write, appears whole or not at all, and fails when the name exists.
    linkSync(mine, file);
  } catch {
    throw inUse(holder(read(file) ?? '') ?? 0);
  } finally {
    rmSync(mine, { force: true });
  }
  open.add(path);
  return () => {
    open.delete(path);
    rmSync(file, { force: true });
  };
};
