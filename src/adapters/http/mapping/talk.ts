import type { CallOptions, GetToken } from '../../adapter.ts';
import type { AnyOperation } from '../../../contract/operation.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../http-adapter.ts';
import { Session } from '../session.ts';
import { isFine } from './answer.ts';
import { Misfit } from './path.ts';
import type { Plan } from './plan.ts';
import type { Wire } from './question.ts';

type Send = NonNullable<HttpAdapterConfig['fetch']>;

/** One question to one backend, and the JSON or the bytes that it answers. */
export type Talk = (plan: Plan, wire: Wire, options: CallOptions) => Promise<unknown>;

const mostBytes = 2_000_000;
const anything = { safeParse: (data: unknown) => ({ success: true, data }) };

/** An answer without end, or a small one that unpacks into gigabytes, is not read further. */
const textOf = (response: Response, most: number): Promise<string> => {
  let size = 0;
  const transform = (piece: Uint8Array, reader: TransformStreamDefaultController) => {
    size += piece.length;
    if (size > most) reader.error(new Misfit('', 'bytes', most));
    else reader.enqueue(piece);
  };
  return new Response(response.body?.pipeThrough(new TransformStream({ transform }))).text();
};

/** What the backend answers, if it is JSON and no refusal; a refusal in its own words is thrown. */
const contentOf = async (plan: Plan, response: Response): Promise<unknown> => {
  const text = await textOf(response, plan.backend.maxBytes ?? mostBytes);
  let json: unknown = {};
  let isJson = true;
  try {
    // Whole numbers too long for a double, as Java's ids are.
    if (text) json = JSON.parse(/\d{16}/.test(text) ? (await import('./failing/odd.ts')).kept(text) : text);
  } catch {
    isJson = false;
  }
  if (!response.ok || !isJson || (text && !isFine(json, plan))) (await import('./failing/odd.ts')).refuse(plan, response, json, isJson);
  return json;
};

/** Questions in a backend's own words. The base adapter waits, tries again and says what went wrong. */
export const talkBy = (config: HttpAdapterConfig): Talk => {
  const sessions = new Map<object, Session>();
  const { getToken, fetch: send = ((url, init) => fetch(url, init)) as Send, clock, random } = config;

  return async (plan, { path, headers: more, ...wire }, options) => {
    const { operation, backend, config: own } = plan;
    const { auth, idempotency, perSecond } = backend;
    const name = own.backend;
    // The token of who is signed in goes to no other backend unasked.
    const isTold = getToken && !/none|cookie/.test(auth?.kind ?? (name ? 'none' : ''));
    const ask: GetToken | undefined = isTold ? (asked) => getToken({ ...asked, ...(name && { backend: name }) }) : undefined;
    const session = sessions.get(backend) ?? new Session(ask);
    sessions.set(backend, session);

    let came: unknown;
    const fetch: Send = async (base, init) => {
      const headers = new Headers(init.headers);
      for (const [key, value] of Object.entries(more)) if (value !== undefined) headers.set(key, String(value as string));
      if (wire.body) headers.set('content-type', own.form ? 'application/x-www-form-urlencoded' : 'application/json');
      if (typeof idempotency === 'object') headers.delete('idempotency-key');
      const go = auth || perSecond ? (await import('./more/special.ts')).specialSend(send, backend, clock) : send;
      const response = await go(base + path, { ...init, ...wire, headers });
      const { ok, status, type } = response;
      if (type === 'opaqueredirect' || (status >= 300 && status < 400) || (ok && operation.media === 'blob')) return response;
      came = await contentOf(plan, response);
      // Its head alone says the rest; a page of a gateway's is no JSON.
      return ok ? new Response() : new Response(null, { status, headers: response.headers });
    };
    const bare = { ...operation, path: '', query: undefined, body: undefined, cache: undefined, response: anything };
    return session.run(async (token) => {
      const getToken = () => token;
      const base = { ...backend, operations: undefined, clock, random, fetch, getToken } as HttpAdapterConfig;
      const bytes = await createHttpAdapter(base).call(bare as unknown as AnyOperation, {} as never, options);
      return operation.media === 'blob' ? bytes : came;
    });
  };
};
