import { pathNames, type AnyOperation } from '../contract/operation.ts';
import { Problem, statusOfProblem, type ProblemBody, type ProblemCode } from '../domain/problem.ts';
import type { Backend, Caller } from './backend.ts';
import { invalid } from './context.ts';
import { streamResponse } from './stream-response.ts';

interface Route {
  operation: AnyOperation;
  pattern: RegExp;
  names: string[];
}

const routesOf = new WeakMap<object, Route[]>();

const compile = (operations: Readonly<Record<string, AnyOperation>>): Route[] => {
  const routes = Object.values(operations).map((operation) => {
    const source = operation.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)');
    return { operation, pattern: new RegExp(`^${source}$`), names: pathNames(operation.path) };
  });
  // A literal path beats one with names: `/services/recommended` is no service.
  return routes.sort((a, b) => a.names.length - b.names.length);
};

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Which operation a request means; `path` is the one under `api-base`. */
export const matchRoute = (operations: Readonly<Record<string, AnyOperation>>, method: string, path: string) => {
  let routes = routesOf.get(operations);
  if (!routes) routesOf.set(operations, (routes = compile(operations)));
  for (const { operation, pattern, names } of routes) {
    if (operation.method !== method) continue;
    const match = pattern.exec(path);
    if (!match) continue;
    const values = match.slice(1).map(decode);
    if (values.includes(undefined)) return undefined;
    const pathParams: Record<string, string> = Object.fromEntries(names.map((name, index) => [name, values[index]!]));
    return { operation, pathParams };
  }
  return undefined;
};

/** RFC 9457. Also for what a server refuses before any operation is known. */
export const problemResponse = (problem: Problem): Response => {
  const status = statusOfProblem[problem.code as ProblemCode] || 500;
  const body: ProblemBody = { type: 'about:blank', title: problem.code, status, code: problem.code };
  if (problem.message !== problem.code) body.detail = problem.message;
  if (problem.errors.length > 0) body.errors = problem.errors;
  if (problem.current !== undefined) body.current = problem.current;
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
};

/** Reads no further than `most` bytes, whatever `Content-Length` says. */
const readText = async (request: Request, most: number): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('too-large');
  // Older Firefox has no stream of a request's body; there only the mocks read one.
  if (!request.body) return request.text();
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let [text, size] = ['', 0];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new Problem('too-large');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
};

const readBody = async (request: Request, most: number): Promise<object> => {
  const text = await readText(request, most);
  if (text === '') return {};
  // A page of another origin may send text without being asked first, JSON not.
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    throw invalid([{ path: '', message: 'not-json' }]);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Refused below, like every other text that is no JSON object.
  }
  throw invalid([{ path: '', message: 'not-a-json-object' }]);
};

/** Bytes of a kind that a browser shows as a picture; anything else is only kept, never run. */
const typeOf = ({ type }: Blob): string => (/^image\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream');

const answerWith = (operation: AnyOperation, answer: unknown): Response => {
  const cache = operation.cache === undefined ? 'no-store' : `public, max-age=${operation.cache}`;
  const status = operation.status ?? 200;
  const headers = { 'content-type': 'application/json', 'cache-control': cache };
  if (answer instanceof Blob) return new Response(answer, { status, headers: { ...headers, 'content-type': typeOf(answer) } });
  // Not `Response.json`, which Safari lacks before 17.
  return new Response(JSON.stringify(answer), { status, headers });
};

const openStream = async (backend: Backend, request: Request, caller: Caller): Promise<Response> => {
  const { signal, headers } = request;
  const events = await backend.watch(caller, { signal, lastEventId: headers.get('last-event-id') ?? undefined });
  // Nobody reads what is answered to it, so nobody would end it either.
  if (request.method === 'HEAD') await events.return?.();
  return streamResponse(events, backend.settings);
};

/** One request in, one response out: the server, the mocks and the command line all answer with this. */
export const answerRequest = async (
  backend: Backend,
  operation: AnyOperation,
  request: Request,
  pathParams: Record<string, string>,
  address: string,
): Promise<Response> => {
  try {
    const caller: Caller = {
      token: /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1],
      address,
      idempotencyKey: request.headers.get('idempotency-key') ?? undefined,
      siteKey: request.headers.get('linli-site-key') ?? undefined,
    };
    if (operation.media === 'stream') return await openStream(backend, request, caller);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const body = operation.body ? await readBody(request, operation.bodyBytes ?? backend.settings.bodyBytes) : {};
    const input = { ...(operation.query && query), ...body, ...pathParams };
    return answerWith(operation, await backend.call(operation, input, caller));
  } catch (problem) {
    return problemResponse(problem instanceof Problem ? problem : new Problem('unknown'));
  }
};
