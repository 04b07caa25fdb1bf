import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import type { Queries } from '../../../src/backend/store.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { operations } from '../../../src/contract/index.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { comeTo, entryAfter, issue, look, verify } from '../../../src/testing/behaviour/entering.ts';
import { newKey } from '../../../src/testing/behaviour/portal.ts';
import { book, sceneOf } from '../../../src/testing/behaviour/scene.ts';
import { assigned, step } from '../../../src/testing/behaviour/visiting.ts';
import { createStage, refusalOf, today, type Stage } from './stage.ts';

const { confirmEntry, verifyWorkerCode } = operations;

/** Different at each look, whoever looks. */
const ownOfEach = ['checkedAt', 'serverTime', 'statusAsOf', 'lookUpId', 'sign', 'earlierLooks'];

/** What comes of naming a booking. */
const told = async ({ portal }: Stage, code: string, bookingId: string, as: string | undefined): Promise<unknown> => {
  const call = portal.call(verifyWorkerCode, { code, bookingId }, { as, key: newKey() });
  return call.then(
    (answer) => Object.fromEntries(Object.entries(answer as object).filter(([field]) => !ownOfEach.includes(field))),
    ({ code: problem, message }: Problem) => ({ problem, message }),
  );
};

describe('somebody at the door who means harm', () => {
  for (const as of [undefined, 'demo-resident-2', 'demo-worker-2', 'demo-company', 'demo-office'])
    it(`does not find out by a look whether a booking exists (${as ?? 'nobody'})`, async () => {
      const stage = createStage();
      const booked = await assigned(stage.portal);
      const { url } = await issue(stage.portal);
      for (const code of [url, 'hello', 'JX33049999999'])
        assert.deepEqual(await told(stage, code, booked.id, as), await told(stage, code, 'b-that-nobody-has', as), code);
    });

  it('does not make each look at an old photo of a code dearer than the one before', async () => {
    const memory = createMemoryStore(buildWorld({ today }));
    let read = 0;
    const watched = (queries: Queries): Queries => ({
      ...queries,
      async lookUpsOfCode(jti) {
        const found = await queries.lookUpsOfCode(jti);
        read += found.length;
        return found;
      },
    });
    const { portal } = createStage({ store: { ...memory, transact: (work) => memory.transact((queries) => work(watched(queries))) } });
    const issued = await issue(portal);
    portal.advance!(90_000);
    for (let count = 0; count < 5; count++) assert.equal((await look(portal, issued, undefined)).reason, 'expired');
    assert.equal(read, 0);
  });

  it('is not let in on a look at a worker who was dismissed, or turned red, since', async () => {
    for (const change of [{ revoked: true }, { background: 'failed' }] as const) {
      const stage = createStage();
      const { portal, world } = stage;
      const booked = await assigned(portal);
      await comeTo(portal, booked);
      const seen = await look(portal, await issue(portal, booked.id), 'demo-resident', booked);
      assert.equal(seen.match, 'match');
      const worker = world.workers[0]!;
      if ('revoked' in change) worker.revoked = true;
      else worker.record.background = { conclusion: 'failed' };
      const entry = await entryAfter(portal, seen, booked, 'demo-resident');
      const { code, errors } = await refusalOf(portal.call(confirmEntry, entry, { as: 'demo-resident', key: newKey() }));
      assert.deepEqual([code, errors], ['invalid', [{ path: 'lookUpId', message: 'not-a-match' }]]);
    }
  });
});

describe('a worker whom the firm has not sent yet', () => {
  it('is to be asked about, for nobody can let them in', async () => {
    const { portal } = createStage();
    const { workerId } = await sceneOf(portal);
    const booked = await book(portal, { workerId });
    await step(portal, booked, 'accepted', 'demo-company');
    await comeTo(portal, booked);
    const seen = await look(portal, await issue(portal, booked.id), 'demo-resident', booked);
    assert.deepEqual([seen.match, seen.advice], ['match', 'ask']);
    const entry = await entryAfter(portal, seen, booked, 'demo-resident');
    assert.equal((await refusalOf(portal.call(confirmEntry, entry, { as: 'demo-resident', key: newKey() }))).code, 'conflict');
  });
});

describe('a worker with two visits to one household', () => {
  it('is late for the one that the code was made for, and not wrong for the next', async () => {
    const stage = createStage();
    const { portal, store } = stage;
    const booked = await assigned(portal);
    await store.transact(async (queries) => {
      const { quoteId: _, ...first } = (await queries.booking(booked.id))!;
      await queries.insertBooking({ ...first, id: 'b-next', start: first.end!, end: first.end! + 7_200_000 });
    });
    const { start = '', end = '' } = booked.items[0]!;
    await comeTo(portal, booked, (Date.parse(end) - Date.parse(start)) / 60_000 - 10);
    const seen = async (bookingId: string) => {
      const { match, booking } = await verify(portal, { code: (await issue(portal, bookingId)).url }, 'demo-resident');
      return [match, booking?.id];
    };
    assert.deepEqual(await seen(booked.id), ['late', booked.id]);
    assert.deepEqual(await seen('b-next'), ['match', 'b-next']);
  });
});
