import { segment, toRequest } from '../request.ts';
import { pageParameters } from './list.ts';
import { isAbsent } from './path.ts';
import { mistake, type Plan } from './plan.ts';
import { build, find, type Making, pathsIn } from './template.ts';

/** A question in the backend's own words; path and query under its base. */
export interface Wire {
  method: string;
  path: string;
  body?: string;
}

const searchOf = (fields: Record<string, unknown>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) {
    for (const one of [value].flat()) if (!isAbsent(one)) search.append(key, String(one as string));
  }
  return `${search}`;
};

const pathOf = ({ operation, config, place }: Plan, input: object, making: Making, plain: string): string => {
  const { path = plain } = config;
  return pathsIn(path).reduce((filled, name) => {
    const value = find(input, name, making);
    if (value === undefined) throw mistake(operation.name, `${place}.path`, `a name of the operation’s input, not {${name}}`);
    return filled.replace(`{${name}}`, () => segment(value, name));
  }, path);
};

export const reads = (method: string) => method === 'GET' || method === 'DELETE';

/** Its input as this backend wants it. `key` goes into the body where the backend knows an intent by a reference of the client's. */
export const requestOf = (plan: Plan, input: object, beside: object, key: string | undefined): Wire => {
  const { operation, config, backend } = plan;
  const making: Making = { ...plan.making, beside, way: 'write' };
  const plain = toRequest(operation, input);
  const [plainPath = '', plainSearch] = plain.path.split('?');
  const { method = plain.method, query } = config;
  const list = config.list ?? (config.each === undefined ? undefined : backend.list);
  const paging = list && pageParameters(list, input, plan.rows);
  const isBodiless = reads(method);

  // One by one: a parameter called `from` is no rule.
  const asked = Object.fromEntries(Object.entries(query ?? {}).map(([name, template]) => [name, build(template, input, '', making)]));
  const search = query || list ? searchOf({ ...asked, ...(isBodiless && paging) }) : (plainSearch ?? '');
  const base = pathOf(plan, input, making, plainPath);
  const path = base + (search && (base.includes('?') ? '&' : '?') + search);
  if (isBodiless) return { method, path };

  const { idempotency } = backend;
  const more = { ...paging, ...(typeof idempotency === 'object' && key && { [idempotency.clientReference]: key }) };
  const own = config.body === undefined ? plain.body && (JSON.parse(plain.body) as object) : build(config.body, input, '', making);
  const body = Object.keys(more).length > 0 ? { ...(own as object), ...more } : own;
  if (body === undefined) return { method, path };
  return { method, path, body: config.form ? searchOf(body as Record<string, unknown>) : JSON.stringify(body) };
};
