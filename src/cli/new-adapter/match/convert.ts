import type { Field } from '../document/fields.ts';
import { statusesOf } from './statuses.ts';
import type { Wanted } from './names.ts';

/** What a rule says besides `from`, and whether that was told or taken to be so. */
export interface Conversion {
  rule: Record<string, unknown>;
  unsure?: string;
}

const joined = "'T'";

/** `YYYY-MM-DDTHH:MM:SS`, as documents write it, in the letters of a pattern. */
const spelt = (about: string): string | undefined => {
  const found = /(yyyy|YYYY)([-/.]?)(?:MM|mm)\2(?:DD|dd)(?:(['"]?T['"]?| )(?:HH|hh)(:?)(?:MM|mm)(?:\4(?:SS|ss))?)?/.exec(about);
  if (!found) return undefined;
  const [whole, , separator = '', between, colon = ''] = found;
  const day = `yyyy${separator}MM${separator}dd`;
  if (between === undefined) return day;
  const time = ['HH', 'mm', ...(/ss$/i.test(whole) ? ['ss'] : [])].join(colon);
  return `${day}${between.includes('T') ? joined : ' '}${time}`;
};

const shown = (example: string): string | undefined => {
  const found = /^(\d{4})([-/.]?)\d\d\2\d\d(?:([T ])\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(example);
  if (/^\d{1,2}:\d\d ?[ap]m$/i.test(example)) return example.includes(' ') ? 'h:mm a' : 'h:mma';
  if (!found) return /^\d\d:\d\d(:\d\d)?$/.test(example) ? (example.length > 5 ? 'HH:mm:ss' : 'HH:mm') : undefined;
  const [, , separator = '', between, seconds, , offset] = found;
  const day = `yyyy${separator}MM${separator}dd`;
  if (between === undefined) return day;
  if (separator === '-' && between === 'T' && offset !== undefined && /Z|:/.test(offset)) return 'iso';
  return `${day}${between === 'T' ? joined : ' '}HH:mm${seconds ? ':ss' : ''}${offset ? 'XX' : ''}`;
};

/** How a time is written; an instant of ISO 8601 unless told. */
export const timeOf = ({ shape, example, own }: Field): Conversion & { as: string } => {
  const about = shape.about;
  const made = (as: string, unsure?: string) => ({ as, rule: { as }, ...(unsure && { unsure }) });
  if (shape.type === 'integer' || shape.type === 'number') {
    const isMs = own.includes('ms') || /milli|毫秒/.test(about) || Number(example) > 100_000_000_000;
    const isTold = isMs || /second|秒/.test(about) || Number(example) > 1_000_000_000;
    return made(isMs ? 'epoch-milliseconds' : 'epoch-seconds', isTold ? undefined : 'a number: seconds or milliseconds?');
  }
  const byExample = typeof example === 'string' ? shown(example) : undefined;
  const as = byExample ?? spelt(about);
  if (as) return made(as);
  if (shape.format === 'date') return made('yyyy-MM-dd');
  if (shape.format === 'date-time' || /8601|3339/.test(about)) return made('iso');
  return made('iso', 'how it is written is not told');
};

export const isDayAlone = (as: string) => !/[Hh]|iso|epoch/.test(as);
export const isClockAlone = (as: string) => /^[Hh]/.test(as);

const moneyOf = ({ shape, own, above, example }: Field): Conversion => {
  const said = `${above.join(' ')} ${own.join(' ')} ${shape.about}`.toLowerCase();
  if (shape.type === 'string')
    return { rule: { as: 'yuan-text' }, ...(!/^\d+\.\d\d$/.test(String(example ?? '')) && { unsure: 'text: taken to be yuan' }) };
  if (/\b(cent|cents|fen|penny|pence|minor)\b|分为单位|单位[:：]?分|\bsmallest\b|\(分\)/.test(said) || own.includes('cent'))
    return { rule: {} };
  if (/单位[:：]?元|[（(]元[)）]|\b(yuan|dollar|dollars|decimal)\b/.test(said)) return { rule: { as: 'yuan' } };
  if (shape.type === 'number' && shape.format !== 'int64')
    return { rule: { as: 'yuan' }, ...(!String(example ?? '').includes('.') && { unsure: 'a number: taken to be yuan, not fen' }) };
  return { rule: {}, unsure: 'a whole number: taken to be fen (cents), not yuan' };
};

const minutesOf = ({ shape, own, path }: Field): Conversion => {
  const said = `${path.join(' ')} ${own.join(' ')} ${shape.about}`.toLowerCase();
  const text = shape.type === 'string';
  if (shape.format === 'duration' || /\bpt\d/.test(said)) return { rule: { as: 'iso-duration' } };
  if (/millisecond|\bms\b|毫秒/.test(said)) return { rule: { as: 'milliseconds' } };
  if (/\bhours?\b|小时/.test(said)) return { rule: { as: 'hours' } };
  if (/\bseconds?\b|秒/.test(said)) return { rule: { as: 'seconds' } };
  if (/\bminutes?\b|\bmins?\b|分钟/.test(said)) return { rule: text ? { as: 'text' } : {} };
  return { rule: text ? { as: 'text' } : {}, unsure: 'no unit told: taken to be minutes' };
};

/** How what they have becomes what the contract wants. */
export const conversionOf = (field: Field, { kind }: Pick<Wanted, 'kind'>): Conversion => {
  const { type } = field.shape;
  const isNumber = type === 'integer' || type === 'number';
  switch (kind) {
    case 'id':
      return isNumber ? { rule: { as: 'number' } } : { rule: {} };
    case 'money':
      return moneyOf(field);
    case 'minutes':
      return minutesOf(field);
    case 'instant':
    case 'day':
      return timeOf(field);
    case 'status':
      return statusesOf(field);
    case 'count':
    case 'version':
      return { rule: type === 'string' ? { as: 'text' } : {} };
    case 'boolean':
    case 'phone':
    case 'text':
      return { rule: {} };
    default:
      return kind satisfies never;
  }
};
