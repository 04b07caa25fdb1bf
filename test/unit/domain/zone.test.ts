import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isDay } from '../../../src/domain/day.ts';
import { clockAt, dayAt, fromInstant, instantOf, toInstant } from '../../../src/domain/zone.ts';
import { Instant } from '../../../src/domain/times.ts';
import { anyClock, anyDay, anyInstant, anyZone, trickyDay } from './arbitraries.ts';

test('a day and a clock time come back from their instant, except where the clocks leap over them', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, trickyDay), anyClock, anyZone, (day, clock, zone) => {
      const instant = instantOf(day, clock, zone);
      const shown = `${dayAt(instant, zone)} ${clockAt(instant, zone)}`;
      // A leap goes forward, by at most two hours in these zones.
      if (shown !== `${day} ${clock}`) {
        assert.ok(shown > `${day} ${clock}`);
        const leap = fromInstant(`${shown.replace(' ', 'T')}Z`) - fromInstant(`${day}T${clock}Z`);
        assert.ok(leap <= 2 * 3_600_000);
        const [before, after] = [instant - leap - 1, instant].map((ms) => toInstant(ms, zone).slice(-6));
        assert.notEqual(before, after);
      }
    }),
    { numRuns: 1000 },
  );
});

test('an instant comes back from its day and clock time, or an earlier one that shows the same', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (ms, zone) => {
      const minute = Math.floor(ms / 60_000) * 60_000;
      const back = instantOf(dayAt(minute, zone), clockAt(minute, zone), zone);
      assert.ok(back === minute || (back < minute && minute - back <= 2 * 3_600_000), `${minute} ${zone} ${back}`);
      assert.equal(clockAt(back, zone), clockAt(minute, zone));
    }),
    { numRuns: 1000 },
  );
});

test('an instant written with its offset is the same instant when it is read', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (ms, zone) => {
      const text = toInstant(ms, zone);
      assert.equal(fromInstant(text), ms);
      assert.ok(Instant.safeParse(text).success, text);
      assert.equal(text.slice(0, 10), dayAt(ms, zone));
      assert.equal(text.slice(11, 16), clockAt(ms, zone));
      assert.ok(isDay(text.slice(0, 10)));
    }),
  );
});

test('an instant is written in the community’s own time, not in the machine’s', () => {
  const nine = Date.UTC(2026, 11, 1, 1);
  assert.equal(toInstant(nine, 'Asia/Shanghai'), '2026-12-01T09:00:00+08:00');
  assert.equal(toInstant(nine, 'America/New_York'), '2026-11-30T20:00:00-05:00');
  assert.equal(toInstant(nine, 'UTC'), '2026-12-01T01:00:00+00:00');
  assert.equal(toInstant(nine + 250, 'Asia/Kathmandu'), '2026-12-01T06:45:00.250+05:45');
});

test('the day changes at the community’s midnight', () => {
  const midnight = fromInstant('2026-12-01T00:00:00+08:00');
  assert.equal(dayAt(midnight - 1, 'Asia/Shanghai'), '2026-11-30');
  assert.equal(dayAt(midnight, 'Asia/Shanghai'), '2026-12-01');
  assert.equal(clockAt(midnight, 'Asia/Shanghai'), '00:00');
});

test('a time that the clocks leap over is moved forward, one that they show twice is the first', () => {
  for (const [day, clock, zone, expected] of [
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T03:30:00-04:00'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25', '02:59', 'Europe/Berlin', '2026-10-25T02:59:00+02:00'],
    ['2026-09-27', '02:15', 'Pacific/Auckland', '2026-09-27T03:15:00+13:00'],
    ['2026-04-05', '02:15', 'Pacific/Auckland', '2026-04-05T02:15:00+13:00'],
    ['1986-05-04', '02:30', 'Asia/Shanghai', '1986-05-04T03:30:00+09:00'],
    // A half-hour change, and a day that a country left out.
    ['2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-04T02:40:00+11:00'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-31T12:00:00+14:00'],
  ] as const) {
    assert.equal(toInstant(instantOf(day, clock, zone), zone), expected, `${day} ${clock} ${zone}`);
  }
});

test('midnights follow each other, 23 to 25 hours apart', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, trickyDay), anyZone, (day, zone) => {
      const hours = (instantOf(addDays(day, 1), '00:00', zone) - instantOf(day, '00:00', zone)) / 3_600_000;
      assert.ok(hours >= 23 && hours <= 25, `${day} ${zone} ${hours}`);
    }),
  );
});

test('a zone that does not exist is refused at once', () => {
  assert.throws(() => dayAt(0, 'Asia/Jiaxing'), RangeError);
});

test('what is not an instant is no number', () => {
  assert.ok(Number.isNaN(fromInstant('tomorrow')));
});
