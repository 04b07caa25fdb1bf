import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { matchOf, type MatchBooking } from '../../../src/domain/match.ts';
import { dayAt, instantOf } from '../../../src/domain/zone.ts';
import { anyClock, anyDay, anyZone, trickyDay } from './arbitraries.ts';

const minute = 60_000;
const hour = 60 * minute;

const anyTolerance = fc.record({ earlyMinutes: fc.integer({ min: 0, max: 120 }), lateMinutes: fc.integer({ min: 0, max: 120 }) });

/** A visit somewhere, and a moment within two days of its start: often on an edge. */
const anyMoment = fc
  .record({
    day: fc.oneof(anyDay, trickyDay),
    clock: anyClock,
    timeZone: anyZone,
    tolerance: anyTolerance,
    minutes: fc.integer({ min: 1, max: 600 }),
    status: fc.constantFrom('accepted', 'assigned', 'on-the-way', 'arrived', 'in-service'),
    away: fc.integer({ min: -48 * hour, max: 48 * hour }),
    edge: fc.constantFrom('none', 'early', 'late', 'start', 'end', 'midnight', 'next midnight'),
    nudge: fc.constantFrom(-1, 0, 1),
  })
  .map(({ day, clock, minutes, edge, away, nudge, ...rest }) => {
    const start = instantOf(day, clock, rest.timeZone);
    const end = start + minutes * minute;
    const midnight = (of: Day) => instantOf(of, '00:00', rest.timeZone);
    const edges = {
      none: start + away,
      early: start - rest.tolerance.earlyMinutes * minute,
      late: start + rest.tolerance.lateMinutes * minute,
      start,
      end,
      midnight: midnight(dayAt(start, rest.timeZone)),
      'next midnight': midnight(addDays(dayAt(start, rest.timeZone), 1)),
    };
    return { ...rest, start, end, now: edges[edge] + (edge === 'none' ? 0 : nudge) };
  });

const bookingOf = ({ start, end, status }: { start: number; end: number; status: string }): MatchBooking => ({
  id: 'b',
  workerId: 'w',
  earlierWorkerIds: [],
  status,
  start,
  end,
});

test('in every zone and at every edge the booked worker gets the answer of the rule', () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const { start, end, now, status, timeZone, tolerance } = moment;
      const answer = matchOf({ workerId: 'w', bookings: [bookingOf(moment)], now, timeZone, tolerance });
      const off = (now - start) / minute;
      const sameDay = (a: number, b: number) => dayAt(a, timeZone) === dayAt(b, timeZone);
      const isBack = status === 'in-service' && off >= 0 && (now < end || sameDay(now, end));
      const isInTime = off >= -tolerance.earlyMinutes && off <= tolerance.lateMinutes;
      const expected =
        isInTime || isBack ? 'match' : off < 0 ? (sameDay(now, start) ? 'early' : 'wrong-time') : now < end ? 'late' : 'wrong-time';
      assert.equal(answer.match, expected);
    }),
    { numRuns: 3000 },
  );
});

test('minutes are whole, more than the tolerance, and told only of early and late', () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const { match, minutesOff } = matchOf({ ...moment, workerId: 'w', bookings: [bookingOf(moment)] });
      assert.equal(minutesOff !== undefined, match === 'early' || match === 'late');
      if (minutesOff === undefined) return;
      assert.ok(Number.isInteger(minutesOff));
      assert.ok(minutesOff > moment.tolerance[match === 'early' ? 'earlyMinutes' : 'lateMinutes']);
      assert.ok(Math.abs(minutesOff * minute - Math.abs(moment.now - moment.start)) < minute);
    }),
    { numRuns: 1000 },
  );
});

test('nobody but the booked worker is ever a match, in whatever company', () => {
  const anyCrowd = fc.array(fc.tuple(anyMoment, fc.constantFrom('w-1', 'w-2', undefined), fc.subarray(['w-1', 'w-2', 'w-3'])), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(anyMoment, anyCrowd, ({ now, timeZone, tolerance }, crowd) => {
      const bookings = crowd.map(([moment, workerId, earlierWorkerIds], index) => ({
        ...bookingOf(moment),
        id: `b-${index}`,
        workerId,
        earlierWorkerIds,
      }));
      const { match } = matchOf({ workerId: 'w-3', bookings, now, timeZone, tolerance });
      assert.ok(match === 'other-worker' || match === 'no-booking', match);
    }),
  );
});

test('the order in which bookings are listed does not matter', () => {
  const several = fc.array(anyMoment, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(several, ([first, ...rest]) => {
      const { now, timeZone, tolerance } = first!;
      // Near each other, or most would be of another century.
      const near = rest.map((moment, index) => ({ ...moment, start: now + (moment.start % (7 * hour)) + index, end: now + 8 * hour }));
      const bookings = [first!, ...near].map((moment, index) => ({ ...bookingOf(moment), id: `b-${index}` }));
      const ask = (list: MatchBooking[]) => matchOf({ workerId: 'w', bookings: list, now, timeZone, tolerance });
      const starts = new Set(bookings.map(({ start }) => Math.abs(start! - now)));
      if (starts.size === bookings.length) assert.deepEqual(ask([...bookings].reverse()), ask(bookings));
    }),
    { numRuns: 500 },
  );
});
