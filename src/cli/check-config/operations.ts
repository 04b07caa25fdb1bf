import { operations as contract } from '../../contract/index.ts';
import type { AnyOperation } from '../../contract/operation.ts';
import { itemOf, type Making, madeFaults } from './answers.ts';
import { askFaults, unreadFaults } from './asks.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, type Path, recordOf } from './fault.ts';
import { faultsOfRules } from './rules.ts';
import { pagingFaults } from './paging.ts';
import { fieldsOf } from './schema.ts';

type Config = Record<string, unknown>;

const named: Record<string, AnyOperation> = contract;
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
  const method = typeof config['method'] === 'string' ? config['method'] : named[name]!.method;
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

const answerFaults = (operation: AnyOperation, config: Config, path: Path, making: Making): Fault[] => {
  const { answer, each, fixed } = config;
  const item = itemOf(operation);
  // A list of bare clock times needs no words.
  const isBare = operation.name === 'listSlots' && isRecord(each) && Object.keys(each).every((key) => key === '$comment');
  return [
    ...(fixed === undefined ? [] : madeFaults(fixed, [...path, 'fixed'], operation.response, { ...making, fills: false })),
    ...(answer === undefined || each !== undefined ? [] : madeFaults(answer, [...path, 'answer'], operation.response, making)),
    ...(answer === undefined || each === undefined
      ? []
      : [atKey('error', [...path, 'answer'], ['answer does nothing beside each', 'take out one of the two'])]),
    ...(each === undefined || item
      ? []
      : [atKey('error', [...path, 'each'], [`${operation.name} answers one thing, no list`, 'use answer'])]),
    ...(each === undefined || !item || isBare ? [] : madeFaults(each, [...path, 'each'], item, making)),
    ...faultsOfRules(answer, [...path, 'answer'], making.maps),
    ...faultsOfRules(each, [...path, 'each'], making.maps),
  ];
};

const backendFaults = (config: Config, path: Path, backends: string[]): Fault[] => {
  const { backend } = config;
  if (typeof backend !== 'string' || backends.includes(backend)) return [];
  const cure = backends.length === 0 ? 'name it under "backends", or take it out' : didYouMean(backend, backends);
  return [atValue('error', [...path, 'backend'], [`there is no backend “${backend}”`, cure])];
};

const operationFaults = (name: string, config: Config, path: Path, connection: Config): Fault[] => {
  const operation = named[name]!;
  const maps = recordOf(connection['values']);
  const backends = Object.keys(recordOf(connection['backends']));
  const steps = recordOf(config['steps']);
  const names = Object.keys(steps);
  const before = names.map((step, index) => {
    const ask = { config: recordOf(steps[step]), path: [...path, 'steps', step] };
    const { faults, reads } = askFaults(ask, operation, names.slice(0, index), maps);
    return { faults: [...faults, ...backendFaults(ask.config, ask.path, backends)], reads };
  });
  const own = askFaults({ config, path }, operation, names, maps);
  const reads = [...before.flatMap((step) => step.reads), ...own.reads];
  return [
    ...before.flatMap((step) => step.faults),
    ...own.faults,
    ...unreadFaults(operation, { config, path }, reads),
    ...backendFaults(config, path, backends),
    ...misplaced(name, config, path),
    ...answerFaults(operation, config, path, { maps, fills: true }),
    ...pagingFaults(operation, config, path, connection),
  ];
};

/** What is wrong with the operations of a connection, each against what the contract asks and answers. */
export const operationsFaults = (connection: Config, path: Path): Fault[] =>
  Object.entries(recordOf(connection['operations'])).flatMap(([name, config]) => {
    const here = [...path, 'operations', name];
    if (name === '__proto__') return [];
    if (!Object.hasOwn(named, name)) return [atKey('error', here, [`there is no operation “${name}”`, didYouMean(name, operationNames)])];
    return isRecord(config) ? operationFaults(name, config, here, connection) : [];
  });

/** What the config says in the place of `getCapabilities`: parts of it. */
export const capabilitiesFaults = (connection: Config, path: Path): Fault[] =>
  Object.entries(recordOf(connection['capabilities'])).flatMap(([name, value]) => {
    const here = [...path, 'capabilities', name];
    const fields = fieldsOf(contract.getCapabilities.response) ?? {};
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!schema) return [atKey('error', here, [`“${name}” is no field of getCapabilities`, didYouMean(name, Object.keys(fields))])];
    return madeFaults(value, here, schema, { maps: {}, fills: false });
  });
