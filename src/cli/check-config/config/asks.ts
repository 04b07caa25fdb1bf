import * as z from 'zod/mini';
import { personal } from '../../../adapters/http/mapping/failing/mistakes.ts';
import { quoteBooking } from '../../../contract/holds.ts';
import { type AnyOperation, pathNames } from '../../../contract/operation.ts';
import { Service } from '../../../domain/service.ts';
import { atKey, atValue, didYouMean, type Fault, type Path, recordOf } from '../file/fault.ts';
import { faultsOfRules, type Named, type Read, readsIn } from './rules.ts';
import { follow, mayBeLeftOut } from './schema.ts';

type Json = Record<string, unknown>;

/** One question to a backend: an operation's own, or one of the steps before it. */
export interface Ask {
  config: Json;
  path: Path;
}

/** What the templates of an operation may read. */
export interface Sources {
  input: z.ZodMiniObject;
  /** Steps whose answers are there. */
  steps: string[];
}

const shapeOf = (schema: AnyOperation['query']) => (schema?.shape ?? {}) as Record<string, z.ZodMiniType>;

/** What the adapter adds to an operation's own input. */
const added: Record<string, Record<string, z.ZodMiniType>> = {
  createBooking: { asked: z.extend(quoteBooking.body!, { services: z.array(Service) }), quote: quoteBooking.response, slot: z.unknown() },
  rescheduleBooking: { slot: z.unknown() },
  listSlots: { days: z.int() },
};

/** What the contract, the adapter and the config's own `names` give to the templates of a question. */
export const inputOf = (operation: AnyOperation, names: Json): z.ZodMiniObject => {
  const ids = Object.fromEntries(pathNames(operation.path).map((name) => [name, z.string()]));
  const made = Object.fromEntries(Object.keys(names).map((name) => [name, z.unknown()]));
  return z.object({ ...ids, ...shapeOf(operation.query), ...shapeOf(operation.body), ...added[operation.name], ...made, key: z.string() });
};

const stepFault = (read: Read, name: string, steps: string[]): Fault[] => {
  if (steps.includes(name)) return [];
  const cure = steps.length > 0 ? didYouMean(name, steps) : 'no step stands before it';
  return [atValue('error', read.path, [`there is no step “${name}” before this`, cure], read.within)];
};

/** A name that leads nowhere. Inside of a part, what the whole question knows is known too. */
const faultsOfRead = (read: Read, { input, steps }: Sources): Fault[] => {
  const led = follow(input, read.keys);
  if ('found' in led || 'found' in follow(input, read.own)) return [];
  const [head = '', second = ''] = read.own;
  if (head === 'steps') return stepFault(read, second, steps);
  if (head === 'input') return faultsOfRead({ ...read, keys: read.own.slice(1), own: read.own.slice(1) }, { input, steps });
  const name = read.keys.slice(0, led.at.length + 1).join('.');
  const all = led.names.map((one) => [...led.at, one].join('.'));
  return [atValue('error', read.path, [`“${name}” is nothing that is asked`, didYouMean(name, all)], read.within)];
};

/** Of an answer's template: what it takes from the question, and not from the backend. */
export const echoFaults = (reads: Read[], { input, steps }: Sources): Fault[] =>
  reads.flatMap((read) => {
    const [head, second] = read.own;
    // Otherwise a field of the backend's own that is called so.
    if (second === undefined) return [];
    if (head === 'steps' && steps.length > 0) return stepFault(read, second, steps);
    if (head !== 'input') return [];
    const rest = read.own.slice(1);
    return faultsOfRead({ ...read, keys: rest, own: rest }, { input, steps });
  });

const inAddress = (read: Read): Fault[] => {
  const isPersonal = read.keys.some((key) => personal.includes(key));
  const cure = 'it belongs into the body: addresses are kept in logs and histories, and sent to others';
  return isPersonal
    ? [atValue('error', read.path, [`personal data in an address is refused: “${read.keys.join('.')}”`, cure], read.within)]
    : [];
};

const pathFaults = (reads: Read[], input: z.ZodMiniObject): Fault[] =>
  reads.flatMap(({ keys, path, within }) => {
    const [head = ''] = keys;
    const schema = Object.hasOwn(input.shape, head) ? (input.shape[head] as z.ZodMiniType) : undefined;
    // What the config's own names make is unknown, not optional.
    if (!schema || keys.length > 1 || schema._zod.def.type === 'unknown' || !mayBeLeftOut(schema)) return [];
    return [atValue('warning', path, [`“${head}” is not always there, and a path cannot do without it`, 'put it into the query'], within)];
  });

/** What is wrong with how one question is put; and what it reads. */
export const askFaults = ({ config, path }: Ask, sources: Sources, named: Named) => {
  const inPath = readsIn(config['path'], [...path, 'path'], named);
  const fields = (['query', 'names', 'headers'] as const).flatMap((option) =>
    Object.entries(recordOf(config[option])).map(([key, inner]) => [inner, [...path, option, key]] as const),
  );
  const inFields = fields.flatMap(([template, at]) => readsIn(template, at, named));
  const reads = [...inPath, ...inFields, ...readsIn(config['body'], [...path, 'body'], named)];
  const unknown = reads.flatMap((read) => faultsOfRead(read, sources));
  const faults = [
    ...[...inPath, ...inFields].flatMap(inAddress),
    ...unknown,
    ...pathFaults(inPath, sources.input),
    ...fields.flatMap(([template, at]) => faultsOfRules(template, at, named)),
    ...faultsOfRules(config['body'], [...path, 'body'], named),
  ];
  // A name that is misspelt is not told a second time, as one that nobody reads.
  return { faults, reads, isClear: unknown.length === 0 };
};

/** One community is all that most backends have. */
const mayBeUnsaid = ['communityId'];

/** What the contract asks for, and nothing passes on. */
export const unreadFaults = (operation: AnyOperation, { config, path }: Ask, reads: Read[]): Fault[] => {
  const heads = reads.map(({ own: [head, second] }) => (head === 'input' ? second : head));
  const isOwn = config['path'] !== undefined;
  const unread = isOwn ? pathNames(operation.path).filter((name) => !heads.includes(name) && !mayBeUnsaid.includes(name)) : [];
  const ids = unread.map((name) =>
    atKey(
      'warning',
      [...path, 'path'],
      [`${name} is passed on nowhere: the backend cannot tell which one is meant`, `put {${name}} into path, query or body`],
    ),
  );
  const isDeaf = config['body'] !== undefined && operation.body !== undefined && reads.length === 0;
  const deaf = atKey('warning', [...path, 'body'], ['the body reads nothing of what was asked', 'fill it in with {names} or rules']);
  return isDeaf ? [...ids, deaf] : ids;
};
