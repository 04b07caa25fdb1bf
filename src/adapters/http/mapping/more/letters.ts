import { escaped, type Letters, plain } from '../dates.ts';

const clockOf = (wall: string) => Number(wall.slice(11, 13));
const fractionOf = (wall: string) => /\.(\d{3})/.exec(wall)?.[1] ?? '000';
const two = (number: number) => String(number).padStart(2, '0');

/** How each is written. */
const written: Record<string, (wall: string) => string> = {
  M: (wall) => String(Number(wall.slice(5, 7))),
  d: (wall) => String(Number(wall.slice(8, 10))),
  H: (wall) => String(clockOf(wall)),
  h: (wall) => String(clockOf(wall) % 12 || 12),
  hh: (wall) => two(clockOf(wall) % 12 || 12),
  a: (wall) => (clockOf(wall) < 12 ? 'AM' : 'PM'),
  SSS: fractionOf,
  XXX: (wall) => wall.slice(-6),
  XX: (wall) => wall.slice(-6).replace(':', ''),
};

const quoted = /^'/;
const short = '\\d\\d?';

const shapes: Record<string, string> = {
  M: short,
  d: short,
  H: short,
  h: '0?[1-9]|1[0-2]',
  hh: '0[1-9]|1[0-2]',
  a: '[AaPp]\\.?[Mm]\\.?',
  SSS: '\\d{3}',
  XXX: 'Z|[+-]\\d\\d:\\d\\d',
  XX: 'Z|[+-]\\d{4}',
};

/** All of Java's letters that backends write times in. */
export const letters: Letters = {
  tokens: /'[^']*'|yyyy|MM?|dd?|HH?|hh?|mm|ss|SSS|XXX?|a/g,
  // Quotes stand around letters that are meant as they are.
  shape: (token) => (quoted.test(token) ? escaped(token.slice(1, -1)) : (shapes[token] ?? plain.shape(token))),
  write: (token, wall) =>
    quoted.test(token) ? token.slice(1, -1) : Object.hasOwn(written, token) ? written[token]!(wall) : plain.write(token, wall),
  read: ({ M = '', d = '', H, h, hh = h, a = '', SSS, XX = '', XXX, ...parts }) => {
    const half = hh === undefined ? H : String((Number(hh) % 12) + (/^p/i.test(a) ? 12 : 0));
    return {
      MM: M.padStart(2, '0'),
      dd: d.padStart(2, '0'),
      HH: half?.padStart(2, '0'),
      ms: SSS,
      zone: XXX ?? XX.replace(/(\d\d)$/, ':$1'),
      ...parts,
    };
  },
};
