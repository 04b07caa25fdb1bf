import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handlers } from '../../../src/backend/handlers/index.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { operations } from '../../../src/contract/index.ts';
import { newKey } from '../../../src/testing/behaviour/portal.ts';
import { book, prepare, requestFor, slotFor, slotsFor } from '../../../src/testing/behaviour/scene.ts';
import { createStage, isProblem, today } from './stage.ts';

describe('a backend', () => {
  it('tells the caller of a fault only that there was one, and its keeper what it was', async () => {
    const told: unknown[] = [];
    const fault = new Error('the disk of 欧阳测试者 is full');
    const broken = { ...handlers, getCommunity: () => Promise.reject(fault) };
    const { portal } = createStage({ handlers: broken, onFault: (...args) => told.push(...args) });
    await assert.rejects(portal.call(operations.getCommunity, { communityId: 'yunhe' }), (problem) => {
      assert.ok(isProblem('unknown')(problem));
      assert.doesNotMatch(String(problem), /欧阳/);
      return true;
    });
    assert.deepEqual(told, [fault, 'getCommunity']);
  });

  it('does not support what it has no rule for, and says so in its capabilities', async () => {
    const { renewHold: _none, ...others } = handlers;
    const { portal } = createStage({ handlers: others });
    await assert.rejects(portal.call(operations.renewHold, { holdId: 'h' }), isProblem('not-supported'));
    const answer = (await portal.call(operations.getCapabilities, {})) as { operations: string[] };
    assert.ok(!answer.operations.includes('renewHold') && answer.operations.includes('holdSlot'));
  });

  it('answers open questions to an outdated token as to nobody', async () => {
    const { portal } = createStage();
    const worker = { workerId: 'w-001' };
    assert.deepEqual(await portal.call(operations.getWorker, worker, { as: 'outdated' }), await portal.call(operations.getWorker, worker));
  });

  it('books once when the database asks for the transaction again', async () => {
    const memory = createMemoryStore(buildWorld({ today }));
    let again = false;
    const store: typeof memory = {
      ...memory,
      async transact(work) {
        // The first try is thrown away, as after 40001.
        const wanted = again;
        again = false;
        if (wanted) await memory.transact((queries) => work(queries).then(() => Promise.reject(new Error('40001')))).catch(() => undefined);
        return memory.transact(work);
      },
    };
    const { portal } = createStage({ store, settings: { rateLimits: false } });
    const input = await prepare(portal);
    again = true;
    const booked = (await portal.call(operations.createBooking, input, { as: 'demo-resident', key: newKey() })) as { id: string };
    const mine = await store.read((queries) => queries.bookings({ quoteId: input.quoteId }, { offset: 0, limit: 10 }));
    assert.deepEqual(
      mine.map(({ id }) => id),
      [booked.id],
    );
  });

  it('keeps the site of a booking as its channel', async () => {
    const { portal, backend } = createStage();
    const input = await prepare(portal);
    const caller = { token: 'demo-resident', address: '192.0.2.1', siteKey: 'site-yunhe' };
    const booked = (await backend.call(operations.createBooking, input, caller)) as { channel?: string };
    assert.equal(booked.channel, 'site-yunhe');
    assert.equal((await book(portal)).channel, 'portal');
  });

  it('lets someone book with the hold that they took before signing in', async () => {
    const { portal, from } = createStage();
    const slot = await slotFor(portal, { workerId: 'w-001' });
    const { id: holdId } = (await portal.call(operations.holdSlot, await requestFor(portal, slot, 'w-001'))) as { id: string };
    const elsewhere = from('192.0.2.2');
    assert.ok((await slotsFor(elsewhere, { workerId: 'w-001' })).every(({ start }) => start !== slot.start));
    const input = { ...(await prepare(portal, { slot: (await slotsFor(portal, { workerId: 'w-001' }))[3]! })), holdId };
    assert.ok(await portal.call(operations.createBooking, input, { as: 'demo-resident' }), 'a hold of another time is no hindrance');
  });

  it('books a held time for the worker who was held, also when the page has lost the hold’s name', async () => {
    const { portal } = createStage();
    const slot = await slotFor(portal, { workerId: 'w-002' });
    const caller = { as: 'demo-resident' };
    await portal.call(operations.holdSlot, await requestFor(portal, slot, 'w-002'), caller);
    const booked = await book(portal, { slot });
    assert.equal(booked.worker?.id, 'w-002');
  });
});
