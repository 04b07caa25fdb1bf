import type { AnyOperation, InputOf } from '../../contract/operation.ts';
import { toRequest } from '../../adapters/http/request.ts';
import { Problem } from '../../domain/problem.ts';
import type { CallAs } from '../behaviour/portal.ts';
import type { ConformanceOptions } from './options.ts';

/** Sends questions as the contract's document describes them, and shows answers as they come: nothing is dropped or mended. */
export class Wire {
  readonly #base: string;
  readonly #send: (request: Request) => Promise<Response>;
  readonly #timeoutMs: number;

  constructor({ baseUrl, timeoutMs = 30_000, fetch: send = (request) => fetch(request) }: ConformanceOptions) {
    this.#base = baseUrl.replace(/\/+$/, '');
    this.#send = send;
    this.#timeoutMs = timeoutMs;
  }

  /** Throws `offline` or `timeout` where nothing comes. */
  async ask<O extends AnyOperation>(operation: O, input: InputOf<O>, { as, key }: CallAs): Promise<Response> {
    const { method, path, body } = toRequest(operation, input as object);
    const headers = new Headers({ accept: 'application/json, */*' });
    if (body) headers.set('content-type', 'application/json');
    if (as) headers.set('authorization', `Bearer ${as}`);
    if (key && operation.idempotent) headers.set('idempotency-key', key);
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      return await this.#send(new Request(this.#base + path, { method, headers, body: body ?? null, redirect: 'manual', signal }));
    } catch (error) {
      if (signal.aborted) throw new Problem('timeout', { detail: `no answer in ${this.#timeoutMs} ms` });
      throw new Problem('offline', { detail: reasonOf(error), cause: error });
    }
  }
}

/** `fetch failed` says nothing; what it was caused by does. */
export const reasonOf = (error: unknown): string => {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? String(error);
};
