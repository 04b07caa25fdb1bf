import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { instantOf, toInstant } from '../../../src/domain/zone.ts';
import { ask, newKey } from '../../../src/testing/behaviour/portal.ts';
import { book, requestFor, slotsFor, type Booking } from '../../../src/testing/behaviour/scene.ts';
import { createStage, refusalOf, type Stage } from './stage.ts';

const { getBooking, holdSlot, listSlots, rescheduleBooking } = operations;
const as = 'demo-resident';
const zone = 'Asia/Shanghai';
const at = (day: string, clock: string) => toInstant(instantOf(day, clock, zone), zone);
const day = '2026-12-02';

const move = ({ portal }: Stage, { id: bookingId, version }: Booking, start: string) =>
  ask(portal, rescheduleBooking, { bookingId, start, version }, { as, key: newKey() });
const bookAt = ({ portal }: Stage, clock: string) => book(portal, { slot: { start: at(day, clock) }, workerId: 'w-001' });

describe('another time', () => {
  it('may overlap the one that it replaces', async () => {
    const stage = createStage();
    const moved = await move(stage, await bookAt(stage, '09:00'), at(day, '09:30'));
    assert.deepEqual([moved.items[0]!.start, moved.items[0]!.end], [at(day, '09:30'), at(day, '11:30')]);
  });

  it('is not stood in the way of by the hold that chose it', async () => {
    const stage = createStage();
    const booked = await bookAt(stage, '09:00');
    await ask(stage.portal, holdSlot, await requestFor(stage.portal, { start: at(day, '15:00') }, 'w-001'), { as, key: newKey() });
    const moved = await move(stage, booked, at(day, '15:00'));
    assert.equal(moved.items[0]!.start, at(day, '15:00'));
  });

  it('is none at which the worker is away, and the old one stays taken', async () => {
    const stage = createStage();
    stage.world.absences.push({
      workerId: 'w-001',
      start: instantOf(day, '13:00', zone),
      end: instantOf(day, '18:00', zone),
      reason: 'sick',
    });
    const booked = await bookAt(stage, '09:00');
    assert.equal((await refusalOf(move(stage, booked, at(day, '15:00')))).code, 'slot-taken');
    assert.deepEqual(await ask(stage.portal, getBooking, { bookingId: booked.id }, { as }), booked);
    assert.ok(!(await slotsFor(stage.portal, { workerId: 'w-001' })).some(({ start }) => start === at(day, '09:00')));
  });

  it('is the same one when nothing was changed, and makes no new version', async () => {
    const stage = createStage();
    const booked = await bookAt(stage, '09:00');
    assert.deepEqual(await move(stage, booked, at(day, '09:00')), booked);
  });

  it('that costs more comes with a quote that was kept', async () => {
    const stage = createStage();
    const booked = await bookAt(stage, '09:00');
    const { items } = await ask(stage.portal, listSlots, {
      serviceId: booked.items[0]!.service.id,
      from: day,
      to: '2026-12-08',
      workerId: 'w-001',
    });
    const dearer = items.find(({ surchargeInFen }) => surchargeInFen > 0)!;
    const { code, current } = await refusalOf(move(stage, booked, dearer.start));
    const quote = current as { id: string; totalInFen: number };
    assert.equal(code, 'price-changed');
    assert.equal(quote.totalInFen, booked.totalInFen! + dearer.surchargeInFen);
    assert.ok(await stage.store.read((queries) => queries.quote(quote.id)));
  });
});
