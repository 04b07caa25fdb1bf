import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, weekdayOf, type Day } from '../../../src/domain/day.ts';
import { blockedSpan, freeSlots, overlaps, type SlotQuestion, type WeeklyHours } from '../../../src/domain/slots.ts';
import { clockAt, dayAt, fromInstant, instantOf, toInstant } from '../../../src/domain/zone.ts';
import { anyDay, anyZone, clockOf, trickyDay } from './arbitraries.ts';

const quarter = 900_000;
const anyQuarter = fc.integer({ min: 0, max: 95 }).map((count) => clockOf(count * 15));
const anyWindows = fc.array(fc.record({ from: anyQuarter, to: anyQuarter }), { maxLength: 2 });
const anyHours: fc.Arbitrary<WeeklyHours> = fc
  .tuple(anyWindows, anyWindows, anyWindows, anyWindows, anyWindows, anyWindows, anyWindows)
  .map((days) => Object.fromEntries(days.map((windows, index) => [index + 1, windows])));

const anyQuestion: fc.Arbitrary<SlotQuestion> = fc
  .record({
    day: fc.oneof(trickyDay, anyDay),
    timeZone: anyZone,
    durationMinutes: fc.integer({ min: 1, max: 32 }).map((count) => count * 15),
    stepMinutes: fc.constantFrom(15, 30, 45, 60, 90, 120),
    before: fc.integer({ min: 0, max: 4 }),
    after: fc.integer({ min: 0, max: 4 }),
    notice: fc.integer({ min: 0, max: 40 }),
    horizonDays: fc.integer({ min: 0, max: 3 }),
    nowQuarters: fc.integer({ min: -96, max: 96 }),
    length: fc.integer({ min: -1, max: 2 }),
    workers: fc.array(
      fc.record({
        hours: anyHours,
        busy: fc.array(fc.tuple(fc.integer({ min: -20, max: 300 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ day, timeZone, workers, ...rest }) => {
    const midnight = instantOf(day, '00:00', timeZone);
    return {
      durationMinutes: rest.durationMinutes,
      stepMinutes: rest.stepMinutes,
      buffers: { beforeMinutes: rest.before * 15, afterMinutes: rest.after * 15 },
      minNoticeMinutes: rest.notice * 15,
      horizonDays: rest.horizonDays,
      timeZone,
      now: midnight + rest.nowQuarters * quarter,
      from: day,
      to: addDays(day, rest.length),
      workers: workers.map(({ hours, busy }, index) => ({
        id: `w${index}`,
        hours,
        busy: busy.map(([from, length]) => ({ start: midnight + from * quarter, end: midnight + (from + length) * quarter })),
      })),
    };
  });

/** Is this quarter of an hour within the worker's hours? Windows of the evening before count too. */
const works = (ms: number, hours: WeeklyHours, zone: string): boolean => {
  const day = dayAt(ms, zone);
  const opens = (of: Day) =>
    (hours[weekdayOf(of)] ?? []).some(({ from, to }) => {
      const end = instantOf(to > from ? of : addDays(of, 1), to, zone);
      return instantOf(of, from, zone) <= ms && ms < end;
    });
  return opens(day) || opens(addDays(day, -1));
};

/** The rule in words, quarter by quarter: slow, and with nothing of the real one's shortcuts. */
const bySearch = (asked: SlotQuestion): string[] => {
  const { timeZone: zone, buffers, durationMinutes } = asked;
  const found: string[] = [];
  const first = instantOf(addDays(asked.from, -1), '00:00', zone);
  for (let start = first; start < first + 5 * 96 * quarter; start += quarter) {
    const [day, clock] = [dayAt(start, zone), clockAt(start, zone)];
    const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const inRange = day >= asked.from && day <= asked.to && day <= addDays(dayAt(asked.now, zone), asked.horizonDays);
    const onStep = minutes % asked.stepMinutes === 0 && instantOf(day, clock, zone) === start;
    if (!inRange || !onStep || start < asked.now + asked.minNoticeMinutes * 60_000) continue;
    const end = start + durationMinutes * 60_000;
    const blocked = blockedSpan(start, end, buffers);
    const free = asked.workers.filter(({ hours, busy }) => {
      for (let ms = start; ms < end; ms += quarter) if (!works(ms, hours, zone)) return false;
      return !busy.some((span) => span.start < span.end && overlaps(span, blocked));
    });
    if (free.length > 0) found.push(`${toInstant(start, zone)} ${free.map(({ id }) => id).join(' ')}`);
  }
  return found;
};

test('the times offered are those that a search of every quarter hour finds, in every zone and over clock changes', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const offered = freeSlots(asked).map(({ start, workerIds }) => `${toInstant(start, asked.timeZone)} ${workerIds.join(' ')}`);
      assert.deepEqual(offered, bySearch(asked));
    }),
    { numRuns: 150 },
  );
});

const allDay = {
  id: 'w1',
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '00:00', to: '06:00' }]])),
  busy: [],
};
const night = (day: Day, timeZone: string) =>
  freeSlots({
    durationMinutes: 60,
    stepMinutes: 60,
    buffers: { beforeMinutes: 0, afterMinutes: 0 },
    minNoticeMinutes: 0,
    horizonDays: 1,
    timeZone,
    now: instantOf(day, '00:00', timeZone),
    from: day,
    to: day,
    workers: [allDay],
  }).map(({ start, end }) => `${clockAt(start, timeZone)}–${clockAt(end, timeZone)}`);

test('an hour that the clocks leap over is not offered, one that they show twice is offered once', () => {
  assert.deepEqual(night('2026-03-08', 'America/New_York'), ['00:00–01:00', '01:00–03:00', '03:00–04:00', '04:00–05:00', '05:00–06:00']);
  assert.deepEqual(night('2026-11-01', 'America/New_York'), [
    '00:00–01:00',
    '01:00–01:00',
    '02:00–03:00',
    '03:00–04:00',
    '04:00–05:00',
    '05:00–06:00',
  ]);
});

test('two weeks of two hundred workers are found at once', () => {
  const now = fromInstant('2026-12-01T08:00:00+08:00');
  const hour = 3_600_000;
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [
    day,
    [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
  ]);
  const workers = Array.from({ length: 200 }, (_, index) => ({
    id: `w${index}`,
    hours: Object.fromEntries(days) as WeeklyHours,
    busy: Array.from({ length: 40 }, (_, count) => ({
      start: now + ((count * 7 + index) % 330) * hour,
      end: now + (((count * 7 + index) % 330) + 2) * hour,
    })),
  }));
  const asked = {
    durationMinutes: 120,
    stepMinutes: 30,
    buffers: { beforeMinutes: 30, afterMinutes: 15 },
    minNoticeMinutes: 120,
    horizonDays: 30,
  };
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = performance.now();
    assert.ok(freeSlots({ ...asked, timeZone: 'Asia/Shanghai', now, from: '2026-12-01', to: '2026-12-14', workers }).length > 100);
    return performance.now() - began;
  });
  // About 12 ms on a small machine; ten times that would be another algorithm.
  assert.ok(Math.min(...times) < 150, times.join(' '));
});
