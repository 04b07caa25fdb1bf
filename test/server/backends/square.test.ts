import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { accessToken, start } from '../../../demo/backends/square/server.ts';
import { cancelBooking, getBooking } from '../../../src/contract/booking.ts';
import { createBooking } from '../../../src/contract/new-booking.ts';
import { listServices } from '../../../src/contract/services.ts';
import { listSlots } from '../../../src/contract/slots.ts';
import { rescheduleBooking } from '../../../src/contract/visit.ts';
import { addDays } from '../../../src/domain/day.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { booked, connected, priced, refusal, resident } from './connected.ts';

const office = await start();
after(() => office.close());
const adapter = connected('square', office.url, accessToken);

const on = (days: number) => addDays(dayAt(Date.now(), 'Asia/Shanghai'), days);
const ordersOn = (days: number) => office.book.all().filter(({ start }) => dayAt(start, 'Asia/Shanghai') === on(days));

describe('Square Bookings, connected by JSON alone', () => {
  it('offers the variations that can be booked, page by page', async () => {
    const first = await adapter.call(listServices, { limit: 1 });
    const second = await adapter.call(listServices, { limit: 1, cursor: first.nextCursor! });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id, name, category, amountInFen, duration }) => [
        id,
        name,
        category,
        amountInFen,
        duration.min,
      ]),
      [
        ['VARCLEAN2', '日常保洁 2 小时', '保洁', 12_000, 120],
        ['VARCLEAN4', '日常保洁 4 小时', '保洁', 22_000, 240],
        ['VARGLASS', '擦玻璃 3 小时', '保洁', 18_000, 180],
      ],
    );
    assert.equal(second.nextCursor, null);
  });

  it('is asked for a single day though it wants a range of 24 hours', async () => {
    const { items } = await adapter.call(listSlots, { serviceId: 'VARCLEAN2', from: on(1), to: on(1), durationMinutes: 120 });
    assert.equal(items.length, 7);
    assert.deepEqual([items[0]!.start, items[0]!.end], [`${on(1)}T08:00:00+08:00`, `${on(1)}T10:00:00+08:00`]);
  });

  it('gets a customer, and a booking of the worker and the version that its time was found with', async () => {
    const booking = await booked(adapter, 'VARCLEAN2', `${on(2)}T09:00:00+08:00`, 120);
    const [customer] = [...office.customers.values()];
    assert.deepEqual([customer!.family_name, customer!.given_name, customer!.phone_number], ['王', '大友', '+8613712349050']);
    const [order] = ordersOn(2);
    assert.deepEqual(
      [order!.id, order!.name, order!.workerId, order!.address, order!.note],
      [booking.id, customer!.id, 'TMCHEN', '3幢2单元501', '请轻声'],
    );
    const { status, version, totalInFen, items, contact, may } = booking;
    assert.deepEqual(
      [status, version, totalInFen, items[0]!.service.id, items[0]!.start, items[0]!.end],
      ['accepted', 0, 12_000, 'VARCLEAN2', `${on(2)}T09:00:00+08:00`, `${on(2)}T11:00:00+08:00`],
    );
    assert.deepEqual([contact.maskedName, contact.maskedPhone, may.cancel, may.review], ['*大友', '137****9050', true, false]);
  });

  it('makes no second customer of the same phone, and no second booking of the same key', async () => {
    const { id: quoteId } = await priced(adapter, 'VARCLEAN2', `${on(3)}T09:00:00+08:00`, 120);
    const send = () => adapter.call(createBooking, { quoteId, ...resident }, { idempotencyKey: 'one-intent' });
    const [first, again] = [await send(), await send()];
    assert.equal(first.id, again.id);
    assert.deepEqual([ordersOn(3).length, office.customers.size], [1, 1]);
  });

  it('moves one and cancels it, but not from a version that is no longer the newest', async () => {
    const { id: bookingId } = await booked(adapter, 'VARCLEAN2', `${on(4)}T09:00:00+08:00`, 120);
    const moved = await adapter.call(
      rescheduleBooking,
      { bookingId, start: `${on(4)}T14:00:00+08:00`, version: 0 },
      { idempotencyKey: 'm' },
    );
    assert.deepEqual([moved.version, moved.items[0]!.start], [1, `${on(4)}T14:00:00+08:00`]);
    const cancel = (version: number) =>
      adapter.call(cancelBooking, { bookingId, reason: 'resident', version }, { idempotencyKey: `c${version}` });
    assert.equal(await refusal(cancel(0)), 'conflict');
    assert.equal((await cancel(1)).status, 'cancelled');
    assert.equal((await adapter.call(getBooking, { bookingId })).may.cancel, false);
  });

  it('says that a time is gone', async () => {
    const start = `${on(5)}T10:00:00+08:00`;
    const { id: quoteId } = await priced(adapter, 'VARCLEAN2', start, 120);
    const wish = { serviceId: 'VARCLEAN2', start: Date.parse(start), minutes: 120, name: 'other', phone: '-', address: '-' };
    // Seen as free a moment ago, and taken since.
    await adapter.call(listSlots, { serviceId: 'VARCLEAN2', from: on(5), to: on(5), durationMinutes: 120 });
    for (const workerId of ['TMCHEN', 'TMLIN']) office.book.place('seller', { ...wish, workerId });
    assert.equal(await refusal(adapter.call(createBooking, { quoteId, ...resident }, { idempotencyKey: 'late' })), 'slot-taken');
  });

  it('knows who does not belong, and what is not there', async () => {
    assert.equal(await refusal(connected('square', office.url, undefined).call(listServices, {})), 'unauthorized');
    assert.equal(await refusal(adapter.call(getBooking, { bookingId: 'none' })), 'not-found');
  });
});
