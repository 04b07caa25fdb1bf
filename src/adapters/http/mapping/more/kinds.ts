import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import type { kinds } from '../../config.ts';
import { common, type Conversion, type ConversionContext, type Conversions, commonConversion, numberIn, scaled } from '../convert.ts';
import { momentOf, patternConversion } from '../dates.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';

const yes: readonly unknown[] = ['Y', 1, '1', true];
const no: readonly unknown[] = ['N', 0, '0', false];
const boolean = (expects: string, [isSo, isNot]: [unknown, unknown]): Conversion => ({
  expects,
  read: (value) => (yes.includes(value) ? true : no.includes(value) ? false : undefined),
  write: (value) => (value ? isSo : isNot),
});

/** Seconds until the year 3000, after which a number is in another unit. */
const furthest = 32_503_680_000;

const epoch = (unit: 1 | 1000): Conversion => ({
  expects: unit === 1 ? 'milliseconds since 1970' : 'seconds since 1970',
  read: (value, { timeZone }) => {
    const ms = numberIn(value) * unit;
    return Math.abs(ms) < furthest * 1000 ? toInstant(ms, timeZone) : undefined;
  },
  write: (value, { timeZone }) => momentOf(String(value), timeZone) / unit,
});

const iso8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/** ISO 8601 in its usual forms. One without an offset is the wall clock of the backend's zone. */
const iso: Conversion = {
  expects: 'a time as ISO 8601',
  read: (value, { timeZone }) => {
    const text = String(value).replace(' ', 'T').replace(',', '.');
    if (!iso8601.test(text)) return undefined;
    if (text.length === 10) return text;
    const offset = /(Z|[+-]\d\d:?\d*)$/.exec(text.slice(11))?.[0];
    if (offset === undefined) return toInstant(momentOfWall(text, timeZone), timeZone);
    const clock = text.slice(0, text.length - offset.length);
    const full = /^[+-]\d\d$/.test(offset) ? `${offset}:00` : offset.replace(/(\d\d):?(\d\d)$/, '$1:$2');
    return toInstant(fromInstant(clock + full), timeZone);
  },
  write: (value, { timeZone }) => toInstant(momentOf(String(value), timeZone), timeZone),
};

const momentOfWall = (text: string, timeZone: string): number => {
  const minute = patternConversion('yyyy-MM-dd HH:mm').read(`${text.slice(0, 10)} ${text.slice(11, 16)}`, { timeZone }) as string;
  return fromInstant(minute) + Number(text.slice(17) || 0) * 1000;
};

const duration: Conversion = {
  expects: 'a duration such as PT1H30M',
  read: (value) => {
    const [found, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:0+S)?)?$/.exec(String(value)) ?? [];
    return found !== undefined && found.length > 2 ? Number(days) * 1440 + Number(hours) * 60 + Number(minutes) : undefined;
  },
  write: (value) => {
    const minutes = Number(value);
    const parts = [Math.floor(minutes / 60), minutes % 60].map((part, index) => (part ? `${part}${'HM'[index]}` : ''));
    return `PT${parts.join('') || '0M'}`;
  },
};

/** By what the backend has. */
const rare: Record<Exclude<(typeof kinds)[number], keyof typeof common>, Conversion> = {
  'fen-text': scaled(1, 'whole fen as text', String),
  seconds: scaled(1 / 60, 'seconds of whole minutes', (minutes) => minutes * 60),
  milliseconds: scaled(1 / 60_000, 'milliseconds of whole minutes', (minutes) => minutes * 60_000),
  days: scaled(1440, 'days', (minutes) => minutes / 1440),
  'iso-duration': duration,
  text: {
    expects: 'a number as text',
    read: (value) => (Number.isNaN(numberIn(value)) ? undefined : numberIn(value)),
    write: String,
  },
  'Y/N': boolean('Y or N', ['Y', 'N']),
  '1/0': boolean('1 or 0', [1, 0]),
  ...names,
  iso,
  'epoch-seconds': epoch(1000),
  'epoch-milliseconds': epoch(1),
};

const plainConversion: Conversions = (rule, plus) => {
  const { as = 'iso' } = rule;
  if (Object.hasOwn(rare, as)) return rare[as as keyof typeof rare];
  const known = commonConversion(rule, plus);

  return known ?? (/yyyy|H|h/.test(as) ? patternConversion(as, letters) : undefined);
};

const shifted = (text: unknown, minutes: number, { timeZone }: ConversionContext): string => {
  const moment = toInstant(momentOf(String(text), timeZone) + minutes * 60_000, timeZone);
  return String(text).length === 5 ? moment.slice(11, 16) : moment;
};

/** A time with minutes added, or as a number. */
export const conversionOf: Conversions = (rule, plus) => {
  const plain = plainConversion(rule, plus);
  if (!plain || (!plus && !rule.number)) return plain;
  const { expects } = plain;
  return {
    expects,
    read: (value, context) => {
      const time = shifted(plain.read(value, context), plus, context);
      return rule.number ? momentOf(time, context.timeZone) : time;
    },
    write: (value, context) => {
      const time = typeof value === 'number' ? toInstant(value, context.timeZone) : value;
      return plain.write(shifted(time, plus, context), context);
    },
  };
};
