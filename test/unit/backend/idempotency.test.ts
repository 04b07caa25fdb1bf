import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonical } from '../../../src/backend/idempotency.ts';
import { operations } from '../../../src/contract/index.ts';
import { newKey } from '../../../src/testing/behaviour/portal.ts';
import { prepare, type Booking } from '../../../src/testing/behaviour/scene.ts';
import { createStage, isProblem } from './stage.ts';

const { createBooking } = operations;
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

describe('a body’s canonical text', () => {
  it('is the same for fields in any order, and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(canonical(reversed(value)), canonical(value));
        assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    assert.equal(canonical({ b: undefined, a: [1, { d: null, c: 'x' }] }), '{"a":[1,{"c":"x","d":null}]}');
  });
});

describe('an idempotency key', () => {
  it('that is in flight is told so at once', async () => {
    const { store, portal: before } = createStage();
    const input = await prepare(before);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const slow: typeof store = { ...store, transact: (work) => gate.then(() => store.transact(work)) };
    const { portal } = createStage({ store: slow, settings: { rateLimits: false } });
    const caller = { as: 'demo-resident', key: newKey() };
    const taps = [portal.call(createBooking, input, caller), portal.call(createBooking, input, caller)];
    await assert.rejects(Promise.race(taps), isProblem('in-progress'));
    open();
    const booked = (await Promise.any(taps)) as Booking;
    assert.equal(((await portal.call(createBooking, input, caller)) as Booking).id, booked.id);
  });

  it('is told to another process by the store', async () => {
    const { portal, store } = createStage();
    const input = await prepare(portal);
    const elsewhere = createStage({
      store: { ...store, transact: (work) => store.transact((queries) => work({ ...queries, claimKey: async () => false })) },
    });
    const write = elsewhere.portal.call(createBooking, input, { as: 'demo-resident', key: newKey() });
    await assert.rejects(write, isProblem('in-progress'));
  });

  it('is forgotten after a day', async () => {
    const { portal } = createStage();
    const caller = { as: 'demo-resident', key: newKey() };
    const first = (await portal.call(createBooking, await prepare(portal), caller)) as Booking;
    portal.advance!(24 * 3600_000);
    const second = (await portal.call(createBooking, await prepare(portal), caller)) as Booking;
    assert.notEqual(second.id, first.id);
  });

  it('of strange form is refused', async () => {
    const { portal } = createStage();
    const input = await prepare(portal);
    for (const key of ['', 'two words', '钥匙', 'x'.repeat(201)]) {
      await assert.rejects(portal.call(createBooking, input, { as: 'demo-resident', key }), isProblem('invalid'));
    }
  });
});
