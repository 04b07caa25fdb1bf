import type { Rule } from '../config.ts';
import { patternConversion } from './dates.ts';
import type { Look } from './template.ts';

/** One kind of value as a backend has it (`read` makes it ours, `write` theirs); what cannot be made so is `undefined`, or throws. */
export interface Conversion {
  read(value: unknown, timeZone: string): unknown;
  write(value: unknown, timeZone: string): unknown;
}

/** How a rule's value becomes ours and theirs. */
export type Conversions = (rule: Pick<Rule, 'as' | 'number' | 'plus' | 'day'>, look: Look) => Conversion | undefined;

export const numberIn = (value: unknown): number => Number(String(value).trim() || NaN);

/** Their number times `factor` is our whole one. A double may be a hair off; more than that is another unit. */
export const scaled = (factor: number, write: (ours: number) => unknown): Conversion => ({
  read: (value) => {
    const theirs = numberIn(value) * factor;
    const ours = Math.round(theirs);
    return Number.isSafeInteger(ours) && Math.abs(theirs - ours) < 0.001 ? ours : undefined;
  },
  write: write as Conversion['write'],
});

/** What most backends have; the others are in `more/kinds.ts`. */
export const common: Record<string, Conversion> = {
  yuan: scaled(100, (fen) => fen / 100),
  'yuan-text': scaled(100, (fen) => (fen / 100).toFixed(2)),
  hours: scaled(60, (minutes) => minutes / 60),
  // Their numbers stand for our texts: ids, most often.
  number: {
    read: (value) => (typeof value === 'object' ? undefined : String(value)),
    write: (value) => (String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value),
  },
  // A landline keeps whatever form it has.
  '+86': {
    read: (value) => String(value).replace(/^(\+|00)86[- ]?(?=1[3-9]\d{9}$)/, ''),
    write: (value) => String(value).replace(/^(?=1[3-9]\d{9}$)/, '+86'),
  },
};

export const commonConversion: Conversions = ({ as = '' }) => common[as] ?? (/yyyy|HH/.test(as) ? patternConversion(as) : undefined);
