import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { companyKey, start } from '../../../demo/backends/housecall-pro/server.ts';
import { cancelBooking, getBooking, listBookings } from '../../../src/contract/booking.ts';
import { listServices } from '../../../src/contract/services.ts';
import { listSlots } from '../../../src/contract/slots.ts';
import { rescheduleBooking } from '../../../src/contract/visit.ts';
import { addDays } from '../../../src/domain/day.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { booked, connected, refusal } from './connected.ts';

const office = await start();
after(() => office.close());
const adapter = connected('housecall-pro', office.url, companyKey);

const on = (days: number) => addDays(dayAt(Date.now(), 'Asia/Shanghai'), days);

describe('Housecall Pro, connected by JSON alone', () => {
  it('offers what may be booked online, page by page', async () => {
    const first = await adapter.call(listServices, { limit: 1 });
    const second = await adapter.call(listServices, { limit: 1, cursor: first.nextCursor! });
    assert.deepEqual(
      [first, second].map(({ items: [one], nextCursor }) => [one!.id, one!.name, one!.amountInFen, one!.duration.min, nextCursor]),
      [
        ['olit_clean', '日常保洁', 12_000, 120, '2'],
        ['olit_glass', '擦玻璃', 18_050, 180, null],
      ],
    );
  });

  it('shows the windows that are free, and of the asked days alone', async () => {
    const { items } = await adapter.call(listSlots, { serviceId: 'olit_clean', from: on(1), to: on(3), durationMinutes: 120 });
    assert.equal(items.length, 3 * 7);
    assert.deepEqual([items[0]!.start, items[0]!.end], [`${on(1)}T08:00:00+08:00`, `${on(1)}T10:00:00+08:00`]);
    assert.equal(items.at(-1)!.start.slice(0, 10), on(3));
  });

  it('makes the customer with the address first, and then the job with the price that was shown', async () => {
    const booking = await booked(adapter, 'olit_clean', `${on(2)}T09:00:00+08:00`, 120);
    const { customer, address, lines, notes } = office.jobs.get(booking.id)!;
    assert.deepEqual([customer.first_name, customer.last_name, customer.mobile_number], ['大友', '王', '+8613712349050']);
    assert.deepEqual([address.street, address.city], ['3幢2单元501', '嘉兴市']);
    assert.deepEqual(
      [lines[0]!.name, lines[0]!.unit_price, lines[0]!.description, notes],
      ['日常保洁', 12_000, '请轻声', [booking.quoteId]],
    );
    const { status, totalInFen, items, contact, worker } = booking;
    assert.deepEqual(
      [status, totalInFen, items[0]!.service, items[0]!.start, items[0]!.end],
      ['assigned', 12_000, { id: 'olit_clean', name: '日常保洁' }, `${on(2)}T09:00:00+08:00`, `${on(2)}T11:00:00+08:00`],
    );
    assert.deepEqual([contact.maskedName, contact.maskedPhone, worker?.maskedName], ['*大友', '137****9050', '*玉兰']);
  });

  it('moves one, though what it answers then is no job', async () => {
    const { id: bookingId } = await booked(adapter, 'olit_clean', `${on(3)}T09:00:00+08:00`, 120);
    const moved = await adapter.call(rescheduleBooking, { bookingId, start: `${on(3)}T14:00:00+08:00`, version: 1 });
    assert.deepEqual(
      [moved.id, moved.items[0]!.start, moved.items[0]!.end],
      [bookingId, `${on(3)}T14:00:00+08:00`, `${on(3)}T16:00:00+08:00`],
    );
  });

  it('lists jobs page by page', async () => {
    const first = await adapter.call(listBookings, { limit: 1 });
    const second = await adapter.call(listBookings, { limit: 1, cursor: first.nextCursor! });
    assert.notEqual(first.items[0]!.id, second.items[0]!.id);
    assert.equal(first.total, office.book.all().length);
  });

  it('says that a time is gone', async () => {
    const start = `${on(4)}T10:00:00+08:00`;
    await booked(adapter, 'olit_clean', start, 120);
    await booked(adapter, 'olit_clean', start, 120);
    assert.equal(await refusal(booked(adapter, 'olit_clean', start, 120)), 'slot-taken');
  });

  it('has no cancelling: the feature hides, and the number to call stays', async () => {
    assert.equal(adapter.supports(cancelBooking), false);
    const { items } = await adapter.call(listBookings, {});
    assert.ok(items.length > 0 && items.every(({ may }) => !may.cancel));
  });

  it('knows who does not belong, and what is not there', async () => {
    assert.equal(await refusal(connected('housecall-pro', office.url, undefined).call(listServices, {})), 'unauthorized');
    assert.equal(await refusal(adapter.call(getBooking, { bookingId: 'job_none' })), 'not-found');
  });
});
