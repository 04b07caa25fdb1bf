import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrations, NewerData } from '../../demo/server/sql/migrate.ts';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { newFolder, preparedFolder, removeFolder } from './data-folder.ts';
import { bookingRecord, hour, morning, world } from './world.ts';

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

  it('of a newer version is refused in one sentence, untouched, and let go', async () => {
    const dataDir = own(await preparedFolder());
    const tomorrow = async () => undefined;
    await (await createSqlStore({ dataDir }, { migrations: [...migrations, tomorrow] })).close();
    for (const _again of [1, 2])
      await assert.rejects(
        createSqlStore({ dataDir }),
        (error) => error instanceof NewerData && /^This data is of version 3 .*\.$/.test(error.message),
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
