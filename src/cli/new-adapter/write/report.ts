import type { Having } from '../match/answers.ts';
import type { Match, Matched } from '../match/match.ts';
import { sure } from '../match/operations.ts';
import type { Skeleton } from './config.ts';
import { isBooking } from './operation.ts';

/** How many of each there are, for people and for tests. */
export interface Counts {
  operations: { matched: number; gaps: number };
  fields: { matched: number; unsure: number; taken: number; gaps: number };
  unused: number;
}

const answersThing = ({ target, answered }: Matched) =>
  target.action === 'list' || target.action === 'get' || target.concept !== 'booking' || isBooking(answered);

const fieldsOf = (matched: Matched): Having[] => (answersThing(matched) ? (matched.answered?.havings ?? []) : []);

const isTold = (text: string, one: { sure: boolean; unsure?: string }) =>
  `${text}  ${one.sure ? 'sure' : 'likely'}${one.unsure ? `: ${one.unsure}` : ''}`;

const rule = (value: Readonly<Record<string, unknown>>) => {
  const said = Object.entries(value).map(([key, inner]) => (key === 'as' ? String(inner) : key));
  return said.length > 0 ? ` [${said.join(', ')}]` : '';
};

const having = (one: Having): string => {
  switch (one.how) {
    case 'match':
      return isTold(`    ${one.name} ← ${one.from.join(' + ')}${rule(one.rule)}  (${one.why})`, one);
    case 'taken':
      return `    ${one.name} = ${JSON.stringify(one.value)}  taken to be so`;
    case 'gap':
      return `    ${one.name}  GAP${one.hint ? `: ${one.hint}` : ''}`;
    default:
      return one satisfies never;
  }
};

const about = (matched: Matched): string[] => {
  const { target, guess, others, asked } = matched;
  const also = others.map(({ endpoint, score }) => `${endpoint.method} ${endpoint.path} (${Math.min(100, score)})`);
  if (!guess) return [`${target.name}  GAP: nothing of theirs fits${also.length > 0 ? `; the nearest: ${also.join(', ')}` : ''}`];
  const { endpoint, score, reasons } = guess;
  const isClose = others[0] !== undefined && others[0].score > score - 8;
  return [
    `${target.name}  ${endpoint.method} ${endpoint.path}  ${score >= sure && !isClose ? 'sure' : 'likely'} (${Math.min(100, score)} of 100)`,
    `    why: ${reasons.join('; ')}`,
    ...(also.length > 0 ? [`    or: ${also.join(', ')}`] : []),
    ...(asked?.sent ?? []).map((one) => isTold(`    ${one.name} → ${one.path.join('.')}  (${one.why})`, one)),
    ...fieldsOf(matched).map(having),
  ];
};

const gapLines = ({ gaps }: Skeleton): string[] =>
  gaps.map(({ operation, name, hint }) => `    ${operation}: ${name}${hint ? ` (${hint})` : ''}`);

export const countsOf = ({ operations, endpoints }: Match): Counts => {
  const matched = operations.filter(({ guess }) => guess);
  const fields = matched.flatMap(fieldsOf);
  const told = fields.filter((one) => one.how === 'match');
  const count = (how: Having['how']) => fields.filter((one) => one.how === how).length;
  return {
    operations: { matched: matched.length, gaps: operations.length - matched.length },
    fields: { matched: told.length, unsure: told.filter((one) => !one.sure).length, taken: count('taken'), gaps: count('gap') },
    unused: endpoints.length - matched.length,
  };
};

const most = 40;

const unusedLines = ({ operations, endpoints }: Match): string[] => {
  const used = new Set(operations.flatMap(({ guess }) => (guess ? [guess.endpoint] : [])));
  const rest = endpoints.filter((endpoint) => !used.has(endpoint)).map(({ method, path }) => `    ${method} ${path}`);
  return rest.length > most ? [...rest.slice(0, most), `    … and ${rest.length - most} more`] : rest;
};

/** What was matched with what and why, what is missing, and what was left alone. */
export const reportOf = (match: Match, skeleton: Skeleton): string => {
  const { operations: ops, fields, unused } = countsOf(match);
  const ways = match.ways.length > 1 ? [`Ways to sign in: ${match.ways.join(', ')}; the first was taken.`] : [];
  return [
    `${match.title}: ${match.endpoints.length} operations of theirs.`,
    ...ways,
    '',
    ...match.operations.flatMap(about),
    '',
    'Gaps, yours to fill:',
    ...gapLines(skeleton),
    '',
    'Not used of their document:',
    ...unusedLines(match),
    '',
    `${ops.matched} operations matched, ${ops.gaps} not; ${fields.matched} fields matched (${fields.unsure} to look at), ${fields.taken} taken to be so, ${fields.gaps} gaps; ${unused} operations of theirs not used.`,
    '',
  ].join('\n');
};
