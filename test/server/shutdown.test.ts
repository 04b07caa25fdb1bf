import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { addDays } from '../../src/domain/day.ts';
import { dayAt } from '../../src/domain/zone.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { databases } from './databases.ts';
import { refusedStart, serverProcess } from './running.ts';
import { visitor } from './visitor.ts';
import { untilItWaits } from './waiting.ts';

const postgres = databases()[1]!;

/** Until nobody listens there any more. */
const untilRefused = async (url: string): Promise<void> => {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
    } catch {
      return;
    }
  }
};

describe('a server that is told to stop', () => {
  it('lets its folder go and ends without an error; meanwhile a second start is refused in one sentence', async () => {
    const dataDir = await preparedFolder();
    const first = await serverProcess({ dataDir });
    const second = await refusedStart({ dataDir });
    assert.equal(second.code, 1);
    assert.match(second.said, /^The data folder \S+ is in use by process \d+: [^\n]*\.$/);
    assert.equal((await fetch(`${first.url}/healthz`)).status, 200);

    assert.deepEqual(await first.end('SIGTERM'), { code: 0, signal: null });
    assert.ok(!existsSync(join(dataDir, 'lock')));
    const third = await serverProcess({ dataDir });
    assert.deepEqual(await third.end('SIGINT'), { code: 0, signal: null });
    removeFolder(dataDir);
  });

  it('says in one sentence that its port is taken', async () => {
    const [one, two] = [await preparedFolder(), await preparedFolder()];
    const first = await serverProcess({ dataDir: one });
    const port = new URL(first.url).port;
    const { said, code } = await refusedStart({ dataDir: two }, { PORT: port });
    assert.deepEqual([said, code], [`Port ${port} is taken: stop what uses it, or set PORT to another.`, 1]);
    await first.end('SIGTERM');
    assert.ok(!existsSync(join(two, 'lock')));
    [one, two].forEach(removeFolder);
  });

  const sentences: [string, Parameters<typeof refusedStart>[0], Record<string, string>, RegExp][] = [
    [
      'its database does not answer',
      { databaseUrl: 'postgres://someone:secret@127.0.0.1:1/none' },
      {},
      /^The database of DATABASE_URL cannot be used \(ECONNREFUSED\)/,
    ],
    ['its data folder cannot be', { dataDir: '/dev/null/data' }, {}, /^The data folder \/dev\/null\/data cannot be written \(ENOTDIR\)/],
    ['its port is no number', { dataDir: '/nowhere' }, { PORT: 'eighty' }, /^PORT must be a whole number from 0 to 65535/],
  ];
  for (const [what, location, env, expected] of sentences) {
    it(`says in one sentence that ${what}`, async () => {
      const { said, code } = await refusedStart(location, env);
      assert.equal(code, 1);
      assert.match(said, expected);
      assert.doesNotMatch(said, /\n|secret/);
    });
  }

  it('answers the request that it is working on, and takes no new one', { skip: postgres.skip, timeout: 60_000 }, async () => {
    const location = await postgres.create();
    const server = await serverProcess(location);
    const outside = await createSqlStore(location);
    const resident = visitor(server.url, 'demo-resident');
    const day = addDays(dayAt(Date.now(), 'Asia/Shanghai'), 9);
    const quote = (await resident.quote({ start: (await resident.slots(day))[0]!.start })).body;

    let answering: ReturnType<typeof resident.book> | undefined;
    let ending: ReturnType<typeof server.end> | undefined;
    await outside.db.transaction().execute(async (transaction) => {
      await sql`lock table occupation in exclusive mode`.execute(transaction);
      answering = resident.book(quote);
      await untilItWaits(outside.db, answering);
      ending = server.end('SIGTERM');
      await untilRefused(server.url);
    });
    assert.equal((await answering!).status, 201);
    assert.deepEqual(await ending!, { code: 0, signal: null });
    await outside.close();
  });
});
