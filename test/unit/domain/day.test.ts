import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, isDay, weekdayOf } from '../../../src/domain/day.ts';
import { addMonths, firstOfMonth, lastOfMonth, monthOf, weekOf } from '../../../src/domain/month.ts';
import { anyDay } from './arbitraries.ts';

const anyCount = fc.integer({ min: -2000, max: 2000 });

test('the day after a month ends is the first of the next', () => {
  for (const [day, count, expected] of [
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-12-01', 0, '2026-12-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
  ] as const) {
    assert.equal(addDays(day, count), expected, `${day} and ${count} days`);
  }
});

test('going forward and back by as many days returns to the same day', () => {
  fc.assert(fc.property(anyDay, anyCount, (day, count) => addDays(addDays(day, count), -count) === day));
});

test('the days between two days are as many as were added', () => {
  fc.assert(fc.property(anyDay, anyCount, (day, count) => daysBetween(day, addDays(day, count)) === count));
});

test('a later day is a greater text, so that days can be compared as they are', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
});

test('weekdays count from Monday to Sunday', () => {
  assert.equal(weekdayOf('2026-11-30'), 1);
  assert.equal(weekdayOf('2026-12-01'), 2);
  assert.equal(weekdayOf('2026-12-06'), 7);
  assert.equal(weekdayOf('1969-12-31'), 3);
});

test('a week has seven days from Monday to Sunday and holds its day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekOf(day);
      assert.deepEqual(week.map(weekdayOf), [1, 2, 3, 4, 5, 6, 7]);
      assert.equal(week[weekdayOf(day) - 1], day);
    }),
  );
});

test('a month later is the same day, or the last one of a shorter month', () => {
  for (const [day, count, expected] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', -20, '2025-02-28'],
  ] as const) {
    assert.equal(addMonths(day, count), expected, `${day} and ${count} months`);
  }
});

test('a month starts on its first and ends the day before the next one starts', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.equal(firstOfMonth(day), `${monthOf(day)}-01`);
      assert.equal(monthOf(lastOfMonth(day)), monthOf(day));
      assert.equal(addDays(lastOfMonth(day), 1), addMonths(firstOfMonth(day), 1));
    }),
  );
});

test('only a day that exists is a day', () => {
  for (const day of ['2026-12-01', '2028-02-29', '2000-02-29', '1970-01-01']) assert.ok(isDay(day), day);
  for (const text of [
    '',
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026/12/01',
    '2026-12-01T00:00:00Z',
    ' 2026-12-01',
    '２０２６-12-01',
    '0999-12-31',
    '9999-12-31',
  ]) {
    assert.ok(!isDay(text), text);
  }
});

test('every day that is reckoned is a day', () => {
  fc.assert(fc.property(anyDay, anyCount, (day, count) => isDay(addDays(day, count)) && isDay(addMonths(day, count % 100))));
});
