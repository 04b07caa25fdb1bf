import type { HttpConfig, OperationConfig } from '../../adapters/http/config.ts';
import type { AnyOperation } from '../../contract/operation.ts';

type Json = Record<string, unknown>;

/** Every path that something in a config may take from the question: `{a.b}`, and the bare ones of rules. */
const pathsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value, ...[...value.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
};

const mentions = (value: unknown, field: string): boolean => pathsIn(value).some((path) => path === field || path.startsWith(`${field}.`));

const pagedBy = ({ list }: Pick<OperationConfig, 'list'>, field: string): boolean => {
  if (field === 'limit') return list?.size !== undefined;
  return list !== undefined && (list.page ?? list.offset ?? list.cursor) !== undefined;
};

/** Whether a field of the operation's question reaches the backend, as this config has it. */
export const brings = (config: HttpConfig, operation: AnyOperation, field: string): boolean => {
  const said = config.operations?.[operation.name];
  if (said === true) return true;
  if (!said || said.fixed !== undefined || said.unitPrice) return false;
  const backend = (said.backend === undefined ? undefined : config.backends?.[said.backend]) ?? config;
  const list = said.list ?? (said.each === undefined ? undefined : backend.list);
  if (field === 'limit' || field === 'cursor') if (list) return pagedBy({ list }, field);
  const { path, query, body, ...rest } = said as OperationConfig & Json;
  const steps = rest['steps'];
  if (mentions([path, query, body, steps, rest['names']], field)) return true;
  // What the config does not put in words of its own goes as the contract has it.
  const isInPath = path === undefined && operation.path.includes(`{${field}}`);
  const isInQuery = query === undefined && !list && field in ((operation.query as { shape?: Json } | undefined)?.shape ?? {});
  const isInBody = body === undefined && steps === undefined && field in ((operation.body as { shape?: Json } | undefined)?.shape ?? {});
  return isInPath || isInQuery || isInBody;
};

/** Whether bookings are recognised when they are sent once more. */
export const knowsKeys = (config: HttpConfig): boolean => {
  const said = config.operations?.['createBooking'];
  const name = typeof said === 'object' ? said.backend : undefined;
  const backend = (name === undefined ? undefined : config.backends?.[name]) ?? config;
  return backend.idempotency !== 'none';
};
