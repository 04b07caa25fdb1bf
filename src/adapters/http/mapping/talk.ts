import { ContractProblem } from '../../../domain/problem.ts';
import type { AnyOperation } from '../../../contract/operation.ts';
import type { CallOptions } from '../../adapter.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../http-adapter.ts';
import { Session } from '../session.ts';
import { jsonIn, textOf } from './body.ts';
import { isFine } from './envelope.ts';
import type { Plan } from './plan.ts';
import type { Wire } from './question.ts';

type Send = NonNullable<HttpAdapterConfig['fetch']>;

/** One question to one backend; `key` says again which intent it is part of. */
export type Talk = (plan: Plan, wire: Wire, options: CallOptions, retries?: number) => Promise<unknown>;

const mostBytes = 2_000_000;
const anything = { safeParse: (data: unknown) => ({ success: true, data }) };

/** What the backend answers, if it is JSON and no refusal; a refusal in its own words is thrown. */
const contentOf = async ({ operation, backend, config }: Plan, response: Response): Promise<unknown> => {
  const { ok, status, headers } = response;
  const { envelope = {}, maxBytes = mostBytes } = backend;
  const json = jsonIn((await textOf(operation.name, response, maxBytes)) || '{}');
  if (json !== undefined && !isFine(json, status, envelope)) {
    const { refusalIn } = await import('./more/refusal.ts');
    const refusal = refusalIn(operation.name, json, status, envelope, config.codes);
    if (refusal) throw refusal;
  }
  if (ok && json === undefined) {
    const [kind = ''] = (headers.get('content-type') ?? 'text').split(';');
    throw new ContractProblem(operation.name, '', `JSON, not ${kind} (a login page?)`);
  }
  return json;
};

/** Questions in a backend's own words. The base adapter waits, tries again and says what went wrong. */
export const talkBy = (config: HttpAdapterConfig): Talk => {
  const sessions = new Map<string, Session>();
  const globalFetch: Send = (url, init) => fetch(url, init);
  const { getToken, fetch: send = globalFetch } = config;

  /** The token of who is signed in goes to no other backend unasked. */
  const sessionOf = ({ backend, name }: Plan): Session => {
    const kind = backend.auth?.kind ?? (name ? 'none' : 'bearer');
    const isTold = getToken && kind !== 'none' && kind !== 'cookie';
    const session =
      sessions.get(name) ?? new Session(isTold ? (options) => getToken({ ...options, ...(name && { backend: name }) }) : undefined);
    sessions.set(name, session);
    return session;
  };

  return (plan, { path, ...wire }, options, retries = plan.backend.retries) => {
    const { operation, backend, config: own } = plan;
    const { baseUrl, headers, timeoutMs, auth, idempotency } = backend;
    let came: unknown;
    const fetch: Send = async (base, init) => {
      const sent = new Headers(init.headers);
      if (wire.body) sent.set('content-type', own.form ? 'application/x-www-form-urlencoded' : 'application/json');
      if (typeof idempotency === 'object') sent.delete('idempotency-key');
      const url = auth ? (await import('./more/auth.ts')).identify(base + path, sent, auth) : base + path;
      const whole: RequestInit = { ...init, ...wire, headers: sent, credentials: auth?.kind === 'cookie' ? 'include' : 'omit' };
      const response = await send(url, whole);
      const { ok, status, type } = response;
      if (type === 'opaqueredirect' || (status >= 300 && status < 400) || (ok && operation.media === 'blob')) return response;
      came = await contentOf(plan, response);
      // Its head alone says the rest; a page of a gateway's is no JSON.
      return ok ? new Response() : new Response(null, { status, headers: response.headers });
    };
    const bare = { ...operation, path: '', query: undefined, body: undefined, cache: undefined, response: anything };
    return sessionOf(plan).run(async (token) => {
      const answer = await createHttpAdapter({
        ...config,
        operations: undefined,
        baseUrl,
        headers: headers ?? {},
        timeoutMs,
        retries,
        fetch,
        getToken: () => token,
      }).call(bare as unknown as AnyOperation, {} as never, options);
      return operation.media === 'blob' ? answer : came;
    });
  };
};
