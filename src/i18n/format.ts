import type { Day } from '../domain/day.ts';
import { clockAt, dayAt } from '../domain/zone.ts';
import { formatDay, isChinese } from './day.ts';

/** `en` alone would put the month first. */
const localeOf = (lang: string): string => (isChinese(lang) ? 'zh-CN' : 'en-GB');

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day has no zone: it is read as midnight UTC and written in UTC, so that no browser's zone can move it. */
const inWords = (day: Day, lang: string, options: Intl.DateTimeFormatOptions): string => {
  const key = lang + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: 'UTC' })));
  return formatter.format(Date.parse(`${day}T00:00:00Z`));
};

export { formatDay } from './day.ts';
export { formatMoney } from './money.ts';

/** `2026年12月1日 星期二`, `Tuesday 1 December 2026` */
export const formatDayLong = (day: Day, lang: string): string => {
  const weekday = inWords(day, lang, { weekday: 'long' });
  const date = inWords(day, lang, { year: 'numeric', month: 'long', day: 'numeric' });
  return isChinese(lang) ? `${date} ${weekday}` : `${weekday} ${date}`;
};

/** `2026年12月`, `December 2026` */
export const formatMonth = (day: Day, lang: string): string => inWords(day, lang, { year: 'numeric', month: 'long' });

/** `09:00` */
export const formatClock = clockAt;

/** `09:00–11:00` */
export const formatRange = (start: number, end: number, timeZone: string): string =>
  `${clockAt(start, timeZone)}–${clockAt(end, timeZone)}`;

/** `12月1日 周二 09:00` */
export const formatInstant = (ms: number, timeZone: string, lang: string): string =>
  `${formatDay(dayAt(ms, timeZone), lang)} ${clockAt(ms, timeZone)}`;

/** `2 小时`, `2.5 小时`, `45 分钟`; `2 h`, `45 min` */
export const formatDuration = (minutes: number, lang: string): string => {
  const hours = minutes / 60;
  if (minutes >= 60 && Number.isInteger(hours * 2)) return isChinese(lang) ? `${hours} 小时` : `${hours} h`;
  if (minutes < 60) return isChinese(lang) ? `${minutes} 分钟` : `${minutes} min`;
  const [whole, rest] = [Math.floor(hours), minutes % 60];
  return isChinese(lang) ? `${whole} 小时 ${rest} 分钟` : `${whole} h ${rest} min`;
};
