import { isDay } from '../../../domain/day.ts';
import { fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import type { Conversion } from './convert.ts';

/** What a pattern's letters stand for. `more/letters.ts` knows further ones. */
export interface Letters {
  tokens: RegExp;
  /** What each may look like. */
  shape(token: string): string;
  /** Of a wall clock's time written `2026-12-01T09:00:00+08:00`. */
  write(token: string, wall: string): string;
  /** The same moment in the letters of `plain`. */
  read?(parts: Parts): Parts;
}
export const escaped = (text: string) => text.replace(/[^\p{L}\d]/gu, '\\$&');
export type Parts = Record<string, string | undefined>;

export const plain: Letters = {
  tokens: /yyyy|MM|dd|HH|mm|ss/g,
  shape: (token) => (token === 'yyyy' ? '\\d{4}' : token === 'HH' ? '[01]\\d|2[0-3]' : /M|d/.test(token) ? '\\d\\d' : '[0-5]\\d'),
  write: (token, wall) => wall.split(/[-T:+]/)['yyyy MM dd HH mm ss'.split(' ').indexOf(token)]!.slice(0, token.length),
};

/** When an instant is, the midnight of a day, or a clock time of any day. */
export const momentOf = (text: string, timeZone: string): number =>
  text.length > 10 ? fromInstant(text) : text.length > 5 ? instantOf(text, '00:00', timeZone) : instantOf('2000-01-01', text, timeZone);

/** A pattern with a date and a time is an instant to us, one with a date alone a day, one with a time alone a clock time. */
export const patternConversion = (pattern: string, { tokens, shape, write, read = (parts) => parts }: Letters = plain): Conversion => ({
  expects: `a time written ${pattern}`,
  read: (value, { timeZone }) => {
    const names = pattern.match(tokens)!;
    // Split with nothing captured: what lies between the tokens.
    const between = pattern.split(tokens).map(escaped);
    const whole = between.reduce((all, gap, index) => `${all}(${shape(names[index - 1]!)})${gap}`);
    const [, ...found] = new RegExp(`^${whole}$`).exec(String(value))!;
    const {
      yyyy,
      MM,
      dd,
      HH,
      mm = '00',
      ss = '0',
      ms = 0,
      zone,
    } = read(Object.fromEntries(names.map((name, index) => [name, found[index]])));
    const clock = `${HH ?? '00'}:${mm}`;
    const day = `${yyyy}-${MM}-${dd}`;
    if (!yyyy) return clock;
    if (!isDay(day)) return undefined;
    if (!HH) return day;
    const minute = zone ? fromInstant(`${day}T${clock}${zone}`) : instantOf(day, clock, timeZone);
    return toInstant(minute + Number(ss) * 1000 + Number(ms), timeZone);
  },
  write: (value, { timeZone }) => {
    const wall = toInstant(momentOf(String(value), timeZone), timeZone);
    return pattern.replace(tokens, (token) => write(token, wall));
  },
});
