import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/day.ts';

export const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland', 'UTC'] as const;
export const anyZone = fc.constantFrom(...zones);

/** 1970 to about 2100. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 47_500 }).map((count) => addDays('1970-01-01', count));

/** Days on which or next to which the clocks of these zones change, a leap day and the ends of a month and a year. */
export const trickyDay: fc.Arbitrary<Day> = fc.constantFrom(
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-27',
  '2026-10-25',
  '2026-11-01',
  '2028-02-28',
  '2028-02-29',
  '2026-12-31',
);

const two = (value: number) => String(value).padStart(2, '0');

export const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
export const anyClock = fc.integer({ min: 0, max: 1439 }).map(clockOf);

/** 1970 to 2100. */
export const anyInstant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
