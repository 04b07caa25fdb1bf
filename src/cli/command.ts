import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Where a command speaks to and what it knows of where it runs. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** Somebody looks at it: colour helps. */
  colour: boolean;
  /** Of the package. */
  version: string;
  /** Told to end. */
  signal: AbortSignal;
}

export interface Command {
  name: string;
  /** One line in the list of commands. */
  summary: string;
  help: string;
  /** The exit code: 0 it is well, 1 something is wrong with what was looked at, 2 the command was not understood. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

/** Said in one sentence; the command was not understood. */
export class UsageError extends Error {
  override name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What `parseArgs` of Node says, without its advice on escaping. */
const firstSentence = (error: unknown): string =>
  error instanceof Error ? error.message.split(/\. |\n/)[0]!.replace(/\.?$/, '.') : String(error);

export const readArgs = <const O extends Options>(args: string[], options: O, positionals: readonly string[] = []) => {
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true });
    const [missing] = positionals.slice(read.positionals.length);
    if (missing) throw new UsageError(`${missing} is missing.`);
    const surplus = read.positionals[positionals.length];
    if (surplus !== undefined) throw new UsageError(`“${surplus}” is one word too many.`);
    return read;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(firstSentence(error));
  }
};

export const wholeNumber = (
  name: string,
  text: string | undefined,
  { from = 0, to }: { from?: number; to: number },
): number | undefined => {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw new UsageError(`${name} is a whole number from ${from} to ${to}, not “${text}”.`);
  return value;
};

export const oneOf = <const Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
  if ((words as readonly string[]).includes(text)) return text as Word;
  const near = nearest(text, words);
  throw new UsageError(`${name} “${text}” is not known${near ? `; did you mean ${near}?` : `: it is one of ${words.join(', ')}.`}`);
};

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};

export const nearest = (text: string, words: readonly string[]): string | undefined => {
  const far = (word: string) => distance(text.toLowerCase(), word.toLowerCase());
  const [best] = [...words].sort((a, b) => far(a) - far(b));
  return best !== undefined && far(best) <= Math.max(1, Math.floor(text.length / 3)) ? best : undefined;
};
