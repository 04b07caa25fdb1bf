import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import type { BookingStatus } from '../../../src/domain/booking.ts';
import { comeTo, enter } from '../../../src/testing/behaviour/entering.ts';
import { ask, newKey } from '../../../src/testing/behaviour/portal.ts';
import { book, sceneOf, slotsFor, type Booking } from '../../../src/testing/behaviour/scene.ts';
import { createStage, refusalOf } from './stage.ts';

const { advanceBooking, assignWorker, cancelBooking, getBooking } = operations;
const company = 'demo-company';

/** A booking of `w-001` at a time that `w-002` has free too, walked so far by the firm, and through the door by its resident. */
const walked = async ({ portal }: ReturnType<typeof createStage>, ...statuses: BookingStatus[]): Promise<Booking> => {
  const theirs = new Set((await slotsFor(portal, { workerId: 'w-002' })).map(({ start }) => start));
  const slot = (await slotsFor(portal, { workerId: 'w-001' })).find(({ start }) => theirs.has(start))!;
  const booked = await book(portal, { slot, workerId: 'w-001' });
  for (const status of statuses) {
    if (status !== 'in-service') await ask(portal, advanceBooking, { bookingId: booked.id, status }, { as: company, key: newKey() });
    else await comeTo(portal, booked).then(() => enter(portal, booked));
  }
  return ask(portal, getBooking, { bookingId: booked.id }, { as: 'demo-resident' });
};
const assign = ({ portal }: ReturnType<typeof createStage>, bookingId: string, workerId: string) =>
  ask(portal, assignWorker, { bookingId, workerId }, { as: company, key: newKey() });

describe('the desk', () => {
  it('cannot send another firm’s worker, however able', async () => {
    const stage = createStage();
    const { service, strangerId } = await sceneOf(stage.portal);
    const stranger = stage.world.workers.find(({ record }) => record.id === strangerId)!;
    stranger.serviceIds = [service.id];
    const { id } = await walked(stage, 'accepted');
    const refusal = await refusalOf(assign(stage, id, strangerId));
    assert.deepEqual([refusal.code, refusal.errors], ['invalid', [{ path: 'workerId', message: 'not-an-option' }]]);
  });

  it('sends somebody else while the first is on the way, and the way begins again', async () => {
    const stage = createStage();
    const { id } = await walked(stage, 'accepted', 'assigned', 'on-the-way');
    const { workerChanges, ...changed } = await assign(stage, id, 'w-002');
    assert.deepEqual([changed.status, changed.worker?.id, workerChanges.length], ['assigned', 'w-002', 1]);
  });

  it('tells the resident why another worker comes, and not that worker', async () => {
    const stage = createStage();
    const { id: bookingId } = await walked(stage, 'accepted', 'assigned');
    await ask(stage.portal, assignWorker, { bookingId, workerId: 'w-002', reason: '病假' }, { as: company, key: newKey() });
    const reasonTo = async (as: string) => (await ask(stage.portal, getBooking, { bookingId }, { as })).workerChanges[0]?.reason;
    assert.deepEqual([await reasonTo('demo-resident'), await reasonTo('demo-worker-2')], ['病假', undefined]);
  });

  it('cannot change the worker once the work has begun', async () => {
    const stage = createStage();
    const { id } = await walked(stage, 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service');
    assert.equal((await refusalOf(assign(stage, id, 'w-002'))).code, 'conflict');
    const done = await walked(stage, 'declined');
    assert.equal((await refusalOf(assign(stage, done.id, 'w-002'))).code, 'too-late');
  });

  it('says that the work has begun no more than the worker does: the resident opens the door', async () => {
    const stage = createStage();
    const { id: bookingId } = await walked(stage, 'accepted', 'assigned', 'on-the-way', 'arrived');
    for (const as of [company, 'demo-worker']) {
      const call = ask(stage.portal, advanceBooking, { bookingId, status: 'in-service' }, { as, key: newKey() });
      assert.equal((await refusalOf(call)).code, 'conflict');
    }
  });

  it('frees the time by declining', async () => {
    const stage = createStage();
    const { items } = await walked(stage, 'declined');
    const free = await slotsFor(stage.portal, { workerId: 'w-001' });
    assert.ok(free.some(({ start }) => start === items[0]!.start));
  });

  it('asks for the money when the work is done, and no more from who was declined', async () => {
    const stage = createStage();
    const due = await walked(stage, 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance');
    assert.deepEqual([due.payment.state, due.payment.amountInFen], ['due', due.totalInFen]);
    assert.match(due.payment.dueBy!, /\+08:00$/);
    assert.deepEqual((await walked(stage, 'declined')).payment, { state: 'none', amountInFen: 0 });
  });

  it('is past the resident’s cancelling once the work has begun', async () => {
    const stage = createStage();
    const { id: bookingId, version } = await walked(stage, 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service');
    const call = ask(stage.portal, cancelBooking, { bookingId, version, reason: '' }, { as: 'demo-resident', key: newKey() });
    assert.equal((await refusalOf(call)).code, 'too-late');
  });
});
