import { readDocument } from '../../../../src/cli/new-adapter/document/read.ts';
import { type Match, matchOf } from '../../../../src/cli/new-adapter/match/match.ts';
import type { Truth } from './truth.ts';

export const fixture = (name: string): string => `test/unit/cli/new-adapter/fixtures/${name}.json`;

export const matchIn = async (path: string): Promise<Match> => matchOf(await readDocument(path, new AbortController().signal), path);

export interface Verdict {
  right: number;
  gaps: number;
  /** What was matched with something else than what is right, or with anything where nothing is. */
  wrong: string[];
  /** What is there and was not found. */
  missed: string[];
}

const judged = (
  truth: Readonly<Record<string, string | null>>,
  found: ReadonlyMap<string, string>,
  isExtra: (name: string) => boolean,
): Verdict => {
  const verdict: Verdict = { right: 0, gaps: 0, wrong: [], missed: [] };
  for (const [name, right] of Object.entries(truth)) {
    const here = found.get(name);
    if (here === undefined && right === null) verdict.gaps++;
    else if (here === undefined) verdict.missed.push(`${name}: ${String(right)}`);
    else if (here === right) verdict.right++;
    else verdict.wrong.push(`${name}: ${here}, not ${String(right)}`);
  }
  for (const [name, here] of found)
    if (!Object.hasOwn(truth, name) && isExtra(name)) verdict.wrong.push(`${name}: ${here}, which nobody asked for`);
  return verdict;
};

/** A booking is the same wherever it comes back: it is judged once. */
const fieldsIn = ['listServices', 'listWorkers', 'listSlots', 'getBooking'];

export const judge = (match: Match, truth: Truth): { operations: Verdict; fields: Verdict; sent: Verdict } => {
  const operations = new Map<string, string>();
  const fields = new Map<string, string>();
  const sent = new Map<string, string>();
  for (const { target, guess, answered, asked } of match.operations) {
    if (!guess) continue;
    operations.set(target.name, `${guess.endpoint.method} ${guess.endpoint.path}`);
    for (const one of answered?.havings ?? []) if (one.how === 'match') fields.set(`${target.name}.${one.name}`, one.from.join('+'));
    for (const one of asked?.sent ?? []) sent.set(`${target.name}.${one.name}`, one.path.join('.'));
  }
  return {
    operations: judged(truth.operations, operations, () => true),
    fields: judged(truth.fields, fields, (name) => fieldsIn.includes(name.split('.')[0]!)),
    sent: judged(truth.sent, sent, () => true),
  };
};
