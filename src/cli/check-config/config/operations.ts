import { operations as contract } from '../../../contract/index.ts';
import type { AnyOperation } from '../../../contract/operation.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, type Path, recordOf } from '../file/fault.ts';
import { answerOf, itemOf, type Making, madeFaults, madeOf } from './answers.ts';
import { askFaults, echoFaults, inputOf, type Sources, unreadFaults } from './asks.ts';
import { codeFaults } from './backends.ts';
import { pagingFaults } from './paging.ts';
import { faultsOfRules, type Named, nameFaults, readsIn, resolved } from './rules.ts';
import { fieldsOf } from './schema.ts';

type Config = Record<string, unknown>;

const contractOf: Record<string, AnyOperation> = contract;
export const operationNames = Object.keys(contract);

/** Options that mean something to one operation alone. */
const only: Record<string, string> = { eachDay: 'listSlots', slotMinutes: 'listSlots', unitPrice: 'quoteBooking' };

const misplaced = (name: string, config: Config, path: Path): Fault[] => {
  const foreign = Object.keys(only)
    .filter((option) => config[option] !== undefined && config[option] !== false && only[option] !== name)
    .map((option) => atKey('error', [...path, option], [`${option} is an option of ${only[option]}`, 'take it out']));
  const isUnasked = config['fixed'] !== undefined || (name === 'quoteBooking' && Boolean(config['unitPrice']));
  const why = config['fixed'] === undefined ? 'unitPrice' : 'fixed';
  const idle = isUnasked ? ['path', 'query', 'body', 'answer', 'each'].filter((option) => config[option] !== undefined) : [];
  const method = typeof config['method'] === 'string' ? config['method'] : contractOf[name]!.method;
  const isRead = method === 'GET' || method === 'DELETE';
  return [
    ...foreign,
    ...idle.map((option) =>
      atKey('warning', [...path, option], [`${option} does nothing beside ${why}: nobody is asked`, `take out one of the two`]),
    ),
    ...(isRead && config['body'] !== undefined
      ? [atKey('error', [...path, 'body'], [`a ${method} carries no body: it is not sent`, 'use query, or "method": "POST"'])]
      : []),
  ];
};

/** A list of bare clock times needs no words. */
const isBare = ({ name }: AnyOperation, each: unknown) =>
  name === 'listSlots' && isRecord(each) && Object.keys(each).every((key) => key === '$comment');

const answerFaults = (operation: AnyOperation, config: Config, path: Path, sources: Sources, words: Named): Fault[] => {
  const { answer, each, fixed, reread } = config;
  const making: Making = { named: words, fills: true };
  const item = itemOf(operation);
  const both = atKey('error', [...path, 'answer'], ['answer does nothing beside each', 'take out one of the two']);
  const noList = atKey('error', [...path, 'each'], [`${operation.name} answers one thing, no list`, 'use answer']);
  const isMade = answer !== undefined && each === undefined && reread === undefined;
  const reads = (['answer', 'each'] as const).flatMap((option) => readsIn(...resolved(config[option], [...path, option], words), words));
  return [
    ...(fixed === undefined ? [] : madeFaults(fixed, [...path, 'fixed'], operation.response, { named: words, fills: false })),
    ...(isMade ? madeOf(answer, [...path, 'answer'], answerOf(operation), making) : []),
    ...(answer !== undefined && each !== undefined ? [both] : []),
    ...(each !== undefined && !item ? [noList] : []),
    ...(each === undefined || !item || isBare(operation, each) ? [] : madeOf(each, [...path, 'each'], item, making)),
    ...(['answer', 'each'] as const).flatMap((option) => [
      ...nameFaults(config[option], [...path, option], words),
      ...faultsOfRules(config[option], [...path, option], words),
    ]),
    ...echoFaults(reads, sources),
  ];
};

const backendFaults = (config: Config, path: Path, backends: string[]): Fault[] => {
  const { backend } = config;
  if (typeof backend !== 'string' || backends.includes(backend)) return [];
  const cure = backends.length === 0 ? 'name it under "backends", or take it out' : didYouMean(backend, backends);
  return [atValue('error', [...path, 'backend'], [`there is no backend “${backend}”`, cure])];
};

const isThere = (operation: unknown) => operation === true || isRecord(operation);

const rereadFaults = (config: Config, path: Path, connection: Config): Fault[] => {
  if (config['reread'] === undefined || isThere(recordOf(connection['operations'])['getBooking'])) return [];
  return [atKey('error', [...path, 'reread'], ['nothing says how a booking is read again', 'add the operation getBooking'])];
};

const operationFaults = (name: string, config: Config, path: Path, connection: Config, at: Path): Fault[] => {
  const operation = contractOf[name]!;
  const words: Named = { maps: recordOf(connection['values']), templates: recordOf(connection['templates']), at };
  const backends = Object.keys(recordOf(connection['backends']));
  const input = inputOf(operation, recordOf(config['names']));
  const steps = recordOf(config['steps']);
  const names = Object.keys(steps);
  const before = names.map((step, index) => {
    const ask = { config: recordOf(steps[step]), path: [...path, 'steps', step] };
    const { faults, ...read } = askFaults(ask, { input, steps: names.slice(0, index) }, words);
    const { orElse } = ask.config;
    const problem = orElse === undefined ? [] : codeFaults({ orElse }, ask.path);
    const own = [...backendFaults(ask.config, ask.path, backends), ...problem, ...codeFaults(ask.config['codes'], [...ask.path, 'codes'])];
    return { ...read, faults: [...faults, ...own] };
  });
  const sources = { input, steps: names };
  const own = askFaults({ config, path }, sources, words);
  const isClear = [...before, own].every((one) => one.isClear);
  return [
    ...[...before, own].flatMap((one) => one.faults),
    ...(isClear
      ? unreadFaults(
          operation,
          { config, path },
          [...before, own].flatMap((one) => one.reads),
        )
      : []),
    ...backendFaults(config, path, backends),
    ...codeFaults(config['codes'], [...path, 'codes']),
    ...misplaced(name, config, path),
    ...answerFaults(operation, config, path, sources, words),
    ...rereadFaults(config, path, connection),
    ...pagingFaults(operation, config, path, connection),
  ];
};

/** What is wrong with the operations of a connection, each against what the contract asks and answers. */
export const operationsFaults = (connection: Config, path: Path): Fault[] =>
  Object.entries(recordOf(connection['operations'])).flatMap(([name, config]) => {
    const here = [...path, 'operations', name];
    if (name === '__proto__') return [];
    if (!Object.hasOwn(contractOf, name))
      return [atKey('error', here, [`there is no operation “${name}”`, didYouMean(name, operationNames)])];
    return isRecord(config) ? operationFaults(name, config, here, connection, path) : [];
  });

/** What the config says in the place of `getCapabilities`: parts of it. */
export const capabilitiesFaults = (connection: Config, path: Path): Fault[] =>
  Object.entries(recordOf(connection['capabilities'])).flatMap(([name, value]) => {
    const here = [...path, 'capabilities', name];
    const fields = fieldsOf(contract.getCapabilities.response) ?? {};
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!schema) return [atKey('error', here, [`“${name}” is no field of getCapabilities`, didYouMean(name, Object.keys(fields))])];
    return madeFaults(value, here, schema, { named: { maps: {}, templates: {}, at: path }, fills: false });
  });
