import { type Letters, plain } from '../dates.ts';

const clockOf = (wall: string) => Number(wall.slice(11, 13));
const two = (text: unknown) => String(text).padStart(2, '0');

/** How each is written. */
const written: Record<string, (wall: string) => string> = {
  M: (wall) => String(Number(wall.slice(5, 7))),
  d: (wall) => String(Number(wall.slice(8, 10))),
  H: (wall) => String(clockOf(wall)),
  h: (wall) => String(clockOf(wall) % 12 || 12),
  hh: (wall) => two(clockOf(wall) % 12 || 12),
  a: (wall) => (clockOf(wall) < 12 ? 'AM' : 'PM'),
  SSS: (wall) => /\.(\d{3})/.exec(wall)?.[1] ?? '000',
  XXX: (wall) => wall.slice(-6),
  XX: (wall) => wall.slice(-6).replace(':', ''),
};

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

/** All of Java's letters that backends write times in. Quotes stand around letters that are meant as they are. */
export const letters: Letters = {
  tokens: /'[^']*'|yyyy|MM?|dd?|HH?|hh?|mm|ss|SSS|XXX?|a/g,
  shape: (token) => {
    if (token.startsWith("'")) return token.slice(1, -1);
    return Object.hasOwn(shapes, token) ? `(?<${token}>${shapes[token]})` : plain.shape(token);
  },
  write: (token, wall) => {
    if (token.startsWith("'")) return token.slice(1, -1);
    return Object.hasOwn(written, token) ? written[token]!(wall) : plain.write(token, wall);
  },
  read: ({ M, d, H, h, hh = h, a = '', SSS, XX, XXX = XX, ...parts }) => {
    const hour = hh === undefined ? H : String((Number(hh) % 12) + (/^p/i.test(a) ? 12 : 0));
    return {
      ...(M && { MM: two(M) }),
      ...(d && { dd: two(d) }),
      ...(hour && { HH: two(hour) }),
      ms: SSS,
      zone: XXX?.replace(/(\d\d):?(\d\d)$/, '$1:$2'),
      ...parts,
    };
  },
};
