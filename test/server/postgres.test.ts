import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { type Cluster, noPostgres, postgres } from './postgres.ts';
import { bookingRecord, world } from './world.ts';

const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};
type Gate = ReturnType<typeof gate>;

describe('several processes on one PostgreSQL', { skip: noPostgres }, () => {
  let cluster: Cluster;
  let databaseUrl: string;
  let one: SqlStore;
  let two: SqlStore;

  before(async () => {
    cluster = await postgres();
    databaseUrl = await cluster.createDatabase();
    // Both at once on an empty database: one of them makes and fills it, the other finds it so.
    [one, two] = await Promise.all([createSqlStore({ databaseUrl }, { world }), createSqlStore({ databaseUrl }, { world })]);
  });
  after(async () => {
    await one.close();
    await two.close();
    await cluster.stop();
  });

  it('start on an empty database at once and fill it once', async () => {
    const workers = await two.read((queries) => queries.workers({}, { offset: 0, limit: 1000 }));
    assert.equal(workers.length, world().workers.length);
  });

  it('see that a key is in use while the other still works on it', async () => {
    const [claimed, finish] = [gate(), gate()];
    const first = one.transact(async (queries) => {
      assert.equal(await queries.claimKey('scope', 'key'), true);
      claimed.open();
      await finish.opened;
    });
    await claimed.opened;
    assert.equal(await two.transact((queries) => queries.claimKey('scope', 'key')), false);
    assert.equal(await two.transact((queries) => queries.claimKey('other scope', 'key')), true);
    finish.open();
    await first;
    assert.equal(await two.transact((queries) => queries.claimKey('scope', 'key')), true);
  });

  it('run a transaction again that the database chose as the victim of a deadlock', async () => {
    await one.transact(async (queries) => {
      await queries.insertBooking(bookingRecord('b-left'));
      await queries.insertBooking(bookingRecord('b-right'));
    });
    let runs = 0;
    const [leftLocked, rightLocked] = [gate(), gate()];
    const change = (store: SqlStore, order: [string, string], mine: Gate, other: Gate) =>
      store.transact(async (queries) => {
        runs += 1;
        const bump = async (id: string) => {
          const booking = await queries.booking(id);
          return queries.updateBooking({ ...booking!, version: booking!.version + 1 });
        };
        await bump(order[0]);
        mine.open();
        await other.opened;
        await bump(order[1]);
      });
    await Promise.all([
      change(one, ['b-left', 'b-right'], leftLocked, rightLocked),
      change(two, ['b-right', 'b-left'], rightLocked, leftLocked),
    ]);
    assert.equal(runs, 3);
  });

  it('say that they are unavailable while the database cuts them off, and go on after it', async () => {
    const admin = new Client({ connectionString: databaseUrl });
    await admin.connect();
    const cut = one.transact(async (queries) => {
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await queries.communities();
    });
    await assert.rejects(cut, (problem) => problem instanceof Problem && problem.code === 'unavailable');
    await admin.end();
    assert.ok((await one.read((queries) => queries.communities())).length > 0);
  });
});
