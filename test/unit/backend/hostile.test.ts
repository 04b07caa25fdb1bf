import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeStep } from '../../../src/backend/booking-steps.ts';
import type { Context } from '../../../src/backend/context.ts';
import { encodeCursor } from '../../../src/backend/handlers/paging.ts';
import type { BookingRecord } from '../../../src/backend/records.ts';
import { operations } from '../../../src/contract/index.ts';
import { ask, newKey } from '../../../src/testing/behaviour/portal.ts';
import { newBooking, sceneOf } from '../../../src/testing/behaviour/scene.ts';
import { createStage, isProblem, refusalOf, today } from './stage.ts';

describe('someone who means harm', () => {
  it('is told that a forged cursor is malformed, before any database sees it', async () => {
    const { portal } = createStage();
    for (const place of [
      [1e300, 'b'],
      [1.5, 'b'],
      [1, 'b\u0000'],
      [1, '\ud800'],
      [1, 'b'.repeat(65)],
      [1, ''],
      ['1', 'b'],
    ]) {
      const refusal = await refusalOf(portal.call(operations.listBookings, { cursor: encodeCursor(place) }, { as: 'demo-resident' }));
      assert.deepEqual([refusal.code, refusal.errors], ['invalid', [{ path: 'cursor', message: 'malformed' }]]);
    }
    assert.ok(await ask(portal, operations.listBookings, { cursor: encodeCursor([Date.now(), 'b-1']) }, { as: 'demo-resident' }));
  });

  it('cannot have a long site key kept, by the header any less than by the body', async () => {
    const { backend, portal } = createStage();
    const input = await newBooking(portal, 'no-such-quote');
    for (const siteKey of ['k'.repeat(65), 'a b', '键']) {
      const caller = { token: 'demo-resident', address: '192.0.2.1', siteKey };
      const refusal = await refusalOf(backend.call(operations.createBooking, input, caller));
      assert.deepEqual([refusal.code, refusal.errors[0]?.path], ['invalid', 'Linli-Site-Key']);
    }
  });

  it('is shown no times of a length that nobody can book', async () => {
    const { portal } = createStage();
    const { service } = await sceneOf(portal);
    const { min, max } = service.duration;
    for (const durationMinutes of [min + 1, min + 0.5, min - 1, max + 1]) {
      const refusal = await refusalOf(portal.call(operations.listSlots, { serviceId: service.id, from: today, durationMinutes }));
      assert.deepEqual(refusal.errors, [{ path: 'durationMinutes', message: 'not-an-option' }]);
    }
  });

  it('is not shown a booking that went to another worker between reading and writing', async () => {
    const { world } = createStage();
    const mine = { ...world.bookings.find(({ status }) => status === 'assigned')!, workerId: 'w-001' };
    const taken: BookingRecord = { ...mine, workerId: 'w-002', version: mine.version + 1 };
    const queries = { updateBooking: async () => false, booking: async () => taken };
    const principal = { id: 'p', role: 'worker', name: '', phone: '', workerId: 'w-001' };
    const context = { queries, principal, now: 0, newId: newKey } as unknown as Context;
    await assert.rejects(takeStep(context, mine, 'on-the-way'), isProblem('not-found'));
  });
});
