import { isDay } from '../../../domain/day.ts';
import { fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import type { Conversion } from './convert.ts';

const sizes: Record<string, number> = { yyyy: 4, MM: 2, dd: 2, HH: 2, mm: 2, ss: 2, SSS: 3 };
const tokens = /yyyy|MM|dd|HH|mm|ss|SSS/g;

/** Where each part stands in `2026-12-01T09:00:00.000+08:00`. */
const places: Record<string, [from: number, to: number]> = {
  yyyy: [0, 4],
  MM: [5, 7],
  dd: [8, 10],
  HH: [11, 13],
  mm: [14, 16],
  ss: [17, 19],
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const fractionOf = (instant: string) => /\.(\d{3})/.exec(instant)?.[1] ?? '000';

/** Java's letters; quotes around letters that are meant as they are, such as `'T'`, are left out. */
export const isPattern = (text: string): boolean => /yyyy|HH/.test(text);

/** A clock time, a day or an instant in the zone, written as the pattern says. */
const write = (pattern: string, text: string, timeZone: string): string | undefined => {
  const isDate = text.length === 10;
  const isClock = text.length === 5;
  if (!isClock && Number.isNaN(fromInstant(text))) return undefined;
  const wall = isClock ? `2000-01-01T${text}:00` : isDate ? `${text}T00:00:00` : toInstant(fromInstant(text), timeZone);
  return pattern.replace(tokens, (token) => (token === 'SSS' ? fractionOf(wall) : wall.slice(...places[token]!)));
};

const read = (pattern: string, text: string, timeZone: string): string | undefined => {
  const names = pattern.match(tokens) ?? [];
  // Split with nothing captured: what lies between the tokens.
  const between = pattern.split(tokens).map(escaped);
  const shape = between.reduce((all, gap, index) => `${all}(\\d{${sizes[names[index - 1]!]}})${gap}`);
  const found = new RegExp(`^${shape}$`).exec(text);
  if (!found) return undefined;
  const part: Record<string, string | undefined> = Object.fromEntries(names.map((name, index) => [name, found[index + 1]]));
  const clock = `${part['HH'] ?? '00'}:${part['mm'] ?? '00'}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock) || Number(part['ss'] ?? 0) > 59) return undefined;
  if (!part['yyyy']) return clock;
  const day = `${part['yyyy']}-${part['MM']}-${part['dd']}`;
  if (!isDay(day)) return undefined;
  if (!part['HH']) return day;
  return toInstant(instantOf(day, clock, timeZone) + Number(part['ss'] ?? 0) * 1000 + Number(part['SSS'] ?? 0), timeZone);
};

/** A pattern with a date and a time is an instant to us, one with a date alone a day, one with a time alone a clock time. */
export const patternConversion = (pattern: string): Conversion => {
  const plain = pattern.replace(/'([^']*)'/g, '$1');
  return {
    expects: `a time written ${pattern}`,
    read: (value, { timeZone }) => read(plain, String(value), timeZone),
    write: (value, { timeZone }) => write(plain, String(value), timeZone),
  };
};

/** Seconds until the year 3000, after which a number is in another unit. */
const furthest = 32_503_680_000;

export const epoch = (unit: 1 | 1000): Conversion => ({
  expects: unit === 1 ? 'milliseconds since 1970' : 'seconds since 1970',
  read: (value, { timeZone }) => {
    const ms = Number(value) * unit;
    return Number.isFinite(ms) && Math.abs(ms) < furthest * 1000 ? toInstant(ms, timeZone) : undefined;
  },
  write: (value, { timeZone }) => {
    const text = String(value);
    return (text.length === 10 ? instantOf(text, '00:00', timeZone) : fromInstant(text)) / unit;
  },
});
