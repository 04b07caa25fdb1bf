import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { start } from '../../../demo/backends/ruoyi/server.ts';
import { cancelBooking, getBooking, listBookings } from '../../../src/contract/booking.ts';
import { getService, listServices, listSlots } from '../../../src/contract/catalogue.ts';
import { rescheduleBooking } from '../../../src/contract/visit.ts';
import { addDays } from '../../../src/domain/day.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { booked, connected, refusal } from './connected.ts';

let ahead = 0;
const office = await start(() => Date.now() + ahead);
after(() => office.close());

const zhang = connected('ruoyi', office.url, 'ruoyi-resident-1');
const li = connected('ruoyi', office.url, 'ruoyi-resident-2');
const dayAhead = (days: number) => addDays(dayAt(Date.now(), 'Asia/Shanghai'), days);
const at = (days: number, clock: string) => `${dayAhead(days)}T${clock}:00+08:00`;

describe('a back office like RuoYi, by JSON alone', () => {
  it('tells what there is at which price, one by one and as a list', async () => {
    const { items } = await zhang.call(listServices, {});
    assert.deepEqual(
      items.map(({ id, amountInFen, duration }) => [id, amountInFen, duration.min]),
      [
        ['17', 6000, 120],
        ['18', 8050, 60],
      ],
    );
    assert.deepEqual(await zhang.call(getService, { serviceId: '18' }), items[1]);
  });

  it('makes times with a day and an end out of bare clock times, those of every day', async () => {
    const { items } = await zhang.call(listSlots, { serviceId: '17', from: dayAhead(2), to: dayAhead(3), durationMinutes: 180 });
    assert.deepEqual([items.length, items[0]!.start, items[0]!.end], [14, at(2, '08:00'), at(2, '11:00')]);
  });

  it('knows an order by the reference of the one who sent it, so that it is there once', async () => {
    const first = await booked(zhang, '17', at(3, '08:00'), 120, 'key-1');
    assert.equal((await booked(zhang, '17', at(3, '08:00'), 120, 'key-1')).id, first.id);
    assert.equal(office.rowsOf().filter(({ outTradeNo }) => outTradeNo === 'key-1').length, 1);
  });

  it('gives one’s own orders only, by pages, each once', async () => {
    for (const clock of ['08:00', '10:00', '13:00']) await booked(li, '18', at(5, clock), 60);
    const starts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await li.call(listBookings, { limit: 2, cursor });
      starts.push(...page.items.map(({ items }) => items[0]!.start!));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    assert.deepEqual(starts, [at(5, '13:00'), at(5, '10:00'), at(5, '08:00')]);
    const { items } = await li.call(listBookings, {});
    assert.equal(await refusal(zhang.call(getBooking, { bookingId: items[0]!.id })), 'not-found');
    assert.equal(await refusal(zhang.call(cancelBooking, { bookingId: items[0]!.id, version: 1, reason: '' })), 'not-found');
  });

  it('says by its sentence alone what was wrong, and each is told apart', async () => {
    await booked(zhang, '17', at(6, '10:00'), 120);
    assert.equal(await refusal(booked(li, '17', at(6, '10:00'), 120)), 'slot-taken');
    assert.equal(await refusal(booked(li, '17', at(-1, '10:00'), 120)), 'too-late');
    assert.equal(await refusal(booked(li, '17', at(6, '10:07'), 120)), 'invalid');
    assert.equal(await refusal(connected('ruoyi', office.url, 'gone').call(listBookings, {})), 'unauthorized');
  });

  it('does nothing to an order that has changed since, by the time of its last change', async () => {
    const seen = await booked(zhang, '17', at(7, '10:00'), 120);
    ahead += 60_000;
    office.book.advance(seen.id, 'assigned');
    const move = (version: number) => zhang.call(rescheduleBooking, { bookingId: seen.id, version, start: at(7, '14:00') });
    assert.equal(await refusal(move(seen.version)), 'conflict');
    const now = await zhang.call(getBooking, { bookingId: seen.id });
    assert.ok(now.version > seen.version);
    assert.equal((await move(now.version)).items[0]!.start, at(7, '14:00'));
  });

  it('allows what its state allows, also in one that nobody told us of', async () => {
    const { id } = await booked(zhang, '17', at(8, '10:00'), 120);
    const may = async () => (await zhang.call(getBooking, { bookingId: id })).may;
    assert.deepEqual([(await may()).cancel, (await may()).reschedule], [true, true]);
    office.book.advance(id, 'serving');
    assert.deepEqual([(await may()).cancel, (await may()).reschedule], [false, false]);
    assert.equal(
      await refusal(
        zhang.call(cancelBooking, { bookingId: id, version: (await zhang.call(getBooking, { bookingId: id })).version, reason: '' }),
      ),
      'conflict',
    );
  });
});
