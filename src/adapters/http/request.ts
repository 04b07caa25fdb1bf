import { type AnyOperation, pathNames } from '../../contract/operation.ts';
import { Problem } from '../../domain/problem.ts';

/** An operation's input as it travels. */
export interface WireRequest {
  method: AnyOperation['method'];
  /** Path and query, under the base. */
  path: string;
  body?: string;
}

// A dot segment would walk up the path, even when it is percent-encoded (WHATWG URL, "double-dot URL path segment").
export const segment = (value: unknown, name: string): string => {
  const text = String(value ?? '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (/^\.{0,2}$/.test(text)) throw new Problem('not-found', { detail: `nothing has the ${name} "${text}"` });
  return encodeURIComponent(text);
};

/** Names in braces go into the path, what the query schema knows into the query, the rest is the body. */
export const toRequest = (operation: AnyOperation, input: object): WireRequest => {
  const { method, query } = operation;
  const rest = { ...input } as Record<string, unknown>;
  let { path } = operation;
  for (const name of pathNames(path)) {
    path = path.replace(`{${name}}`, () => segment(rest[name], name));
    delete rest[name];
  }
  const search = new URLSearchParams();
  for (const name of Object.keys(query?.shape ?? {})) {
    for (const value of [rest[name]].flat()) if (value !== undefined && value !== null) search.append(name, String(value));
    delete rest[name];
  }
  if (`${search}`) path += `?${search}`;
  return operation.body ? { method, path, body: JSON.stringify(rest) } : { method, path };
};
