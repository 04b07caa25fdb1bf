import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { FolderInUse, lockFolder } from '../../demo/server/sql/folder-lock.ts';
import { newFolder, removeFolder } from './data-folder.ts';

const lockModule = join(import.meta.dirname, '../../demo/server/sql/folder-lock.ts');

/** Another process that takes the folder, says so, and keeps it until its input ends. */
const otherProcess = async (folder: string) => {
  const code = `import(${JSON.stringify(lockModule)}).then(({ lockFolder }) => {
    try { lockFolder(${JSON.stringify(folder)}); console.log('mine'); } catch (error) { console.log(error.message); process.exit(3); }
    process.stdin.resume();
  })`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
};

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => void (folder = newFolder()));
  afterEach(() => removeFolder(folder));

  it('refuses a second program in one sentence that names the first', async () => {
    const first = await otherProcess(folder);
    assert.equal(first.said, 'mine');
    assert.throws(
      () => lockFolder(folder),
      (error) => error instanceof FolderInUse && error.message.includes(`process ${first.child.pid}:`),
    );
    assert.match((await otherProcess(folder)).said, /^The data folder .* is in use by process \d+: .*\.$/);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    lockFolder(folder)();
  });

  it('refuses a second time in the same program', () => {
    const release = lockFolder(folder);
    assert.throws(() => lockFolder(folder), FolderInUse);
    release();
    lockFolder(folder)();
  });

  it('is taken over from a program that is gone, or whose number another one has now', () => {
    for (const stale of ['999999 1', `${process.ppid} 1`, `${process.pid} 1`, 'rubbish', '']) {
      writeFileSync(join(folder, 'lock'), stale);
      lockFolder(folder)();
    }
  });

  it('is won by one of many that find a stale one', async () => {
    writeFileSync(join(folder, 'lock'), '999999 1');
    const tries = await Promise.all(Array.from({ length: 6 }, () => otherProcess(folder)));
    const winners = tries.filter(({ said }) => said === 'mine');
    assert.equal(winners.length, 1);
    for (const { child } of winners) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  it('leaves nothing behind when it is let go', () => {
    lockFolder(folder)();
    assert.deepEqual(readdirSync(folder), []);
    assert.ok(existsSync(folder));
  });
});
