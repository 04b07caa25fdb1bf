import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrations, NewerData } from '../../demo/server/sql/migrate.ts';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import { newFolder, preparedFolder, removeFolder } from './data-folder.ts';
import { eventRecord, toldAfter } from './heard.ts';
import { bookingRecord, hour, morning, quoteRecord, world } from './world.ts';

describe('a data folder', () => {
  const folders: string[] = [];
  const own = (folder: string) => (folders.push(folder), folder);
  after(() => folders.forEach(removeFolder));

  it('of an older version is brought to the newest and keeps its bookings', async () => {
    const dataDir = own(newFolder());
    const old = await createSqlStore({ dataDir }, { migrations: migrations.slice(0, 1) });
    await old.transact((queries) => queries.insertBooking(bookingRecord('b-old')));
    await assert.rejects(old.transact((queries) => queries.hit('bucket', morning)));
    await old.close();

    const upgraded = await createSqlStore({ dataDir });
    assert.deepEqual(await upgraded.read((queries) => queries.booking('b-old')), bookingRecord('b-old'));
    assert.equal(await upgraded.transact((queries) => queries.hit('bucket', morning)), 1);
    await upgraded.close();
  });

  it('from before codes, reviews and events keeps every row that it had, and takes the new ones', async () => {
    const dataDir = own(newFolder());
    const old = await createSqlStore({ dataDir }, { migrations: migrations.slice(0, 2), world: () => ({ ...world(), reviews: [] }) });
    await old.transact(async (queries) => {
      await queries.insertBooking(bookingRecord('b-old'));
      await queries.saveQuote(quoteRecord('q-old'));
      await queries.keepAnswer('scope', 'key', { bodyHash: 'h', answer: { id: 'b-old' } }, morning + hour);
    });
    const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_version' order by relname`.execute(old.db);
    const rowsOf = async ({ db }: SqlStore) => {
      const found: Record<string, unknown[]> = {};
      for (const { name } of tables) found[name] = (await sql`select * from ${sql.table(name)} order by 1, 2`.execute(db)).rows;
      return found;
    };
    const before = await rowsOf(old);
    assert.equal(before['booking']?.length, world().bookings.length + 1);
    assert.equal(before['kept_answer']?.length, 1);
    await old.close();

    const upgraded = await createSqlStore({ dataDir }, { world });
    assert.deepEqual(await rowsOf(upgraded), before);
    await upgraded.transact(async (queries) => {
      await queries.saveCode({ jti: 'new', workerId: 'w-001', bookingId: 'b-old', expiresAt: morning + hour });
      await queries.appendEvent(eventRecord('b-old'));
      await queries.addToReviewSums('worker:w-001', { stars: 5 });
    });
    assert.equal(await upgraded.transact((queries) => queries.useCode('new', 'b-old')), true);
    assert.deepEqual(await toldAfter(upgraded, 0), [{ number: 1, bookingId: 'b-old' }]);
    assert.deepEqual(
      (await upgraded.read((queries) => queries.reviewSums(['worker:w-001']))).get('worker:w-001')?.histogram,
      [0, 0, 0, 0, 1],
    );
    await upgraded.close();
  });

  it('of a newer version is refused in one sentence, untouched, and let go', async () => {
    const dataDir = own(await preparedFolder());
    const tomorrow = async () => undefined;
    await (await createSqlStore({ dataDir }, { migrations: [...migrations, tomorrow] })).close();
    for (const _again of [1, 2])
      await assert.rejects(
        createSqlStore({ dataDir }),
        (error) =>
          error instanceof NewerData &&
          error.message.startsWith(`This data is of version ${migrations.length + 1} `) &&
          /^[^\n]*\.$/.test(error.message),
      );
    assert.ok(!existsSync(join(dataDir, 'lock')));
  });

  it('whose upgrade fails half way is as it was before', async () => {
    const dataDir = own(await preparedFolder());
    const broken = [
      ...migrations,
      async (db: Parameters<(typeof migrations)[0]>[0]) => {
        await sql`create table half (id text)`.execute(db);
        await sql`select nonsense`.execute(db);
      },
    ];
    await assert.rejects(createSqlStore({ dataDir }, { migrations: broken }));
    const store = await createSqlStore({ dataDir });
    await assert.rejects(sql`select * from half`.execute(store.db));
    await store.close();
  });

  it('is filled once, not at every start', async () => {
    const dataDir = own(await preparedFolder());
    await (await createSqlStore({ dataDir }, { world })).close();
    const again = await createSqlStore({ dataDir }, { world });
    const workers = await again.read((queries) => queries.workers({}, { offset: 0, limit: 1000 }));
    assert.equal(workers.length, world().workers.length);
    await again.close();
  });

  it('left by a first start that was killed half way is begun anew', async () => {
    const dataDir = own(newFolder());
    mkdirSync(join(dataDir, 'database.new'));
    writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), '18\n');
    const store = await createSqlStore({ dataDir });
    assert.equal(await store.transact((queries) => queries.hit('bucket', morning + hour)), 1);
    await store.close();
  });
});
