import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { start, userAndKey } from '../../../demo/backends/acuity/server.ts';
import { cancelBooking, getBooking, listBookings } from '../../../src/contract/booking.ts';
import { listServices } from '../../../src/contract/services.ts';
import { listSlots } from '../../../src/contract/slots.ts';
import { rescheduleBooking } from '../../../src/contract/visit.ts';
import { addDays } from '../../../src/domain/day.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { booked, connected, refusal } from './connected.ts';

const office = await start();
after(() => office.close());
const adapter = connected('acuity', office.url, userAndKey);

const on = (days: number) => addDays(dayAt(Date.now(), 'Asia/Shanghai'), days);
const freeOn = async (days: number) =>
  (await adapter.call(listSlots, { serviceId: '9101', from: on(days), to: on(days), durationMinutes: 120 })).items;

describe('Acuity Scheduling, connected by JSON alone', () => {
  it('offers what anybody may book, and nothing private, deleted or taught in classes', async () => {
    const { items } = await adapter.call(listServices, { communityId: 'yunhe' });
    assert.deepEqual(
      items.map(({ id, name, amountInFen, duration }) => [id, name, amountInFen, duration.min]),
      [
        ['9101', '日常保洁', 12_000, 120],
        ['9102', '擦玻璃', 18_050, 180],
      ],
    );
  });

  it('is asked for two weeks without being asked too often', async () => {
    const { items } = await adapter.call(listSlots, { serviceId: '9101', from: on(1), to: on(14) });
    assert.equal(items.length, 14 * 7);
    const [first] = items;
    assert.deepEqual([first!.start, first!.end, first!.left], [`${on(1)}T08:00:00+08:00`, `${on(1)}T10:00:00+08:00`, 2]);
  });

  it('gets a booking as it wants one', async () => {
    const booking = await booked(adapter, '9101', `${on(2)}T09:00:00+08:00`, 120);
    assert.deepEqual(office.clients.get(booking.id), {
      firstName: '大友',
      lastName: '王',
      email: 'yuyue@yunhe.example',
      phone: '+8613712349050',
      fields: [
        { id: 5501, value: '3幢2单元501' },
        { id: 5502, value: '请轻声' },
        { id: 5503, value: booking.quoteId },
      ],
    });
    const { status, totalInFen, items, contact, may } = booking;
    assert.deepEqual(
      [status, totalInFen, items[0]!.service.name, items[0]!.start, items[0]!.end],
      ['accepted', 12_000, '日常保洁', `${on(2)}T09:00:00+08:00`, `${on(2)}T11:00:00+08:00`],
    );
    assert.deepEqual([contact.maskedName, contact.maskedPhone, may.cancel], ['*大友', '137****9050', true]);
    assert.deepEqual(
      (await adapter.call(listBookings, {})).items.find(({ quoteId }) => quoteId === booking.quoteId),
      booking,
    );
  });

  it('moves one, and cancels it', async () => {
    const { id: bookingId } = await booked(adapter, '9101', `${on(3)}T09:00:00+08:00`, 120);
    const moved = await adapter.call(rescheduleBooking, { bookingId, start: `${on(3)}T14:00:00+08:00`, version: 1 });
    assert.deepEqual([moved.id, moved.items[0]!.start], [bookingId, `${on(3)}T14:00:00+08:00`]);
    const cancelled = await adapter.call(cancelBooking, { bookingId, reason: 'resident', version: 1 });
    assert.deepEqual([cancelled.status, cancelled.may.cancel], ['cancelled', false]);
    assert.equal((await adapter.call(getBooking, { bookingId })).status, 'cancelled');
  });

  it('says that a time is gone when all calendars are taken', async () => {
    const start = `${on(4)}T10:00:00+08:00`;
    await booked(adapter, '9101', start, 120);
    await booked(adapter, '9101', start, 120);
    assert.equal(await refusal(booked(adapter, '9101', start, 120)), 'slot-taken');
    assert.ok(!(await freeOn(4)).some((slot) => slot.start === start));
  });

  it('says that it is too late to cancel a visit that is near', async () => {
    const { id: bookingId } = await booked(adapter, '9101', `${on(5)}T09:00:00+08:00`, 120);
    office.book.all().find(({ id }) => id === bookingId)!.start = Date.now() + 3_600_000;
    assert.equal((await adapter.call(getBooking, { bookingId })).may.cancel, false);
    assert.equal(await refusal(adapter.call(cancelBooking, { bookingId, reason: 'resident', version: 1 })), 'too-late');
  });

  it('knows who does not belong, and what is not there', async () => {
    assert.equal(await refusal(connected('acuity', office.url, undefined).call(listServices, {})), 'unauthorized');
    assert.equal(await refusal(adapter.call(getBooking, { bookingId: '1' })), 'not-found');
  });
});
