import type { Having } from '../match/answers.ts';
import { isBefore } from '../match/statuses.ts';

export type Json = Record<string, unknown>;

const assign = (into: Json, path: readonly string[], value: unknown): void => {
  const [key, next, ...rest] = path;
  if (key === undefined) return;
  if (next === undefined) {
    into[key] = value;
    return;
  }
  const isList = /^\d+$/.test(next);
  if (typeof into[key] !== 'object' || into[key] === null) into[key] = isList ? [] : {};
  const held = into[key] as Json;
  if (!isList || rest.length > 0) {
    if (isList) held[next] ??= {};
    assign(isList ? (held[next] as Json) : held, isList ? rest : [next, ...rest], value);
    return;
  }
  held[next] = value;
};

/** Nested JSON out of dotted paths; `0` is the first of a list. */
export const nested = (entries: readonly (readonly [readonly string[], unknown])[]): Json => {
  const made: Json = {};
  for (const [path, value] of entries) assign(made, path, value);
  return made;
};

type Match = Extract<Having, { how: 'match' }>;

const valueOf = ({ from, rule, or }: Match): unknown => {
  const hasOr = or !== undefined && !('values' in rule);
  if (Object.keys(rule).length === 0 && !hasOr && from.length === 1) return `{${from[0]!}}`;
  return { from: from.length === 1 ? from[0] : from, ...rule, ...(hasOr && { default: or }) };
};

const matchIn = (havings: readonly Having[], name: string): Match | undefined =>
  havings.find((one): one is Match => one.how === 'match' && one.name === name);

/** A state that may be cancelled or moved. */
const mayBy = (status: Match | undefined): unknown => {
  const values = status?.rule['values'];
  if (!status || !values) return false;
  const open = Object.entries(values)
    .filter(([, ours]) => isBefore(ours))
    .map(([theirs]) => [theirs, true]);
  return { from: status.from[0], values: { ...Object.fromEntries(open), '*': false } };
};

const nameOf = (havings: readonly Having[], whole: string, first: string, last: string): unknown => {
  const one = matchIn(havings, whole);
  if (one) return valueOf(one);
  const parts = [matchIn(havings, last), matchIn(havings, first)].flatMap((part) => (part ? [`{${part.from[0]!}}`] : []));
  return parts.length > 0 ? parts.join('') : undefined;
};

const plain = (havings: readonly Having[], except: RegExp): [string[], unknown][] =>
  havings.flatMap((one): [string[], unknown][] => {
    if (one.how === 'gap' || except.test(one.name)) return [];
    return [[one.name.split('.'), one.how === 'match' ? valueOf(one) : one.value]];
  });

const withoutNothing = (entries: [string[], unknown][]) => entries.filter(([, value]) => value !== undefined);

const bookingOf = (havings: readonly Having[], can: { cancel: boolean; move: boolean }): Json => {
  const status = matchIn(havings, 'status');
  const start = matchIn(havings, 'items.0.start');
  const length = matchIn(havings, 'duration');
  const end =
    !matchIn(havings, 'items.0.end') && start && length && [undefined, 'text'].includes(length.rule['as'] as string | undefined)
      ? { ...(valueOf(start) as Json), plus: length.from[0] }
      : undefined;
  const total = matchIn(havings, 'totalInFen');
  const may = (name: string, isThere: boolean) => {
    const said = matchIn(havings, `may.${name}`);
    return !isThere ? false : said ? valueOf(said) : mayBy(status);
  };
  const workerId = matchIn(havings, 'worker.id');
  const workerName = nameOf(havings, 'worker.name', 'worker.first', 'worker.last');
  return nested(
    withoutNothing([
      ...plain(havings, /^(duration|contact\.|may\.|worker\.|place$)/),
      [['items', '0', 'place'], { kind: 'home' }],
      [['items', '0', 'end'], end ?? (matchIn(havings, 'items.0.end') && valueOf(matchIn(havings, 'items.0.end')!))],
      [['worker'], workerId && workerName !== undefined ? { id: valueOf(workerId), maskedName: workerName } : undefined],
      [['payment'], { state: total ? 'due' : 'none', amountInFen: total ? valueOf(total) : 0 }],
      [['contact', 'maskedName'], nameOf(havings, 'contact.name', 'contact.first', 'contact.last')],
      [['contact', 'maskedPhone'], matchIn(havings, 'contact.phone') && valueOf(matchIn(havings, 'contact.phone')!)],
      [
        ['may'],
        {
          reschedule: may('reschedule', can.move),
          cancel: may('cancel', can.cancel),
          changeWorker: false,
          complain: false,
          accept: false,
          review: false,
          pay: false,
        },
      ],
    ]),
  );
};

const serviceOf = (havings: readonly Having[]): Json => {
  const length = matchIn(havings, 'duration');
  const value = length && valueOf(length);
  return nested(
    withoutNothing([
      ...plain(havings, /^duration/),
      [['duration'], value === undefined ? undefined : { min: value, step: 30, max: value }],
    ]),
  );
};

const slotOf = (havings: readonly Having[]): Json => {
  const start = matchIn(havings, 'start');
  const length = matchIn(havings, 'duration');
  const isPlain = length && Object.keys(length.rule).length === 0;
  const end = !matchIn(havings, 'end') && start && isPlain ? { ...(valueOf(start) as Json), plus: length.from[0] } : undefined;
  return nested(
    withoutNothing([...plain(havings, /^duration/), [['end'], end ?? (matchIn(havings, 'end') && valueOf(matchIn(havings, 'end')!))]]),
  );
};

/** The template of one of a kind, without what is a gap. */
export const templateOf = (concept: string, havings: readonly Having[], can: { cancel: boolean; move: boolean }): Json => {
  if (concept === 'booking') return bookingOf(havings, can);
  if (concept === 'service') return serviceOf(havings);
  if (concept === 'slot') return slotOf(havings);
  const name = nameOf(havings, 'maskedName', 'first', 'last');
  return nested(withoutNothing([...plain(havings, /^(maskedName|first|last)$/), [['maskedName'], name]]));
};
