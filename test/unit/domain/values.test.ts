import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { TimeZone } from '../../../src/domain/time-zone.ts';
import { Day, Instant } from '../../../src/domain/times.ts';
import { ClockTime, TimeZoneName } from '../../../src/domain/values.ts';

const takes = (schema: z.ZodMiniType, good: string[], bad: string[]) => {
  for (const text of good) assert.ok(schema.safeParse(text).success, text);
  for (const text of bad) assert.ok(!schema.safeParse(text).success, text);
};

test('an instant has an offset and exists', () => {
  takes(
    Instant,
    ['2026-12-01T09:00:00+08:00', '2026-12-01T09:00+08:00', '2026-12-01T09:00:00.250Z'],
    [
      '2026-12-01T09:00:00',
      '2026-12-01',
      '2026-13-01T09:00:00Z',
      '2026-12-01T25:00:00Z',
      '2026-12-01T24:00:00Z',
      '2026-02-30T09:00:00+08:00',
      '2026-12-01 09:00:00Z',
      'tomorrow',
    ],
  );
});

test('a day exists', () => takes(Day, ['2026-12-01', '2028-02-29'], ['2026-02-29', '2026-2-1', '2026-12-01T00:00:00Z']));

test('a clock time is one of a day', () => takes(ClockTime, ['00:00', '23:59'], ['24:00', '9:00', '09:60']));

test('a time zone is one that the platform knows', () => {
  takes(TimeZoneName, ['Asia/Shanghai', 'America/Port-au-Prince', 'Etc/GMT+8', 'UTC'], ['', 'Asia/', '北京', 'Asia Shanghai', '+08:00']);
  takes(TimeZone, ['Asia/Shanghai', 'Pacific/Auckland', 'UTC'], ['Asia/Beijing', '', 'CST+8', '北京']);
});
