import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import { Problem } from '../../src/domain/problem.ts';
import { databases } from './databases.ts';
import { bookingRecord, hour, morning, quoteRecord, world } from './world.ts';

const everything = { offset: 0, limit: 1000 };

for (const database of databases()) {
  describe(`the store on ${database.name}`, { skip: database.skip }, () => {
    let store: SqlStore;
    before(async () => {
      store = await createSqlStore(await database.create(), { world });
    });
    after(() => store.close());

    it('gives back the world as it was put in, in its order', async () => {
      const expected = world();
      await store.read(async (queries) => {
        assert.deepEqual(await queries.communities(), expected.communities);
        assert.deepEqual(await queries.services({}, everything), expected.services);
        assert.deepEqual(await queries.workers({}, everything), expected.workers);
        assert.deepEqual(await queries.company(expected.companies[3]!.id), expected.companies[3]);
        assert.deepEqual(await queries.dayTypes('2026-01-01', '2026-12-31'), expected.dayTypes);
        assert.equal((await queries.bookings({}, everything)).length, expected.bookings.length);
      });
    });

    it('pages without a gap or a repeat', async () => {
      const pages = [0, 60, 120, 180].map((offset) => store.read((queries) => queries.workers({}, { offset, limit: 60 })));
      assert.deepEqual((await Promise.all(pages)).flat(), world().workers);
    });

    it('finds a worker by what is public, never by the true name', async () => {
      const { record, name } = world().workers[0]!;
      const find = async (q: string) => (await store.read((queries) => queries.workers({ q }, everything))).map((entry) => entry.record.id);
      assert.ok((await find(record.workerNumber)).includes(record.id));
      assert.deepEqual(await find(name), []);
      assert.deepEqual(await find('%'), []);
    });

    it('keeps no token that could be used', async () => {
      const people = await store.db.selectFrom('person').selectAll().execute();
      assert.ok(people.length > 0);
      assert.doesNotMatch(JSON.stringify(people), /demo-resident"/);
    });

    it('books a quote once', async () => {
      const booking = bookingRecord('b-once', { quoteId: 'q-once' });
      await store.transact(async (queries) => {
        await queries.saveQuote(quoteRecord('q-once'));
        await queries.insertBooking(booking);
      });
      const again = store.transact((queries) => queries.insertBooking({ ...booking, id: 'b-twice' }));
      await assert.rejects(again, (problem) => problem instanceof Problem && problem.code === 'duplicate');
      assert.deepEqual(await store.read((queries) => queries.booking('b-once')), booking);
    });

    it('keeps the change of whoever was quicker', async () => {
      await store.transact((queries) => queries.insertBooking(bookingRecord('b-change')));
      const change = (note: string) =>
        store.transact((queries) => queries.updateBooking(bookingRecord('b-change', { version: 2, status: 'accepted', note })));
      const outcomes = await Promise.all([change('one'), change('two'), change('three')]);
      assert.equal(outcomes.filter(Boolean).length, 1);
    });

    it('lists bookings newest first and goes on after a known one', async () => {
      const residentId = 'p-list';
      await store.transact(async (queries) => {
        for (const [id, age] of [
          ['b-B', 2],
          ['b-a', 2],
          ['b-c', 1],
          ['b-d', 3],
        ] as const)
          await queries.insertBooking(bookingRecord(id, { residentId, createdAt: morning - age * hour }));
      });
      const list = async (filter: object) =>
        (await store.read((queries) => queries.bookings({ residentId, ...filter }, everything))).map(({ id }) => id);
      assert.deepEqual(await list({}), ['b-c', 'b-a', 'b-B', 'b-d']);
      assert.deepEqual(await list({ after: { createdAt: morning - 2 * hour, id: 'b-a' } }), ['b-B', 'b-d']);
      assert.deepEqual(await list({ status: 'completed' }), []);
    });

    it('undoes all of a transaction that fails', async () => {
      const failing = store.transact(async (queries) => {
        await queries.insertBooking(bookingRecord('b-undone'));
        await queries.keepAnswer('scope', 'undone', { bodyHash: 'h', answer: {} }, morning + hour);
        throw new Problem('too-late');
      });
      await assert.rejects(failing, Problem);
      assert.equal(await store.read((queries) => queries.booking('b-undone')), undefined);
      assert.equal(await store.read((queries) => queries.keptAnswer('scope', 'undone', morning)), undefined);
    });

    it('remembers an answer for its time', async () => {
      const kept = { bodyHash: 'h', answer: { id: 'b-1', name: '邻里' } };
      await store.transact((queries) => queries.keepAnswer('scope', 'kept', kept, morning + hour));
      const at = (now: number) => store.read((queries) => queries.keptAnswer('scope', 'kept', now));
      assert.deepEqual(await at(morning), kept);
      assert.equal(await at(morning + hour), undefined);
    });

    it('counts what is hit at once without losing one', async () => {
      const hits = Array.from({ length: 50 }, () => store.transact((queries) => queries.hit('bucket', morning)));
      assert.deepEqual(
        (await Promise.all(hits)).sort((a, b) => a - b),
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
      assert.equal(await store.transact((queries) => queries.hit('bucket', morning + hour)), 1);
    });

    it('sweeps out what has run out and nothing else', async () => {
      await store.transact((queries) => queries.saveQuote(quoteRecord('q-sweep')));
      await store.sweep(morning);
      assert.ok(await store.read((queries) => queries.quote('q-sweep')));
      await store.sweep(morning + 48 * hour);
      assert.equal(await store.read((queries) => queries.quote('q-sweep')), undefined);
      assert.ok(await store.read((queries) => queries.booking('b-once')));
    });
  });
}
