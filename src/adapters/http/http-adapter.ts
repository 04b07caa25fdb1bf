import type { AnyOperation, OutputOf } from '../../contract/operation.ts';
import { Problem } from '../../domain/problem.ts';
import type { Adapter, CallOptions, GetToken } from '../adapter.ts';
import { readAnswer } from './answer.ts';
import { type Clock, systemClock } from './clock.ts';
import type { HttpConfig } from './config.ts';
import { takeEarly } from './early.ts';
import { toRequest, type WireRequest } from './request.ts';
import { persist } from './retry.ts';
import { Session } from './session.ts';

/** What JSON can say (`config.ts`), and what only code can. */
export interface HttpAdapterConfig extends HttpConfig {
  /** Asked before each call, and once more with `refresh` after a 401. */
  getToken?: GetToken | undefined;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  clock?: Clock;
  /** From 0 up to 1. */
  random?: () => number;
}

/**
 * Speaks the contract over HTTP, as its OpenAPI document describes it, or as the config's `operations` say. Sends no cookies unless
 * they say so, and follows no redirects.
 */
export const createHttpAdapter = (config: HttpAdapterConfig): Adapter => {
  const { baseUrl, operations, getToken, headers, timeoutMs = 10_000, retries = 2, clock = systemClock, random = Math.random } = config;
  // Looked up at each call: a page or a test may replace the global one later.
  const send = config.fetch ?? ((url, init) => fetch(url, init));
  const base = baseUrl.replace(/\/+$/, '');
  const session = new Session(getToken);

  const tryOnce = async <O extends AnyOperation>(
    operation: O,
    { path, ...wire }: WireRequest,
    given: Record<string, string | undefined>,
    late: Problem,
    signal?: AbortSignal,
  ): Promise<OutputOf<O>> => {
    const attempt = new AbortController();
    const giveUp = () => attempt.abort(signal?.reason);
    signal?.addEventListener('abort', giveUp);
    clock.wait(timeoutMs, attempt.signal).then(
      () => attempt.abort(late),
      () => undefined,
    );
    // A picture is no JSON, and some backends answer only what was asked for.
    const sent = new Headers({ accept: 'application/json, */*', ...headers });
    for (const [name, value] of Object.entries(given)) if (value) sent.set(name, value);
    try {
      signal?.throwIfAborted();
      const early = operation.cache ? takeEarly(base + path) : undefined;
      const response = await (early ??
        send(base + path, { ...wire, headers: sent, credentials: 'omit', redirect: 'manual', signal: attempt.signal }));
      return await readAnswer(operation, response, clock.now());
    } catch (error) {
      attempt.signal.throwIfAborted();
      // How fetch tells of a broken connection, while the answer's head or its body is on the way.
      throw error instanceof TypeError ? new Problem('offline', { cause: error }) : error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
      attempt.abort();
    }
  };

  const call = async <O extends AnyOperation>(
    operation: O,
    input: object,
    { signal, idempotencyKey }: CallOptions,
  ): Promise<OutputOf<O>> => {
    const wire = toRequest(operation, input);
    const key = operation.idempotent ? idempotencyKey : undefined;
    const late = new Problem('timeout', { detail: `${operation.name}: no answer in ${timeoutMs} ms` });
    const isRepeatable = operation.method === 'GET' || key !== undefined;
    const patience = { retries: isRepeatable ? retries : 0, clock, random, signal, final: late };
    return session.run((token) => {
      const given = {
        'content-type': wire.body && 'application/json',
        authorization: token && `Bearer ${token}`,
        'idempotency-key': key,
      };
      return persist(() => tryOnce(operation, wire, given, late, signal), patience);
    });
  };

  return {
    supports: ({ name }) => !operations || Boolean(operations[name] ?? name === 'getCapabilities'),
    // How to translate is loaded by pages whose config says that it is needed.
    call: async (operation, input, options = {}) =>
      operations
        ? (await import('./mapping/mapped-adapter.ts')).callMapped(config, operation, input, options)
        : call(operation, input as object, options),
    // A page that only books never loads it.
    async *watch(options) {
      yield* (await import('./watch.ts')).watch(config, session, options);
    },
  };
};
