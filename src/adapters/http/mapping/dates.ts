import { fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import type { Conversion } from './convert.ts';

export type Parts = Record<string, string | undefined>;

/** What a pattern's letters stand for. `more/letters.ts` knows further ones. */
export interface Letters {
  tokens: RegExp;
  /** A token as a group of a regular expression. */
  shape(token: string): string;
  /** Of a wall clock's time written `2026-12-01T09:00:00+08:00`. */
  write(token: string, wall: string): string;
  /** The same in the letters of `plain`, with `ms` and `zone` where there are some. */
  read?(parts: Parts): Parts;
}

const skeleton = 'yyyy-MM-ddTHH:mm:ss';
const unsaid = '2000-01-01T00:00:00';

export const plain: Letters = {
  tokens: /yyyy|MM|dd|HH|mm|ss/g,
  shape: (token) => `(?<${token}>\\d{${token.length}})`,
  write: (token, wall) => wall.slice(skeleton.indexOf(token), skeleton.indexOf(token) + token.length),
};

/** When an instant is, the midnight of a day, or a clock time of any day. */
export const momentOf = (text: string, timeZone: string): number =>
  text.length > 10 ? fromInstant(text) : text.length > 5 ? instantOf(text, '00:00', timeZone) : instantOf('2000-01-01', text, timeZone);

/** A pattern with a date and a time is an instant to us, one with a date alone a day, one with a time alone a clock time. */
export const patternConversion = (pattern: string, letters = plain): Conversion => ({
  read: (value, timeZone) => {
    const shape = pattern.replace(/[^\p{L}\d']/gu, '\\$&').replace(letters.tokens, letters.shape);
    const { groups = {} } = new RegExp(`^${shape}$`).exec(String(value))!;
    const parts = letters.read?.(groups) ?? groups;
    const wall = skeleton.replace(plain.tokens, (token) => parts[token] ?? plain.write(token, unsaid));
    // Some engines read 30 February as 2 March, and all of them 24:00 as the next day.
    if (!toInstant(fromInstant(`${wall}Z`), 'UTC').startsWith(wall)) return undefined;
    const day = wall.slice(0, 10);
    const clock = wall.slice(11, 16);
    if (!parts['yyyy']) return clock;
    if (!parts['HH']) return day;
    const { ms = 0, zone } = parts;
    const minute = zone ? fromInstant(`${day}T${clock}${zone}`) : instantOf(day, clock, timeZone);
    return toInstant(minute + Number(wall.slice(17)) * 1000 + Number(ms), timeZone);
  },
  write: (value, timeZone) => {
    const wall = toInstant(momentOf(String(value), timeZone), timeZone);
    return pattern.replace(letters.tokens, (token) => letters.write(token, wall));
  },
});
