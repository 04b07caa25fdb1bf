import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { start } from '../../../demo/backends/jeecgboot/server.ts';
import { cancelBooking, getBooking, listBookings } from '../../../src/contract/booking.ts';
import { getWorker, listServices, listSlots, listWorkers } from '../../../src/contract/catalogue.ts';
import { addDays } from '../../../src/domain/day.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { booked, connected, priced, refusal } from './connected.ts';

const office = await start();
after(() => office.close());

const [zhang, li] = ['jeecg-resident-1', 'jeecg-resident-2'].map((token) => connected('jeecgboot', office.url, token)) as [
  ReturnType<typeof connected>,
  ReturnType<typeof connected>,
];
const cleaning = '1780000000000000017';
const cooking = '1780000000000000018';
const dayAhead = (days: number) => addDays(dayAt(Date.now(), 'Asia/Shanghai'), days);
const at = (days: number, clock: string) => `${dayAhead(days)}T${clock}:00+08:00`;

describe('a back office like JeecgBoot, by JSON alone', () => {
  it('tells services and workers by ids of nineteen digits, and none is rounded', async () => {
    const { items: services } = await zhang.call(listServices, {});
    assert.deepEqual(
      services.map(({ id, amountInFen }) => [id, amountInFen]),
      [
        [cleaning, 5550],
        [cooking, 6000],
      ],
    );
    const { items: workers } = await zhang.call(listWorkers, { serviceId: cooking });
    assert.deepEqual(
      workers.map(({ id, maskedName, skillLevel }) => [id, maskedName, skillLevel]),
      [['1780000000000000202', '沈**', 5]],
    );
    assert.deepEqual(await zhang.call(getWorker, { workerId: workers[0]!.id }), workers[0]);
  });

  it('offers only times at which somebody is free, and says who', async () => {
    const day = dayAhead(3);
    const free = async () => (await zhang.call(listSlots, { serviceId: cooking, from: day, to: day, durationMinutes: 120 })).items;
    const before = await free();
    assert.deepEqual(before[0], {
      start: `${day}T08:00:00+08:00`,
      end: `${day}T10:00:00+08:00`,
      workerIds: ['1780000000000000202'],
      left: 1,
      surchargeInFen: 0,
    });
    await booked(zhang, cooking, at(3, '08:00'), 120);
    assert.deepEqual(
      (await free()).map(({ start }) => start.slice(11, 16)),
      ['10:00', '13:00', '14:00', '15:00', '16:00'],
    );
  });

  it('prices an order itself, books at that price, and cancels at the fee of the ladder', async () => {
    const quote = await priced(zhang, cleaning, at(2, '13:00'), 120);
    assert.deepEqual(
      [quote.lines.map(({ kind, amountInFen }) => [kind, amountInFen]), quote.totalInFen],
      [
        [
          ['service', 11_100],
          ['agency', 1000],
        ],
        12_100,
      ],
    );
    const booking = await booked(zhang, cleaning, at(2, '13:00'), 120);
    assert.deepEqual([booking.status, booking.totalInFen, booking.items[0]!.start], ['submitted', 12_100, at(2, '13:00')]);
    assert.deepEqual(
      booking.refundLadder.map(({ feeInFen }) => feeInFen),
      [0, 1210, 6050],
    );
    assert.deepEqual([booking.id.length, booking.may.cancel, booking.quoteId?.length], [19, true, 19]);
    const cancelled = await zhang.call(cancelBooking, { bookingId: booking.id, version: booking.version, reason: '' });
    assert.deepEqual([cancelled.status, cancelled.cancellation?.feeInFen, cancelled.may.cancel], ['cancelled', 1210, false]);
  });

  it('gives one’s own orders only, by pages, each once', async () => {
    for (const clock of ['08:00', '10:00', '13:00']) await booked(li, cleaning, at(5, clock), 120);
    const starts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await li.call(listBookings, { limit: 2, cursor });
      assert.equal(page.total, 3);
      starts.push(...page.items.map(({ items }) => items[0]!.start!));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    assert.deepEqual(starts, [at(5, '13:00'), at(5, '10:00'), at(5, '08:00')]);
    const { items } = await li.call(listBookings, {});
    assert.equal(await refusal(zhang.call(getBooking, { bookingId: items[0]!.id })), 'not-found');
    assert.equal(await refusal(zhang.call(cancelBooking, { bookingId: items[0]!.id, version: 1, reason: '' })), 'not-found');
  });

  it('refuses a time that is taken, an order that has changed, and whoever is signed out', async () => {
    await booked(zhang, cooking, at(6, '10:00'), 120);
    assert.equal(await refusal(booked(li, cooking, at(6, '10:00'), 120)), 'slot-taken');
    const booking = await booked(li, cooking, at(6, '13:00'), 120);
    office.book.advance(booking.id, 'assigned');
    const cancel = (version: number) => refusal(li.call(cancelBooking, { bookingId: booking.id, version, reason: '' }));
    assert.deepEqual([await cancel(1), await cancel(2), await cancel(3)], ['conflict', 'answered', 'conflict']);
    assert.equal(await refusal(connected('jeecgboot', office.url, 'gone').call(listBookings, {})), 'unauthorized');
  });
});
