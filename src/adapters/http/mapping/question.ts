import { segment, toRequest } from '../request.ts';
import { pageParameters } from './list.ts';
import { isAbsent, joined, Misfit } from './path.ts';
import type { Plan } from './plan.ts';
import { build, find, type Making, names } from './template.ts';

type Json = Record<string, unknown>;

/** A question in the backend's own words; path and query under its base. */
export interface Wire {
  method: string;
  path: string;
  headers: Json;
  body?: string;
}

const searchOf = (fields: Json): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(fields))
    for (const one of [value].flat()) if (!isAbsent(one)) search.append(key, String(one as string));
  return `${search}`;
};

export const reads = (method: string) => /GET|DELETE/.test(method);

/** Its input as this backend wants it. `key` goes into the body where the backend knows an intent by a reference of the client's. */
export const requestOf = (plan: Plan, input: object, beside: object, key: string | undefined): Wire => {
  const { operation, config, backend, place } = plan;
  const making: Making = { ...plan.making, beside, way: 'write' };
  // One by one: a parameter called `from` is no rule.
  const made = (templates: Json = {}): Json =>
    Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, build(template, input, '', making)]));
  const plain = toRequest(operation, input);
  const { method = plain.method, path = plain.path.split('?')[0]!, query } = config;
  const list = config.list ?? (config.each === undefined ? undefined : backend.list);
  const paging = list && pageParameters(list, input, plan.making.full);
  const isBodiless = reads(method);
  const filled = path.replace(names, (_, name: string) => {
    const value = find(input, name, making);
    if (isAbsent(value)) throw new Misfit(joined('config', place, 'path'), 'path', name);
    return segment(value, name);
  });
  const search = query || list ? searchOf({ ...made(query), ...(isBodiless && paging) }) : (plain.path.split('?')[1] ?? '');
  const wire = { method, path: filled + (search && (filled.includes('?') ? '&' : '?') + search), headers: made(config.headers) };
  if (isBodiless) return wire;

  const { idempotency } = backend;
  const own = config.body === undefined ? plain.body && (JSON.parse(plain.body) as object) : build(config.body, input, '', making);
  const more = { ...paging, ...(typeof idempotency === 'object' && key && { [idempotency.clientReference]: key }) };
  const body = Object.keys(more).length > 0 ? { ...(own as object), ...more } : own;
  return body === undefined ? wire : { ...wire, body: config.form ? searchOf(body as Json) : JSON.stringify(body) };
};
