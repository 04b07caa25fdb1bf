import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Client } from 'pg';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import { eventRecord, listenTo, toldAfter } from './heard.ts';
import { type Cluster, noPostgres, postgres } from './postgres.ts';

const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** No poll comes to help within a test. */
const noPoll = { pollSeconds: 3600 };

describe('the outbox of several processes on one PostgreSQL', { skip: noPostgres, timeout: 60_000 }, () => {
  let cluster: Cluster;
  let databaseUrl: string;
  let one: SqlStore;
  let two: SqlStore;
  /** Someone outside, connected to another database. */
  let admin: Client;
  let last: number;

  before(async () => {
    cluster = await postgres();
    databaseUrl = await cluster.createDatabase();
    admin = new Client({ connectionString: await cluster.createDatabase() });
    await admin.connect();
    one = await createSqlStore({ databaseUrl }, noPoll);
    two = await createSqlStore({ databaseUrl }, noPoll);
  });
  beforeEach(async () => {
    await one.read((queries) => queries.numberEvents());
    last = (await one.read((queries) => queries.eventRange())).last;
  });
  after(async () => {
    await one.close();
    await two.close();
    await admin.end();
    await cluster.stop();
  });

  const name = () => new URL(databaseUrl).pathname.slice(1);
  const append = (store: SqlStore, bookingId: string) => store.transact((queries) => queries.appendEvent(eventRecord(bookingId)));
  const isTold = (store: SqlStore, bookingId: string) => async () =>
    (await toldAfter(store, last)).some((told) => told.bookingId === bookingId);
  const listeners = async () => {
    const { rows } = await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = $1 and application_name = 'linli listener' and query like 'listen %' and state = 'idle'`,
      [name()],
    );
    return rows.map(({ pid }) => pid);
  };
  const untilListening = async (count: number) => {
    while ((await listeners()).length !== count);
  };
  const cutListeners = async () => {
    const pids = await listeners();
    assert.ok(pids.length > 0);
    await admin.query(`select pg_terminate_backend(pid) from unnest($1::int[]) as pid`, [pids]);
    return pids;
  };

  it('a change that was written first and committed last still reaches whoever has seen the second', async () => {
    const [written, finish] = [gate(), gate()];
    const late = one.transact(async (queries) => {
      await queries.appendEvent(eventRecord('b-late'));
      written.open();
      await finish.opened;
    });
    await written.opened;
    await append(two, 'b-early');
    const seen = await toldAfter(two, last);
    assert.deepEqual(seen, [{ number: last + 1, bookingId: 'b-early' }]);
    finish.open();
    await late;
    assert.deepEqual(await toldAfter(two, last + 1), [{ number: last + 2, bookingId: 'b-late' }]);
    assert.deepEqual(await toldAfter(one, last), [...seen, { number: last + 2, bookingId: 'b-late' }]);
  });

  it('whoever numbers waits for the other, so that no higher number is read before a lower one', async () => {
    const [numbered, finish] = [gate(), gate()];
    await append(one, 'b-first');
    const first = one.transact(async (queries) => {
      await queries.numberEvents();
      numbered.open();
      await finish.opened;
    });
    await numbered.opened;
    await append(two, 'b-second');
    const second = toldAfter(two, last);
    while (!(await admin.query(`select 1 from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`, [name()])).rowCount);
    // While the second waits, nobody sees any of both.
    assert.deepEqual(await two.read((queries) => queries.events(last, 10)), []);
    finish.open();
    await first;
    assert.deepEqual(await second, [
      { number: last + 1, bookingId: 'b-first' },
      { number: last + 2, bookingId: 'b-second' },
    ]);
  });

  it('a change in one process is heard in the other', async () => {
    const listener = listenTo(two);
    await untilListening(1);
    // The second time no beginning of listening can be what is heard.
    for (const bookingId of ['b-across', 'b-across-again']) {
      await append(one, bookingId);
      await listener.until(isTold(two, bookingId));
    }
    listener.stop();
  });

  it('a process whose listening connection is cut listens again by itself, and hears what came meanwhile', async () => {
    const listener = listenTo(two);
    await untilListening(1);
    const [cut] = await cutListeners();
    await append(one, 'b-meanwhile');
    await listener.until(isTold(two, 'b-meanwhile'));
    await untilListening(1);
    assert.notDeepEqual(await listeners(), [cut]);
    await append(one, 'b-again');
    await listener.until(isTold(two, 'b-again'));
    listener.stop();
  });

  it('a process whose listening connection cannot come back goes on by asking', async () => {
    const asking = await createSqlStore({ databaseUrl }, { pollSeconds: 0.1 });
    const listener = listenTo(asking);
    await listener.until(async () => (await listeners()).length === 2);
    await admin.query(`alter database ${name()} allow_connections false`);
    await cutListeners();
    await append(one, 'b-asked');
    await listener.until(isTold(asking, 'b-asked'));
    assert.deepEqual(await listeners(), []);
    await asking.close();
    await admin.query(`alter database ${name()} allow_connections true`);
  });

  it('what was written without a notice is found by asking', async () => {
    const asking = await createSqlStore({ databaseUrl }, { pollSeconds: 0.1 });
    const listener = listenTo(asking);
    await listener.until(async () => (await listeners()).length === 2);
    await two.db
      .insertInto('event')
      .values({ record: JSON.stringify(eventRecord('b-by-hand')) as never, number: null })
      .execute();
    await listener.until(isTold(asking, 'b-by-hand'));
    await asking.close();
  });

  it('a change is told once in the process that made it: its own notice is no news', async () => {
    const listener = listenTo(two);
    await untilListening(1);
    const elsewhere = listenTo(one);
    await untilListening(2);
    const here = listener.calls;
    await append(two, 'b-mine');
    await listener.until(isTold(two, 'b-mine'));
    // Notices come in the order of their commits: with this one, an echo of the first has come too.
    await append(one, 'b-theirs');
    await listener.until(isTold(two, 'b-theirs'));
    await elsewhere.until(isTold(one, 'b-mine'));
    while (listener.calls < here + 2) await two.ping();
    assert.equal(listener.calls, here + 2);
    listener.stop();
    elsewhere.stop();
  });

  it('a store that is closed leaves no connection, also while it is not listening yet or cannot', async () => {
    const url = await cluster.createDatabase();
    const connections = async () =>
      (await admin.query(`select 1 from pg_stat_activity where datname = $1`, [new URL(url).pathname.slice(1)])).rowCount;
    const listening = await createSqlStore({ databaseUrl: url });
    listenTo(listening);
    await listening.close();
    const cut = await createSqlStore({ databaseUrl: url });
    await admin.query(`alter database ${new URL(url).pathname.slice(1)} allow_connections false`);
    listenTo(cut);
    await cut.ping();
    await cut.close();
    while ((await connections()) !== 0);
  });
});
