import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import { nobody, withLogin } from '../../demo/server/login.ts';
import { databases } from './databases.ts';
import { eventRecord, listenTo, toldAfter } from './heard.ts';
import { hour, morning } from './world.ts';

for (const database of databases()) {
  describe(`the outbox on ${database.name}`, { skip: database.skip, timeout: 120_000 }, () => {
    let store: SqlStore;
    let last: number;
    before(async () => {
      store = await createSqlStore(await database.create());
    });
    beforeEach(async () => {
      await store.read((queries) => queries.numberEvents());
      last = (await store.read((queries) => queries.eventRange())).last;
    });
    after(() => store.close());
    const append = (...bookingIds: string[]) =>
      store.transact(async (queries) => {
        for (const bookingId of bookingIds) await queries.appendEvent(eventRecord(bookingId));
      });
    const range = () => store.read((queries) => queries.eventRange());

    it('is empty at first', async () => {
      assert.deepEqual(await range(), { first: 0, last: 0 });
      assert.deepEqual(await toldAfter(store, 0), []);
    });

    it('gives back what happened, in the order of its numbers', async () => {
      const event = eventRecord('b-1', { residentId: 'p-1', companyId: 'c-1', workerIds: ['w-1', 'w-2'], version: 3 });
      await store.transact((queries) => queries.appendEvent(event));
      await append('b-2', 'b-3');
      await store.read((queries) => queries.numberEvents());
      const told = await store.read((queries) => queries.events(last, 2));
      assert.deepEqual(told, [
        { number: last + 1, event },
        { number: last + 2, event: eventRecord('b-2') },
      ]);
      assert.deepEqual(await toldAfter(store, last + 2), [{ number: last + 3, bookingId: 'b-3' }]);
      assert.equal((await range()).last, last + 3);
    });

    it('tells nothing that has no number yet', async () => {
      await append('b-waiting');
      assert.deepEqual(await store.read((queries) => queries.events(last, 10)), []);
      assert.deepEqual(await toldAfter(store, last), [{ number: last + 1, bookingId: 'b-waiting' }]);
    });

    it('tells nothing of a change that failed, and leaves no gap for it', async () => {
      const failing = store.transact(async (queries) => {
        await queries.appendEvent(eventRecord('b-failed'));
        await queries.numberEvents();
        assert.equal((await queries.events(last, 10)).length, 1);
        throw new Error('no');
      });
      await assert.rejects(failing);
      await append('b-after');
      assert.deepEqual(await toldAfter(store, last), [{ number: last + 1, bookingId: 'b-after' }]);
    });

    it('gives each event one number while many write and many number at once', async () => {
      const bookingIds = Array.from({ length: 24 }, (_, index) => `b-many-${index}`);
      await Promise.all(
        bookingIds.flatMap((bookingId) => [
          append(bookingId),
          store.read((queries) => queries.numberEvents()),
          store.transact((queries) => queries.numberEvents()),
        ]),
      );
      const told = await toldAfter(store, last);
      assert.deepEqual(
        told.map(({ number }) => number),
        bookingIds.map((_, index) => last + 1 + index),
      );
      assert.deepEqual(told.map(({ bookingId }) => bookingId).sort(), bookingIds.sort());
    });

    it('calls whoever listens once the change can be read, until they stop', async () => {
      const listener = listenTo(store);
      await append('b-heard');
      await listener.until(async () => (await toldAfter(store, last)).length === 1);
      listener.stop();
      const before = listener.calls;
      await append('b-unheard');
      assert.equal(listener.calls, before);
    });

    it('calls through a store with a login of its own as well', async () => {
      const listener = listenTo(withLogin(store, nobody));
      await append('b-login');
      await listener.until(async () => (await toldAfter(store, last)).length === 1);
      listener.stop();
    });

    it('keeps events for a day and shows by their numbers what is gone, also of those that nobody had asked for', async () => {
      await store.transact((queries) => queries.appendEvent(eventRecord('b-day', { at: morning + 2 * hour })));
      await store.sweep(morning + 24 * hour - 1);
      assert.equal((await range()).first, 1);
      await store.sweep(morning + 24 * hour);
      assert.deepEqual(await range(), { first: last + 1, last: last + 1 });
      await append('b-never-asked-for');
      await store.sweep(morning + 48 * hour);
      assert.deepEqual(await range(), { first: 0, last: 0 });
      await append('b-next');
      assert.deepEqual(await toldAfter(store, 0), [{ number: last + 3, bookingId: 'b-next' }]);
    });
  });
}
