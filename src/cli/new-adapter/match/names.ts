import type { Field } from '../document/fields.ts';
import { tokensOf } from '../words.ts';

/** A value of the contract's, in the words that others have for it; the likeliest first. */
export interface Wanted {
  /** As it is called in the report: `duration.min`. */
  name: string;
  kind: 'id' | 'text' | 'money' | 'minutes' | 'instant' | 'status' | 'count' | 'version' | 'boolean' | 'phone' | 'day';
  /** Ends of a path, as words: `price money amount`; with `=`, the whole of it. By commas. */
  as: string;
  /** Things it must not be of. */
  notOf?: RegExp;
  /** What stands above it, as a rule. */
  of?: RegExp;
  /** Not of an object of its own further down. */
  near?: boolean;
}

export interface Found {
  field: Field;
  score: number;
  why: string;
}

export const fieldThreshold = 50;
export const fieldSure = 75;

const isHan = (text: string) => /[\u4e00-\u9fff]/.test(text);

const endsWith = (tokens: readonly string[], words: readonly string[]) =>
  words.length <= tokens.length && words.every((word, index) => tokens[tokens.length - words.length + index] === word);

/** How well a name fits: whole, the end of it, or the words of its description. */
const byName = (field: Field, { as }: Wanted): [number, string] => {
  const whole = [...field.above, ...field.own];
  let best: [number, string] = [0, ''];
  const better = (points: number, why: string) => {
    if (points > best[0]) best = [points, why];
  };
  for (const [rank, name] of as.split(', ').entries()) {
    const late = Math.min(rank, 8) * 2;
    if (isHan(name)) {
      if (field.own.join('').includes(name)) better(80 - late, `its name says ${name}`);
      else if (field.shape.about.includes(name)) better(70 - late - Math.min(20, field.shape.about.length), `described as ${name}`);
      continue;
    }
    const words = tokensOf(name);
    if (name.startsWith('=')) {
      if (field.path.length === 1 && field.own.join(' ') === words.join(' ')) better(90 - late, `called ${words.join(' ')}`);
      continue;
    }
    if (field.own.length === words.length && endsWith(field.own, words)) better(90 - late, `called ${name}`);
    else if (words.length > field.own.length && endsWith(whole, words)) better(86 - late, `called ${name}`);
    else if (endsWith(field.own, words)) better(72 - late - 4 * (field.own.length - words.length), `its name ends in ${name}`);
    else if (words.every((word) => field.own.includes(word)))
      better(58 - late - 4 * (field.own.length - words.length), `its name holds ${name}`);
  }
  return best;
};

const byKind = ({ shape, example, own }: Field, { kind }: Wanted): number => {
  const { type, format = '' } = shape;
  switch (kind) {
    case 'instant':
    case 'day':
      if (/^date/.test(format)) return 10;
      if (type === 'string' && typeof example === 'string' && /\d{4}-?\d\d-?\d\d|\d\d:\d\d/.test(example)) return 10;
      return type === 'boolean' || type === 'number' || shape.words ? -60 : 0;
    case 'money':
      return type === 'boolean' || shape.words ? -60 : 4;
    case 'minutes':
    case 'count':
    case 'version':
      return type === 'boolean' || shape.words || /^date/.test(format) ? -60 : 2;
    case 'boolean':
      return type === 'boolean' ? 8 : -20;
    case 'status':
      return shape.words ? 8 : type === 'boolean' ? -25 : 0;
    case 'id':
      return type === 'boolean' || /^date/.test(format)
        ? -60
        : own.at(-1) === 'id' || own.at(-1) === 'uuid' || own.at(-1) === 'uri'
          ? 4
          : 0;
    case 'phone':
    case 'text':
      return type === 'boolean' || type === 'integer' || /^date/.test(format) ? -40 : type === 'string' ? 4 : 0;
    default:
      return kind satisfies never;
  }
};

/** `home` are words of what the whole thing is, which say nothing about one part of it. */
export const scoreOf = (field: Field, wanted: Wanted, home: readonly string[]): Found => {
  const { type } = field.shape;
  const [named, why] = byName(field, wanted);
  if (named === 0 || type === 'object' || type === 'array') return { field, score: 0, why };
  const above = field.above.join(' ');
  const said = `${above} ${field.own.join(' ')}`;
  const isOdd = (wanted.notOf?.test(said) ?? false) || /\b(created|updated|deleted|modified|birth|tax|discount|deposit|tip)\b/.test(said);
  const strangers = field.above.filter((token) => !home.includes(token) && !/^(data|result|detail|info|schedule)$/.test(token)).length;
  const isOf = wanted.of?.test(above) ?? false;
  const depth = field.path.filter((key) => key !== '0').length - 1;
  const lists = field.path.filter((key) => key === '0').length;
  const far = isOf ? 0 : Math.min(40, strangers * (wanted.near ? 12 : 7)) + depth + lists * 3;
  return {
    field,
    score:
      named + byKind(field, wanted) - far + (isOf ? 8 : 0) - (isOdd ? 45 : 0) - (/(?:^|\W)deprecated/i.test(field.shape.about) ? 25 : 0),
    why,
  };
};

export const best = (fields: readonly Field[], wanted: Wanted, home: readonly string[]): Found | undefined => {
  let found: Found | undefined;
  for (const field of fields) {
    const here = scoreOf(field, wanted, home);
    if (here.score >= fieldThreshold && here.score > (found?.score ?? 0)) found = here;
  }
  return found;
};
