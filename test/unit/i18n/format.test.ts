import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { utcDay } from '../../../src/domain/day.ts';
import {
  formatClock,
  formatDay,
  formatDayLong,
  formatDuration,
  formatInstant,
  formatMoney,
  formatMonth,
  formatRange,
} from '../../../src/i18n/format.ts';

const plain = (text: string) => text.replace(/\u00a0|\u202f/g, ' ');

describe('money', () => {
  const amounts: [number, string][] = [
    [12800, '¥128.00'],
    [1, '¥0.01'],
    [0, '¥0.00'],
    [-1000, '-¥10.00'],
    [128_000_000, '¥1,280,000.00'],
  ];
  for (const [fen, text] of amounts) it(`${fen} fen are ${text}`, () => assert.equal(formatMoney(fen), text));

  it('is written as the platform writes it in both languages', () => {
    const style = { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const;
    const platform = ['zh-CN', 'en-GB'].map((locale) => new Intl.NumberFormat(locale, style));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        for (const { format } of platform) assert.equal(formatMoney(fen), plain(format(fen / 100)));
      }),
    );
  });
});

describe('days and times', () => {
  it('days are written as the platform writes them in both languages', () => {
    const of = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const chinese = [of('zh-CN', { month: 'long', day: 'numeric' }), of('zh-CN', { weekday: 'short' })];
    const english = [of('en-GB', { weekday: 'short' }), of('en-GB', { month: 'short', day: 'numeric' })];
    const written = (formats: Intl.DateTimeFormat[], day: Date) => formats.map((each) => each.format(day)).join(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (count) => {
        const date = new Date(count * 86_400_000);
        const day = utcDay(date.getTime());
        assert.equal(formatDay(day, 'zh-CN'), written(chinese, date));
        assert.equal(formatDay(day, 'en'), written(english, date));
      }),
    );
  });

  it('read as people say them', () => {
    assert.equal(formatDay('2026-12-01', 'zh-CN'), '12月1日 周二');
    assert.equal(formatDay('2026-12-01', 'en'), 'Tue 1 Dec');
    assert.equal(formatDayLong('2026-12-01', 'zh-CN'), '2026年12月1日 星期二');
    assert.equal(formatDayLong('2026-12-01', 'en'), 'Tuesday 1 December 2026');
    assert.equal(formatMonth('2028-02-29', 'zh-CN'), '2028年2月');
    assert.equal(formatMonth('2028-02-29', 'en'), 'February 2028');
  });

  it('are those of the community’s zone', () => {
    const ms = Date.parse('2026-11-30T17:30:00Z');
    assert.equal(formatInstant(ms, 'Asia/Shanghai', 'zh-CN'), '12月1日 周二 01:30');
    assert.equal(formatInstant(ms, 'America/New_York', 'en'), 'Mon 30 Nov 12:30');
    assert.equal(formatClock(ms, 'UTC'), '17:30');
    assert.equal(formatRange(ms, ms + 5_400_000, 'UTC'), '17:30–19:00');
  });

  it('do not depend on the zone of the machine', () => {
    const script =
      `import { formatDay, formatInstant } from ${JSON.stringify(new URL('../../../src/i18n/format.ts', import.meta.url).href)};` +
      `console.log(formatDay('2028-02-29', 'zh-CN'), formatInstant(Date.parse('2028-02-29T16:00:00Z'), 'Asia/Shanghai', 'zh-CN'))`;
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } })
        .toString()
        .trim();
    for (const zone of ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Auckland']) {
      assert.equal(inZone(zone), '2月29日 周二 3月1日 周三 00:00', zone);
    }
  });
});

describe('durations', () => {
  const durations: [number, string, string][] = [
    [45, '45 分钟', '45 min'],
    [60, '1 小时', '1 h'],
    [150, '2.5 小时', '2.5 h'],
    [140, '2 小时 20 分钟', '2 h 20 min'],
  ];
  for (const [minutes, zh, en] of durations) {
    it(`${minutes} minutes are ${zh}`, () => {
      assert.equal(formatDuration(minutes, 'zh-CN'), zh);
      assert.equal(formatDuration(minutes, 'en'), en);
    });
  }
});
