import { type AnyOperation, pathNames } from '../../../contract/operation.ts';
import { ContractProblem } from '../../../domain/problem.ts';
import type { Backend, HttpConfig, OperationConfig } from '../config.ts';
import { segment, toRequest } from '../request.ts';
import { pageParameters } from './list.ts';
import { at, isAbsent } from './path.ts';
import { build, type Making, pathsIn } from './template.ts';

/** How one operation is asked of which backend, as the config says. */
export interface Plan {
  operation: AnyOperation;
  config: OperationConfig;
  backend: Backend;
  /** Name of the backend; empty for the config's own. */
  name: string;
  making: Omit<Making, 'way'>;
}

/** A question in the backend's own words; path and query under its base. */
export interface Wire {
  method: string;
  path: string;
  body?: string;
}

export const defaultZone = 'Asia/Shanghai';

/** A mistake in the config, by the place in it. */
export const mistake = ({ name }: AnyOperation, place: string, expected: string) =>
  new ContractProblem(name, `config.operations.${name}${place && `.${place}`}`, expected);

/** Input that may hold personal data: addresses are kept in logs and histories, and sent to others. */
export const personal: readonly string[] = ['contact', 'address', 'onBehalfOf', 'note', 'reason', 'text', 'code', 'intake', 'metadata'];

const refusePersonal = (operation: AnyOperation, template: unknown, place: string) => {
  for (const path of pathsIn(template)) {
    if (path.split('.').some((key) => personal.includes(key)))
      throw mistake(operation, place, `no personal data in an address: {${path}} belongs into the body`);
  }
};

export const planOf = (operation: AnyOperation, config: HttpConfig): Plan => {
  const said = config.operations?.[operation.name];
  const own: OperationConfig = typeof said === 'object' ? said : {};
  const name = own.backend ?? '';
  const backends = config.backends ?? {};
  if (name && !Object.hasOwn(backends, name)) throw mistake(operation, 'backend', `one of ${Object.keys(backends).join(', ') || 'none'}`);
  const backend: Backend = name ? backends[name]! : config;
  if (!/^https?:\/\/|^\/(?!\/)/.test(backend.baseUrl)) {
    throw new ContractProblem(operation.name, `config.${name ? `backends.${name}.` : ''}baseUrl`, 'a URL with https:// or a path with /');
  }
  refusePersonal(operation, own.path, 'path');
  for (const inner of Object.entries(own.query ?? {})) refusePersonal(operation, inner[1], `query.${inner[0]}`);
  return { operation, config: own, backend, name, making: { timeZone: backend.timeZone ?? defaultZone, values: config.values } };
};

const searchOf = (fields: Record<string, unknown>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) {
    for (const one of [value].flat()) if (!isAbsent(one)) search.append(key, String(one as string));
  }
  return `${search}`;
};

const pathOf = ({ operation, config }: Plan, input: object, plain: string): string => {
  if (config.path === undefined) return plain;
  let path = config.path;
  for (const name of pathNames(path)) {
    const value = at(input, name);
    if (value === undefined) throw mistake(operation, 'path', `a name of the operation’s input, not {${name}}`);
    path = path.replace(`{${name}}`, () => segment(value, name));
  }
  return path;
};

/** Its input as this backend wants it. `key` goes into the body where the backend knows an intent by a reference of the client's. */
export const requestOf = (plan: Plan, input: object, key: string | undefined): Wire => {
  const { operation, config, backend } = plan;
  const making: Making = { ...plan.making, way: 'write' };
  const plain = toRequest(operation, input);
  const [plainPath = '', plainSearch] = plain.path.split('?');
  const method = config.method ?? plain.method;
  // One by one: a parameter called `from` is no rule.
  const queried = Object.entries(config.query ?? {}).map(([name, template]) => [name, build(template, input, '', making)]);
  const list = config.list ?? (config.each === undefined ? undefined : backend.list);
  const paging = list ? pageParameters(list, input) : {};
  const reads = method === 'GET' || method === 'DELETE';

  const { idempotency } = backend;
  const reference = typeof idempotency === 'object' && key ? { [idempotency.clientReference]: key } : {};
  const own = config.body === undefined ? plain.body && (JSON.parse(plain.body) as object) : build(config.body, input, '', making);
  const more = { ...(!reads && paging), ...reference };
  const body = Object.keys(more).length > 0 ? { ...(own as object), ...more } : own;
  const search = config.query || list ? searchOf({ ...Object.fromEntries(queried), ...(reads && paging) }) : plainSearch;

  return {
    method,
    path: pathOf(plan, input, plainPath) + (search ? `?${search}` : ''),
    ...(!reads && body !== undefined && { body: config.form ? searchOf(body as Record<string, unknown>) : JSON.stringify(body) }),
  };
};
