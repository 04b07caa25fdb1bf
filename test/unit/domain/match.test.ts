import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bookingStatuses } from '../../../src/domain/booking.ts';
import { matchOf, type MatchAnswer, type MatchBooking, type MatchQuestion } from '../../../src/domain/match.ts';
import { fromInstant, instantOf } from '../../../src/domain/zone.ts';

const timeZone = 'Asia/Shanghai';
const today = '2026-12-01';
const clock = (time: string, day = today) => instantOf(day, time, timeZone);
const tolerance = { earlyMinutes: 30, lateMinutes: 30 };

/** Two in the afternoon until four, with w-1. */
const visit = (more: Partial<MatchBooking> = {}): MatchBooking => ({
  id: 'b-1',
  workerId: 'w-1',
  earlierWorkerIds: [],
  status: 'assigned',
  start: clock('14:00'),
  end: clock('16:00'),
  ...more,
});
const ask = (now: number, bookings: MatchBooking[], more: Partial<MatchQuestion> = {}): MatchAnswer =>
  matchOf({ workerId: 'w-1', bookings, now, timeZone, tolerance, ...more });

const inShort = ({ match, minutesOff }: MatchAnswer) => (minutesOff === undefined ? match : `${match} ${minutesOff}`);

describe('the booked worker', () => {
  const day: [string, string][] = [
    ['00:00', 'early 840'],
    ['08:00', 'early 360'],
    ['13:29', 'early 31'],
    ['13:30', 'match'],
    ['14:00', 'match'],
    ['14:30', 'match'],
    ['14:31', 'late 31'],
    ['15:59', 'late 119'],
    ['16:00', 'wrong-time'],
    ['23:59', 'wrong-time'],
  ];
  for (const [time, expected] of day) {
    test(`at ${time}, for 14:00 to 16:00: ${expected}`, () => {
      for (const status of ['accepted', 'assigned', 'on-the-way', 'arrived'])
        assert.equal(inShort(ask(clock(time), [visit({ status })])), expected, status);
    });
  }

  test('on another day: wrong-time', () => {
    for (const day of ['2026-11-30', '2026-12-02'])
      for (const time of ['13:59', '14:00', '15:00']) assert.equal(ask(clock(time, day), [visit()]).match, 'wrong-time', `${day} ${time}`);
  });

  test('once the visit has begun, may come back at any time of the day, though not before its start nor on another day', () => {
    const begun = visit({ status: 'in-service' });
    for (const time of ['14:00', '15:00', '15:59', '16:30', '23:59']) assert.equal(ask(clock(time), [begun]).match, 'match', time);
    assert.equal(ask(clock('00:00', '2026-12-02'), [begun]).match, 'wrong-time');
    assert.equal(inShort(ask(clock('10:00'), [begun])), 'early 240');
  });

  test('of a visit over midnight, is within it on both days', () => {
    const night = visit({ start: clock('23:00'), end: clock('02:00', '2026-12-02') });
    assert.equal(inShort(ask(clock('00:30', '2026-12-02'), [night])), 'late 90');
    assert.equal(ask(clock('00:30', '2026-12-02'), [{ ...night, status: 'in-service' }]).match, 'match');
    assert.equal(ask(clock('02:00', '2026-12-02'), [night]).match, 'wrong-time');
  });

  test('shortly before midnight is in time for ten past', () => {
    const visitAtTen = visit({ start: clock('00:10', '2026-12-02'), end: clock('02:00', '2026-12-02') });
    assert.equal(ask(clock('23:50'), [visitAtTen]).match, 'match');
    assert.equal(ask(clock('23:30'), [visitAtTen]).match, 'wrong-time');
  });

  test('is in time within the tolerance, though a short visit be over by then', () => {
    assert.equal(ask(clock('14:25'), [visit({ end: clock('14:15') })]).match, 'match');
  });

  test('of a visit without an end, is late until the day is over', () => {
    assert.equal(inShort(ask(clock('23:59'), [visit({ end: undefined })])), 'late 599');
    assert.equal(ask(clock('00:00', '2026-12-02'), [visit({ end: undefined })]).match, 'wrong-time');
  });

  test('of a visit without a time, is expected once they have set out', () => {
    const open = visit({ start: undefined, end: undefined });
    assert.equal(ask(clock('10:00'), [open]).match, 'wrong-time');
    for (const status of ['on-the-way', 'arrived', 'in-service']) assert.equal(ask(clock('10:00'), [{ ...open, status }]).match, 'match');
  });
});

describe('whoever took over', () => {
  const taken = visit({ earlierWorkerIds: ['w-9'] });

  test('is named as such when the time is right', () => {
    assert.deepEqual(ask(clock('14:05'), [taken]), { match: 'reassigned', bookingId: 'b-1' });
  });

  test('at another time gets the time’s answer', () => {
    assert.equal(inShort(ask(clock('12:00'), [taken])), 'early 120');
    assert.equal(inShort(ask(clock('15:00'), [taken])), 'late 60');
    assert.equal(ask(clock('17:00'), [taken]).match, 'wrong-time');
  });

  test('is no substitute when it was theirs all along', () => {
    assert.equal(ask(clock('14:05'), [visit({ earlierWorkerIds: ['w-1'] })]).match, 'match');
  });

  test('leaves whoever was replaced as somebody else', () => {
    assert.deepEqual(ask(clock('14:05'), [taken], { workerId: 'w-9' }), { match: 'other-worker', bookingId: 'b-1' });
  });
});

describe('anybody else', () => {
  const other = (now: number, bookings: MatchBooking[], more: Partial<MatchQuestion> = {}) =>
    ask(now, bookings, { workerId: 'w-2', ...more });

  test('is somebody else all day while a booking of today waits', () => {
    for (const time of ['00:00', '14:00', '23:59'])
      assert.deepEqual(other(clock(time), [visit()]), { match: 'other-worker', bookingId: 'b-1' });
  });

  test('is somebody else also where nobody has been chosen yet', () => {
    assert.equal(other(clock('14:00'), [visit({ status: 'accepted', workerId: undefined })]).match, 'other-worker');
  });

  test('is not expected on a day without a booking', () => {
    assert.deepEqual(other(clock('14:00', '2026-12-02'), [visit()]), { match: 'no-booking' });
    assert.deepEqual(other(clock('14:00'), []), { match: 'no-booking' });
  });

  test('is somebody else while a worker is under way, whatever the day', () => {
    assert.equal(other(clock('01:00', '2026-12-02'), [visit({ status: 'in-service' })]).match, 'other-worker');
  });

  test('is somebody else shortly before midnight when ten past is somebody’s', () => {
    const visitAtTen = visit({ start: clock('00:10', '2026-12-02'), end: clock('02:00', '2026-12-02') });
    assert.equal(other(clock('23:50'), [visitAtTen]).match, 'other-worker');
    assert.equal(other(clock('20:00'), [visitAtTen]).match, 'no-booking');
  });

  test('is somebody else for a booking that the page names, whatever its day', () => {
    assert.equal(other(clock('14:00', '2026-12-02'), [visit()], { bookingId: 'b-1' }).match, 'other-worker');
    assert.equal(other(clock('14:00'), [visit()], { bookingId: 'b-7' }).match, 'no-booking');
  });
});

describe('of several bookings', () => {
  const morning = visit({ id: 'b-2', start: clock('09:00'), end: clock('11:00') });

  test('the one of now counts', () => {
    assert.deepEqual(ask(clock('14:00'), [morning, visit()]), { match: 'match', bookingId: 'b-1' });
    assert.deepEqual(ask(clock('09:00'), [visit(), morning]), { match: 'match', bookingId: 'b-2' });
    assert.deepEqual(ask(clock('12:00'), [morning, visit()]), { match: 'early', bookingId: 'b-1', minutesOff: 120 });
    assert.deepEqual(ask(clock('10:30'), [visit(), morning]), { match: 'late', bookingId: 'b-2', minutesOff: 90 });
  });

  test('a right worker is not wrong because another booking has other people', () => {
    assert.equal(ask(clock('14:00'), [visit({ id: 'b-3', workerId: 'w-8' }), visit()]).match, 'match');
  });

  test('the nearest one is named', () => {
    const next = visit({ id: 'b-4', start: clock('14:00', '2026-12-09'), end: clock('16:00', '2026-12-09') });
    assert.deepEqual(ask(clock('14:00', '2026-12-02'), [next, visit()]), { match: 'wrong-time', bookingId: 'b-1' });
    assert.deepEqual(ask(clock('15:00'), [morning, visit()], { workerId: 'w-2' }), { match: 'other-worker', bookingId: 'b-1' });
  });

  test('a named one alone counts', () => {
    assert.deepEqual(ask(clock('14:00'), [morning, visit()], { bookingId: 'b-2' }), { match: 'wrong-time', bookingId: 'b-2' });
  });

  test('only those count that somebody is to come for, or is here for', () => {
    const counting = ['accepted', 'assigned', 'on-the-way', 'arrived', 'in-service'];
    for (const status of [...bookingStatuses, 'paused'])
      assert.equal(ask(clock('14:00'), [visit({ status })]).match, counting.includes(status) ? 'match' : 'no-booking', status);
  });
});

test('the day is the community’s, not the machine’s', () => {
  const start = fromInstant('2026-12-01T23:30:00-05:00');
  const booking = visit({ start, end: start + 3_600_000 });
  const now = fromInstant('2026-12-02T03:00:00Z');
  assert.equal(inShort(ask(now, [booking], { timeZone: 'America/New_York' })), 'early 90');
  assert.equal(ask(now - 86_400_000, [booking], { timeZone: 'America/New_York' }).match, 'wrong-time');
});
