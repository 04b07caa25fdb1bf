import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import type { Quote } from '../../../src/domain/quote.ts';
import { newKey } from '../../../src/testing/behaviour/portal.ts';
import { prepare, sceneOf } from '../../../src/testing/behaviour/scene.ts';
import { createStage, refusalOf } from './stage.ts';

describe('a price that changes between the quote and the booking', () => {
  it('is asked again with a new quote, which can then be booked', async () => {
    const { portal, world, store } = createStage();
    const { service } = await sceneOf(portal);
    const input = await prepare(portal);
    const entry = world.services.find((one) => one.service.id === service.id)!;
    entry.pricing = { ...entry.pricing, materialsInFen: 1234 };

    const caller = { as: portal.people.resident, key: newKey() };
    const problem = await refusalOf(portal.call(operations.createBooking, input, caller));
    assert.equal(problem.code, 'price-changed');
    const current = problem.current as Quote;
    assert.ok(current.lines.some(({ amountInFen }) => amountInFen === 1234));
    assert.equal((await store.read((queries) => queries.bookings({ quoteId: input.quoteId }, { offset: 0, limit: 1 }))).length, 0);

    const agreed = { ...input, quoteId: current.id };
    const booked = await portal.call(operations.createBooking, agreed, { ...caller, key: newKey() });
    assert.equal((booked as { totalInFen: number }).totalInFen, current.totalInFen);
  });
});
