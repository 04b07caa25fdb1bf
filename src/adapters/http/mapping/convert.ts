import type { kinds } from '../config.ts';
import { epoch, isPattern, patternConversion } from './dates.ts';

export interface ConversionContext {
  timeZone: string;
}

/** One kind of value as a backend has it (`read` makes it ours, `write` theirs); `undefined` is what cannot be made so. */
export interface Conversion {
  expects: string;
  read(value: unknown, context: ConversionContext): unknown;
  write(value: unknown, context: ConversionContext): unknown;
}

const numberIn = (value: unknown): number | undefined => {
  const text = typeof value === 'string' ? value.trim() : value;
  const number = typeof text === 'number' || (typeof text === 'string' && /^[-+]?\d+(\.\d+)?$/.test(text)) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
};

/** Their number times `factor` is our whole one. A double may be a hair off; more than that is another unit. */
const scaled = (factor: number, expects: string, write: (ours: number) => unknown): Conversion => ({
  expects,
  read: (value) => {
    const number = numberIn(value);
    const ours = Math.round((number ?? NaN) * factor);
    return Number.isSafeInteger(ours) && Math.abs(number! * factor - ours) < 0.001 ? ours : undefined;
  },
  write: (value) => write(value as number),
});

const inYuan = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const yes: readonly unknown[] = ['Y', 1, '1', true];
const no: readonly unknown[] = ['N', 0, '0', false];
const boolean = (expects: string, [isSo, isNot]: [unknown, unknown]): Conversion => ({
  expects,
  read: (value) => (yes.includes(value) ? true : no.includes(value) ? false : undefined),
  write: (value) => (value ? isSo : isNot),
});

const mobile = /^1[3-9]\d{9}$/;

/** By what the backend has. */
const named: Record<(typeof kinds)[number], Conversion> = {
  yuan: scaled(100, 'yuan, with two decimals at most', (fen) => fen / 100),
  'yuan-text': scaled(100, 'yuan as text, with two decimals at most', inYuan),
  'fen-text': scaled(1, 'whole fen as text', String),
  hours: scaled(60, 'hours', (minutes) => minutes / 60),
  seconds: scaled(1 / 60, 'seconds of whole minutes', (minutes) => minutes * 60),
  days: scaled(1440, 'days', (minutes) => minutes / 1440),
  // Their numbers stand for our texts: ids, most often.
  number: {
    expects: 'a number or a text',
    read: (value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : undefined),
    write: (value) => (String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value),
  },
  text: { expects: 'a number as text', read: numberIn, write: String },
  'Y/N': boolean('Y or N', ['Y', 'N']),
  '1/0': boolean('1 or 0', [1, 0]),
  // A landline keeps whatever form it has.
  '+86': {
    expects: 'a telephone number',
    read: (value) => {
      const digits = String(value).replace(/^(\+|00)86[- ]?/, '');
      return mobile.test(digits) ? digits : String(value);
    },
    write: (value) => (mobile.test(String(value)) ? `+86${String(value)}` : value),
  },
  'epoch-seconds': epoch(1000),
  'epoch-milliseconds': epoch(1),
};

export const conversionOf = (name: string): Conversion | undefined =>
  Object.hasOwn(named, name) ? named[name as keyof typeof named] : isPattern(name) ? patternConversion(name) : undefined;

type ValueMap = Record<string, unknown>;

/** Theirs → ours; a word that the map does not know stays as its own text, so that a new status is shown and no error. */
export const readWord = (map: ValueMap, value: unknown): unknown =>
  Object.hasOwn(map, String(value)) ? map[String(value)] : typeof value === 'object' ? value : String(value);

/** Ours → theirs: where several of theirs mean the same, the first. */
export const writeWord = (map: ValueMap, value: unknown): unknown => {
  const found = Object.keys(map).find((theirs) => map[theirs] === value);
  return found ?? value;
};
