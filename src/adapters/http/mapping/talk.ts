import type { AnyOperation } from '../../../contract/operation.ts';
import type { CallOptions, GetToken } from '../../adapter.ts';
import type { Backend } from '../config.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../http-adapter.ts';
import { Session } from '../session.ts';
import { isFine } from './answer.ts';
import { misfit } from './path.ts';
import type { Plan } from './plan.ts';
import type { Wire } from './question.ts';

type Send = NonNullable<HttpAdapterConfig['fetch']>;

/** One question to one backend, and the JSON or the bytes that it answers. */
export type Talk = (plan: Plan, wire: Wire, options: CallOptions) => Promise<unknown>;

/** Answers are held to the contract once they are in its words. */
export const anything = { safeParse: (data: unknown) => ({ success: true, data }) } as unknown as AnyOperation['response'];

/** An answer without end, or a small one that unpacks into gigabytes, is not read further. */
const textOf = (response: Response, most = 2_000_000): Promise<string> => {
  let size = 0;
  const transform = (piece: Uint8Array, reader: TransformStreamDefaultController) => {
    size += piece.length;
    if (size > most) reader.error(misfit('', 'bytes', most));
    else reader.enqueue(piece);
  };
  return new Response(response.body?.pipeThrough(new TransformStream({ transform }))).text();
};

/** What the backend answers, if it is JSON and no refusal; a refusal in its own words is thrown. */
const contentOf = async (plan: Plan, response: Response): Promise<unknown> => {
  const text = await textOf(response, plan.backend.maxBytes);
  let json: unknown;
  try {
    // Whole numbers too long for a double, as Java's ids are.
    json = JSON.parse(/\d{16}/.test(text) ? (await import('./failing/odd.ts')).kept(text) : text || '{}');
  } catch {
    // A page, most often; `undefined` is no JSON.
  }
  if (!response.ok || json === undefined || (text && !isFine(json, plan))) (await import('./failing/odd.ts')).refuse(plan, response, json);
  return json;
};

/** Questions in a backend's own words. The base adapter waits, tries again and says what went wrong. */
export const talkBy = (config: HttpAdapterConfig): Talk => {
  const sessions = new Map<Backend, Session>();
  const { getToken, fetch: send = ((url, init) => fetch(url, init)) as Send } = config;

  return (plan, { path, headers, ...wire }, options) => {
    const { operation, backend } = plan;
    const { auth, perSecond, idempotency } = backend;
    const name = plan.config.backend;
    // The token of who is signed in goes to no other backend unasked.
    const isTold = getToken && !/none|cookie/.test(auth?.kind ?? (name ? 'none' : ''));
    const ask: GetToken | undefined = isTold ? (asked) => getToken({ ...asked, backend: name! }) : undefined;
    const session = sessions.get(backend) ?? new Session(ask);
    sessions.set(backend, session);

    let came: unknown;
    const fetch: Send = async (base, init) => {
      if (typeof idempotency === 'object') (init.headers as Headers).delete('idempotency-key');
      const go = auth || perSecond ? (await import('./more/special.ts')).specialSend(send, backend, config.clock) : send;
      const response = await go(base + path, { ...init, ...wire });
      const { ok, status } = response;
      // Bytes are passed on as they are, and so is a redirect, which a browser shows as status 0. A refusal in JSON is no picture.
      if (ok ? /image|octet/.test(response.headers.get('content-type')!) : status < 400) return response;
      came = await contentOf(plan, response);
      // Its head alone says the rest; a page of a gateway's is no JSON.
      return new Response(null, ok ? {} : { status, headers: response.headers });
    };
    const bare = { ...operation, path: '', query: undefined, body: undefined, cache: undefined, response: anything };
    return session.run(async (token) => {
      const more = { operations: undefined, headers: { ...backend.headers, ...headers }, fetch, getToken: () => token };
      const base = createHttpAdapter({ ...config, ...backend, ...more } as HttpAdapterConfig);
      const bytes = await base.call(bare as unknown as AnyOperation, {} as never, options);
      return came === undefined ? bytes : came;
    });
  };
};
