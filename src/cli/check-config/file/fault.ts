import { nearest } from '../../command.ts';

export type Path = readonly (string | number)[];
export type Level = 'error' | 'warning' | 'info';

/** One thing that is wrong, by where it stands in the JSON; `within`: the part of a text that is meant. */
export interface Fault {
  level: Level;
  path: Path;
  on: 'key' | 'value';
  within?: string | undefined;
  /** What is wrong. */
  says: string;
  /** What to do about it. */
  cure: string;
}

/** The same, by line and column, from 1 on. */
export interface Placed extends Omit<Fault, 'path' | 'on' | 'within'> {
  line: number;
  column: number;
}

type Words = [says: string, cure: string];

export const atKey = (level: Level, path: Path, [says, cure]: Words): Fault => ({ level, path, on: 'key', says, cure });
export const atValue = (level: Level, path: Path, [says, cure]: Words, within?: string): Fault => ({
  level,
  path,
  on: 'value',
  within,
  says,
  cure,
});

const letters = (word: string) => [...word.toLowerCase()].sort().join('');

/** The word that was meant; two letters the wrong way round are one slip. */
export const near = (word: string, words: readonly string[]): string | undefined =>
  nearest(word, words) ?? words.find((one) => letters(one) === letters(word));

const few = 12;

/** “did you mean path?”, or what there is to choose from. */
export const didYouMean = (word: string, words: readonly string[]): string => {
  const meant = near(word, words);
  if (meant !== undefined) return `did you mean ${meant}?`;
  if (words.length === 0) return 'take it out';
  const shown = words.slice(0, few).join(', ');
  return `it is one of ${shown}${words.length > few ? ', …' : ''}`;
};

type Json = Record<string, unknown>;
export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
