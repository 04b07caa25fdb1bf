import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import type { kinds, Rule } from '../../config.ts';
import { type Conversion, type Conversions, common, commonConversion, numberIn, scaled } from '../convert.ts';
import { momentOf, patternConversion } from '../dates.ts';
import { iso, isoDuration } from './iso.ts';
import { letters } from './letters.ts';
import { isAbsent } from '../path.ts';
import type { Look } from '../template.ts';
import { names } from './names.ts';

const yes: readonly unknown[] = ['Y', 1, '1', true];
const no: readonly unknown[] = ['N', 0, '0', false];
const boolean = ([isSo, isNot]: [unknown, unknown]): Conversion => ({
  read: (value) => (yes.includes(value) ? true : no.includes(value) ? false : undefined),
  write: (value) => (value ? isSo : isNot),
});

/** Seconds until the year 3000, after which a number is in another unit. */
const furthest = 32_503_680_000;

const epoch = (unit: 1 | 1000): Conversion => ({
  read: (value, timeZone) => {
    const ms = numberIn(value) * unit;
    return Math.abs(ms) < furthest * 1000 ? toInstant(ms, timeZone) : undefined;
  },
  write: (value, timeZone) => momentOf(String(value), timeZone) / unit,
});

const minutesOfDay: Conversion = {
  read: (value) => {
    const minutes = numberIn(value);
    return minutes >= 0 && minutes < 1440 ? toInstant(minutes * 60_000, 'UTC').slice(11, 16) : undefined;
  },
  write: (value) => {
    const [hours = NaN, minutes = NaN] = String(value).split(':').map(Number);
    const count = hours * 60 + minutes;
    return Number.isNaN(count) ? undefined : count;
  },
};

const json: Conversion = {
  read: (value) => JSON.parse(String(value)) as unknown,
  write: (value) => JSON.stringify(value),
};

type Rare = Exclude<(typeof kinds)[number], 'yuan' | 'yuan-text' | 'hours' | 'number' | '+86'>;

/** By what the backend has. */
const rare: Record<Rare, Conversion> = {
  'fen-text': scaled(1, String),
  seconds: scaled(1 / 60, (minutes) => minutes * 60),
  milliseconds: scaled(1 / 60_000, (minutes) => minutes * 60_000),
  days: scaled(1440, (minutes) => minutes / 1440),
  'iso-duration': isoDuration,
  text: { read: (value) => (Number.isNaN(numberIn(value)) ? undefined : numberIn(value)), write: String },
  'Y/N': boolean(['Y', 'N']),
  '1/0': boolean([1, 0]),
  ...names,
  json,
  iso,
  utc: { read: iso.read, write: (value, timeZone) => toInstant(momentOf(String(value), timeZone), 'UTC').replace('+00:00', 'Z') },
  'minutes-of-day': minutesOfDay,
  'epoch-seconds': epoch(1000),
  'epoch-milliseconds': epoch(1),
};

/** A pattern that holds nothing but what `dates.ts` knows. */
const simple = /^(yyyy|MM|dd|HH|mm|ss|[^\w'])+$/;

const plainConversion: Conversions = ({ as = 'iso' }, look) => {
  if (Object.hasOwn(rare, as)) return rare[as as Rare];
  const isLettered = /yyyy|H|h/.test(as) && !simple.test(as) && !Object.hasOwn(common, as);
  return isLettered ? patternConversion(as, letters) : commonConversion({ as }, look);
};

const shifted = (text: unknown, minutes: number, timeZone: string): string => {
  const moment = toInstant(momentOf(String(text), timeZone) + minutes * 60_000, timeZone);
  return String(text).length === 5 ? moment.slice(11, 16) : moment;
};

/** What a rule finds: the first place of several that has something. Nothing where minutes should be added that are not there. */
export const found = ({ from, or = [], plus }: Rule, look: Look): unknown[] => {
  const all = [from, ...[or].flat()].map(look);
  const isLost = typeof plus === 'string' && isAbsent(look(plus)[0]);
  return isLost ? [undefined] : (all.find((values) => !values.some(isAbsent)) ?? all[0]!);
};

/** A time with minutes added, as a number, or its day alone. */
export const conversionOf: Conversions = (rule, look) => {
  const plain = plainConversion(rule, look);
  const { plus = 0, number, day } = rule;
  const minutes = Number(typeof plus === 'string' ? look(plus)[0] : plus);
  if (!plain || (!minutes && !number && !day)) return plain;
  return {
    read: (value, timeZone) => {
      const time = shifted(plain.read(value, timeZone), minutes, timeZone);
      return number ? fromInstant(time) : day ? time.slice(0, 10) : time;
    },
    write: (value, timeZone) => {
      const time = typeof value === 'number' ? toInstant(value, timeZone) : value;
      return plain.write(shifted(time, minutes, timeZone), timeZone);
    },
  };
};
