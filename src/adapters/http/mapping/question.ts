import { segment, toRequest } from '../request.ts';
import { pageParameters } from './list.ts';
import { isAbsent, misfit } from './path.ts';
import type { Plan } from './plan.ts';
import { build, find, type Making, names } from './template.ts';

type Json = Record<string, unknown>;

/** A question in the backend's own words; path and query under its base. */
export interface Wire {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | URLSearchParams | undefined;
}

const searchOf = (fields: Json): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(fields))
    for (const one of [value].flat()) if (!isAbsent(one)) search.append(key, String(one as string));
  return search;
};

/** Its input as this backend wants it. `key` goes into the body where the backend knows an intent by a reference of the client's. */
export const requestOf = (plan: Plan, input: object, beside: object, key: string | undefined): Wire => {
  const { operation, config, backend, place } = plan;
  const making: Making = { ...plan.making, beside, way: 'write' };
  // One by one: a parameter called `from` is no rule.
  const made = (templates: Json = {}): Json =>
    Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, build(template, input, '', making)]));
  const plain = toRequest(operation, input);
  const [plainPath = '', plainSearch = ''] = plain.path.split('?');
  const { method = plain.method, path = plainPath, query, body: own, form } = config;
  const list = config.list ?? (config.each ? backend.list : undefined);
  const paging = list && pageParameters(list, input, plan.making.full);
  const isBodiless = /GET|DELETE/.test(method);
  const filled = path.replace(names, (_, name: string) => {
    const value = find(input, name, making);
    if (isAbsent(value)) throw misfit(`config.${place}.path`, 'path', name);
    return segment(value, name);
  });
  const search = query || list ? `${searchOf({ ...made(query), ...(isBodiless && paging) })}` : plainSearch;
  const reference = typeof backend.idempotency === 'object' && key ? { [backend.idempotency.clientReference]: key } : {};
  const more = { ...paging, ...reference };
  const content = own === undefined ? plain.body && (JSON.parse(plain.body) as object) : build(own, input, '', making);
  const whole = Object.keys(more).length > 0 ? { ...(content as object), ...more } : content;
  const body = isBodiless ? undefined : form ? searchOf(whole as Json) : JSON.stringify(whole);
  const headers = {
    // Of a form, fetch says it itself.
    'content-type': body && !form ? 'application/json' : undefined,
    ...made(config.headers),
  };
  return {
    method,
    path: filled + (search && (filled.includes('?') ? '&' : '?') + search),
    // What is not there is left out.
    headers: JSON.parse(JSON.stringify(headers)) as Record<string, string>,
    body,
  };
};
