import * as z from 'zod/mini';
import { personal } from '../../adapters/http/mapping/plan.ts';
import { type AnyOperation, pathNames } from '../../contract/operation.ts';
import { quoteBooking } from '../../contract/holds.ts';
import { atKey, atValue, didYouMean, type Fault, type Path, recordOf } from './fault.ts';
import { faultsOfRules, type Read, readsIn } from './rules.ts';
import { follow, mayBeLeftOut } from './schema.ts';

/** One question to a backend: an operation's own, or one of the steps before it. */
export interface Ask {
  config: Record<string, unknown>;
  path: Path;
}

const shapeOf = (schema: AnyOperation['query']) => (schema?.shape ?? {}) as Record<string, z.ZodMiniType>;

/** What the contract gives to the templates of a question. */
export const inputOf = (operation: AnyOperation): z.ZodMiniObject => {
  const ids = Object.fromEntries(pathNames(operation.path).map((name) => [name, z.string()]));
  const asked: Record<string, z.ZodMiniType> = operation.name === 'createBooking' ? { asked: quoteBooking.body! } : {};
  return z.object({ ...ids, ...shapeOf(operation.query), ...shapeOf(operation.body), ...asked });
};

const unknownName = (read: Read, names: string[], at: readonly string[]): Fault => {
  const name = read.keys.slice(0, at.length + 1).join('.');
  const all = names.map((one) => [...at, one].join('.'));
  return atValue('error', read.path, [`“${name}” is nothing that is asked`, didYouMean(name, all)], read.within);
};

const inAddress = (read: Read): Fault[] => {
  const isPersonal = read.keys.some((key) => personal.includes(key));
  const cure = 'it belongs into the body: addresses are kept in logs and histories, and sent to others';
  return isPersonal
    ? [atValue('error', read.path, [`personal data in an address is refused: “${read.keys.join('.')}”`, cure], read.within)]
    : [];
};

/** Names that are filled in by the adapter itself. */
const adapters = ['key'];

const faultsOfRead = (read: Read, input: z.ZodMiniObject, steps: string[]): Fault[] => {
  const [head = '', second = ''] = read.keys;
  if (adapters.includes(head)) return [];
  if (head === 'input') return faultsOfRead({ ...read, keys: read.keys.slice(1) }, input, steps);
  if (head === 'steps') {
    const cure = didYouMean(second, steps).replace('take it out', 'no step stands before it');
    return steps.includes(second) ? [] : [atValue('error', read.path, [`there is no step “${second}” before this`, cure], read.within)];
  }
  const led = follow(input, read.keys);
  return 'found' in led
    ? []
    : [unknownName(read, led.at.length === 0 ? [...led.names, ...(steps.length > 0 ? ['steps'] : [])] : led.names, led.at)];
};

const pathFaults = (reads: Read[], input: z.ZodMiniObject): Fault[] =>
  reads.flatMap(({ keys, path, within }) => {
    const [head = ''] = keys;
    const schema = Object.hasOwn(input.shape, head) ? (input.shape[head] as z.ZodMiniType) : undefined;
    if (!schema || keys.length > 1 || !mayBeLeftOut(schema)) return [];
    return [atValue('warning', path, [`“${head}” is not always there, and a path cannot do without it`, 'put it into the query'], within)];
  });

/** What is wrong with how one question is put; and what it reads. */
export const askFaults = ({ config, path }: Ask, operation: AnyOperation, steps: string[], maps: Record<string, unknown>) => {
  const input = inputOf(operation);
  const inPath = readsIn(config['path'], [...path, 'path']);
  const inQuery = Object.entries(recordOf(config['query'])).flatMap(([key, inner]) => readsIn(inner, [...path, 'query', key]));
  const inBody = readsIn(config['body'], [...path, 'body']);
  const reads = [...inPath, ...inQuery, ...inBody];
  const queries = Object.entries(recordOf(config['query'])).flatMap(([key, inner]) => faultsOfRules(inner, [...path, 'query', key], maps));
  const faults = [
    ...reads.flatMap((read) => faultsOfRead(read, input, steps)),
    ...[...inPath, ...inQuery].flatMap(inAddress),
    ...pathFaults(inPath, input),
    ...queries,
    ...faultsOfRules(config['body'], [...path, 'body'], maps),
  ];
  return { faults, reads };
};

/** One community is all that most backends have. */
const mayBeUnsaid = ['communityId'];

/** What the contract asks for, and nothing passes on. */
export const unreadFaults = (operation: AnyOperation, { config, path }: Ask, reads: Read[]): Fault[] => {
  const heads = reads.map(({ keys: [head, second] }) => (head === 'input' ? second : head));
  const unread =
    config['path'] === undefined ? [] : pathNames(operation.path).filter((name) => !heads.includes(name) && !mayBeUnsaid.includes(name));
  const ids = unread.map((name) =>
    atKey(
      'warning',
      [...path, 'path'],
      [`${name} is passed on nowhere: the backend cannot tell which one is meant`, `put {${name}} into path, query or body`],
    ),
  );
  const isDeaf = config['body'] !== undefined && operation.body && !reads.some((read) => read.path[path.length] === 'body');
  const deaf = atKey('warning', [...path, 'body'], ['the body reads nothing of what was asked', 'fill it in with {names} or rules']);
  return isDeaf && reads.length === 0 ? [...ids, deaf] : ids;
};
