import type { Rule } from '../config.ts';
import { patternConversion } from './dates.ts';

export interface ConversionContext {
  timeZone: string;
}

/** One kind of value as a backend has it (`read` makes it ours, `write` theirs); what cannot be made so is `undefined`, or throws. */
export interface Conversion {
  expects: string;
  read(value: unknown, context: ConversionContext): unknown;
  write(value: unknown, context: ConversionContext): unknown;
}

/** How a rule's value becomes ours and theirs; `plus` is the minutes that it adds. */
export type Conversions = (rule: Rule, plus: number) => Conversion | undefined;

export const numberIn = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value.trim())) ? Number(value) : NaN;

/** Their number times `factor` is our whole one. A double may be a hair off; more than that is another unit. */
export const scaled = (factor: number, expects: string, write: (ours: number) => unknown): Conversion => ({
  expects,
  read: (value) => {
    const theirs = numberIn(value) * factor;
    const ours = Math.round(theirs);
    return Number.isSafeInteger(ours) && Math.abs(theirs - ours) < 0.001 ? ours : undefined;
  },
  write: (value) => write(value as number),
});

const mobile = /^1[3-9]\d{9}$/;

/** What most backends have; the others are in `more/kinds.ts`. */
export const common: Record<'yuan' | 'yuan-text' | 'hours' | 'number' | '+86', Conversion> = {
  yuan: scaled(100, 'yuan, with two decimals at most', (fen) => fen / 100),
  'yuan-text': scaled(100, 'yuan as text, with two decimals at most', (fen) => (fen / 100).toFixed(2)),
  hours: scaled(60, 'hours', (minutes) => minutes / 60),
  // Their numbers stand for our texts: ids, most often.
  number: {
    expects: 'a number or a text',
    read: (value) => (typeof value === 'object' || typeof value === 'boolean' ? undefined : String(value)),
    write: (value) => (String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value),
  },
  // A landline keeps whatever form it has.
  '+86': {
    expects: 'a telephone number',
    read: (value) => {
      const digits = String(value).replace(/^(\+|00)86[- ]?/, '');
      return mobile.test(digits) ? digits : String(value);
    },
    write: (value) => (mobile.test(String(value)) ? `+86${String(value)}` : value),
  },
};

const simple = /^(?:yyyy|MM|dd|HH|mm|ss|[^\w'])+$/;

export const commonConversion: Conversions = ({ as = '' }) =>
  Object.hasOwn(common, as) ? common[as as keyof typeof common] : simple.test(as) ? patternConversion(as) : undefined;

type ValueMap = Record<string, unknown>;

/** Theirs → ours; a word that the map does not know stays as its own text, so that a new status is shown and no error. */
export const readWord = (map: ValueMap, value: unknown): unknown =>
  Object.hasOwn(map, String(value)) ? map[String(value)] : (map['*'] ?? (typeof value === 'object' ? value : String(value)));

/** Ours → theirs: where several of theirs mean the same, the first. */
export const writeWord = (map: ValueMap, value: unknown): unknown =>
  Object.keys(map).find((theirs) => theirs !== '*' && map[theirs] === value) ?? value;
