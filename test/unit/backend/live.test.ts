import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import type { EventRecord } from '../../../src/backend/records.ts';
import type { Store } from '../../../src/backend/store.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { operations } from '../../../src/contract/index.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { ask, newKey } from '../../../src/testing/behaviour/portal.ts';
import { book, slotsFor } from '../../../src/testing/behaviour/scene.ts';
import { createStage, isProblem, today } from './stage.ts';

type Stage = ReturnType<typeof createStage>;

/** Everything that is ready to happen has happened. */
const quiet = () => new Promise((resolve) => setImmediate(resolve));

const listen = async ({ backend }: Stage, token: string, lastEventId?: string) => {
  const stop = new AbortController();
  const heard: LiveEvent[] = [];
  const events = await backend.watch({ token, address: '192.0.2.1' }, { signal: stop.signal, lastEventId });
  const ended = (async () => {
    for await (const event of events) heard.push(event);
  })();
  await quiet();
  return { heard, ended, stop, told: () => heard.filter(({ type }) => type !== 'ready').map(({ type, bookingId }) => bookingId ?? type) };
};

/** A time that both workers of the firm have free. */
const bookFor = async ({ portal }: Stage, as = 'demo-resident') => {
  const theirs = new Set((await slotsFor(portal, { workerId: 'w-002' })).map(({ start }) => start));
  const slot = (await slotsFor(portal, { workerId: 'w-001' })).find(({ start }) => theirs.has(start))!;
  return book(portal, { slot, workerId: 'w-001', as });
};
const step = ({ portal }: Stage, bookingId: string, status: 'accepted' | 'assigned') =>
  ask(portal, operations.advanceBooking, { bookingId, status }, { as: 'demo-company', key: newKey() });

const appended = (store: Store, ...events: Partial<EventRecord>[]) =>
  store.transact(async (queries) => {
    for (const event of events) await queries.appendEvent({ type: 'booking', workerIds: [], at: 1_790_000_000_000, ...event });
  });

/** A store that counts who waits for its events. */
const counting = () => {
  const store = createMemoryStore(buildWorld({ today }));
  const waiting = new Set<() => void>();
  const onEvents: Store['onEvents'] = (listener) => {
    const leave = store.onEvents(listener);
    waiting.add(leave);
    return () => (waiting.delete(leave), leave());
  };
  return { store: { ...store, onEvents }, waiting };
};

describe('who hears of a booking', () => {
  it('is its resident, its worker and its firm, at each step, and nobody else', async () => {
    const stage = createStage();
    const tokens = ['demo-resident', 'demo-worker', 'demo-company', 'demo-resident-2', 'demo-worker-2'];
    const ears = await Promise.all(tokens.map((token) => listen(stage, token)));
    const { id } = await bookFor(stage);
    await step(stage, id, 'accepted');
    await quiet();
    assert.deepEqual(
      ears.map(({ told }) => told()),
      [[id, id], [id, id], [id, id], [], []],
    );
    const [first] = ears[0]!.heard.filter(({ type }) => type === 'booking');
    assert.deepEqual(Object.keys(first!).sort(), ['bookingId', 'id', 'type', 'version']);
  });

  it('is its resident and its firm when it has been reviewed', async () => {
    const stage = createStage();
    const ears = await Promise.all(['demo-resident', 'demo-company', 'demo-resident-2'].map((token) => listen(stage, token)));
    const review = { bookingId: 'b-demo-completed', stars: 5, text: '', anonymous: false };
    await ask(stage.portal, operations.createReview, review, { as: 'demo-resident', key: newKey() });
    await quiet();
    assert.deepEqual(
      ears.map(({ told }) => told()),
      [['b-demo-completed'], ['b-demo-completed'], []],
    );
  });

  it('is also the worker who was taken off it, that once', async () => {
    const stage = createStage();
    const { id: bookingId } = await bookFor(stage);
    await step(stage, bookingId, 'accepted');
    const [first, second] = [await listen(stage, 'demo-worker'), await listen(stage, 'demo-worker-2')];
    const before = first.told().length;
    await ask(stage.portal, operations.assignWorker, { bookingId, workerId: 'w-002' }, { as: 'demo-company', key: newKey() });
    await ask(stage.portal, operations.cancelBooking, { bookingId, reason: '', version: 3 }, { as: 'demo-resident', key: newKey() });
    await quiet();
    assert.deepEqual([first.told().length - before, second.told()], [1, [bookingId, bookingId]]);
  });

  it('is nobody when the change was refused', async () => {
    const stage = createStage();
    const { id: bookingId } = await bookFor(stage);
    const { told } = await listen(stage, 'demo-resident');
    const before = told().length;
    const refused = ask(stage.portal, operations.advanceBooking, { bookingId, status: 'completed' }, { as: 'demo-company' });
    await assert.rejects(refused, isProblem('conflict'));
    await quiet();
    assert.equal(told().length, before);
  });
});

describe('whoever listens', () => {
  it('must be signed in, and be one of those whom bookings belong to', async () => {
    const stage = createStage();
    await assert.rejects(listen(stage, 'nobody'), isProblem('unauthorized'));
    await assert.rejects(listen(stage, 'demo-office'), isProblem('forbidden'));
  });

  it('is told once that nothing is missed from here on', async () => {
    const { heard } = await listen(createStage(), 'demo-resident');
    assert.deepEqual(heard, [{ type: 'ready' }]);
  });

  it('hears also what happened just before, while the page was asking for the booking', async () => {
    const stage = createStage();
    const { id } = await bookFor(stage);
    assert.deepEqual((await listen(stage, 'demo-resident')).told(), [id]);
    stage.portal.advance!(60_000);
    assert.deepEqual((await listen(stage, 'demo-resident')).told(), []);
  });

  it('goes on from where they were', async () => {
    const stage = createStage();
    const first = await listen(stage, 'demo-resident');
    const [one, two] = [await bookFor(stage), await bookFor(stage)];
    const place = first.heard.find(({ bookingId }) => bookingId === one.id)!.id;
    first.stop.abort();
    stage.portal.advance!(3_600_000);
    const again = await listen(stage, 'demo-resident', place);
    assert.deepEqual(again.told(), [two.id]);
    assert.deepEqual(again.heard.at(-1), { type: 'ready', id: again.heard[0]!.id });
  });

  it('asks for everything when the place is forgotten, of another data set, or nonsense', async () => {
    const stage = createStage();
    await bookFor(stage);
    const { heard } = await listen(stage, 'demo-resident');
    const { id } = heard[0]!;
    for (const place of ['999999-zz', `${Number.parseInt(id!, 10)}-zz`, '-1', 'x', '']) {
      const again = await listen(stage, 'demo-resident', place);
      assert.deepEqual(
        again.heard.map(({ type }) => type),
        ['reset', 'ready'],
        place,
      );
      assert.equal(again.heard[0]!.id, id);
    }
  });

  it('is not told too late by a memory that forgets: an old place is a gap', async () => {
    const stage = createStage();
    await appended(stage.store, { residentId: 'p-resident' });
    const first = await listen(stage, 'demo-resident');
    const place = first.heard.at(-1)!.id;
    first.stop.abort();
    await appended(stage.store, ...Array.from({ length: 1000 }, () => ({})));
    assert.deepEqual((await listen(stage, 'demo-resident', place)).told(), ['reset']);
  });

  it('who reads too slowly is told that much was missed instead of all of it', async () => {
    const stage = createStage();
    const events = await stage.backend.watch({ token: 'demo-resident', address: 'x' }, { signal: new AbortController().signal });
    await appended(stage.store, ...Array.from({ length: 250 }, (_, version) => ({ residentId: 'p-resident', version })));
    await quiet();
    assert.equal((await events.next()).value?.type, 'reset');
    assert.equal((await events.next()).value?.type, 'booking');
  });

  it('has so many streams and no more', async () => {
    const stage = createStage({ settings: { streamsPerViewer: 2 } });
    const first = await listen(stage, 'demo-resident');
    await listen(stage, 'demo-resident');
    await assert.rejects(listen(stage, 'demo-resident'), isProblem('rate-limited'));
    await listen(stage, 'demo-resident-2');
    first.stop.abort();
    await listen(stage, 'demo-resident');
  });

  it('leaves nothing behind, however they leave', async () => {
    const { store, waiting } = counting();
    const stage = createStage({ store });
    const [one, two] = [await listen(stage, 'demo-resident'), await listen(stage, 'demo-company')];
    assert.equal(waiting.size, 1);
    one.stop.abort();
    await one.ended;
    assert.equal(waiting.size, 1);
    two.stop.abort();
    await two.ended;
    assert.equal(waiting.size, 0);
    const gone = await stage.backend.watch({ token: 'demo-resident', address: 'x' }, { signal: AbortSignal.abort() });
    assert.deepEqual([(await gone.next()).done, waiting.size], [true, 0]);
  });

  it('is let go when the server closes, and may come again later', async () => {
    const { store, waiting } = counting();
    const stage = createStage({ store });
    const { ended } = await listen(stage, 'demo-resident');
    stage.backend.endStreams();
    await ended;
    assert.equal(waiting.size, 0);
    await assert.rejects(listen(stage, 'demo-resident'), isProblem('unavailable'));
  });
});
