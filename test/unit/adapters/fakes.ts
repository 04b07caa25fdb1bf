import type { Clock } from '../../../src/adapters/http/clock.ts';
import { createHttpAdapter, type HttpAdapterConfig } from '../../../src/adapters/http/http-adapter.ts';

export interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
  init: RequestInit;
}

/** What the network does with one request. */
type Reply = (sent: Sent) => Response | Promise<Response>;

const timeoutMs = 10_000;

/** Pauses pass at once and are noted; the time limit of a request only ends when the test says so. */
export class FakeClock implements Clock {
  readonly pauses: number[] = [];
  #limits = new Set<() => void>();

  now = () => Date.parse('2026-12-01T00:00:00Z');

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms !== timeoutMs) {
      this.pauses.push(ms);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      this.#limits.add(resolve);
      signal?.addEventListener('abort', () => {
        this.#limits.delete(resolve);
        reject(signal.reason as Error);
      });
    });
  }

  get running(): number {
    return this.#limits.size;
  }

  strikeTheLimit(): void {
    for (const resolve of this.#limits) resolve();
  }
}

/** A phone on a network that answers as told, one reply a request; the last one again and again. */
export const phone = (replies: Reply[], config: Partial<HttpAdapterConfig> = {}) => {
  const sent: Sent[] = [];
  const clock = new FakeClock();
  const adapter = createHttpAdapter({
    baseUrl: 'https://portal.example/api/v1/',
    clock,
    timeoutMs,
    random: () => 0.5,
    fetch: async (url, init) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const one = { url, method: init.method ?? 'GET', headers: new Headers(init.headers), body, init };
      sent.push(one);
      return replies[Math.min(sent.length, replies.length) - 1]!(one);
    },
    ...config,
  });
  return { adapter, sent, clock };
};

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
export const problem = (code: string, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  json({ code, ...more }, status, headers);
export const html = (status: number) => () =>
  new Response('<!doctype html><title>nginx</title>', { status, headers: { 'content-type': 'text/html' } });
export const networkError = () => {
  throw new TypeError('Failed to fetch');
};

/** Hangs until its signal aborts. */
export const silence: Reply = ({ init }) =>
  new Promise((_resolve, reject) => init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error)));

export const yunhe = {
  id: 'yunhe',
  name: '运河社区',
  region: { id: 'r-1', level: 'street', name: '新塍镇' },
  timeZone: 'Asia/Shanghai',
  hotline: '0573-82000000',
  badges: [],
};
export const communities = { items: [yunhe], nextCursor: null };

/** Settles to the problem's code, or to what went wrong instead. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (error: { code?: unknown; name?: string }) => error.code ?? error.name,
  );
