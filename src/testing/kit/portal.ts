import { type Backend, createBackend } from '../../backend/backend.ts';
import { createMemoryStore } from '../../backend/memory.ts';
import { answerRequest, matchRoute, problemResponse } from '../../backend/route.ts';
import { buildWorld } from '../../backend/world/index.ts';
import { Problem } from '../../domain/problem.ts';
import { dayAt } from '../../domain/zone.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { type Script, Scripted } from './script.ts';

export interface TestPortalOptions {
  /** URL under which the contract's paths lie: the page's `api-base`. */
  baseUrl: string;
  /** When it is, such as `2026-12-01T09:00:00+08:00`; now, unless told. Stands still until `clock` is moved. */
  at?: string;
  /** Same seed and day, same world. */
  seed?: string;
}

export interface TestPortal extends Script {
  clock: TestClock;
  backend: Backend;
  /** Answers as a portal's API would; rejects with a `TypeError`, as `fetch` does, where there is no network or an answer is lost. */
  fetch(request: Request): Promise<Response>;
}

const timeZone = 'Asia/Shanghai';

/** A portal's API in this process, for runners that drive a browser from outside and answer its requests themselves. */
export const createTestPortal = ({ baseUrl, at, seed }: TestPortalOptions): TestPortal => {
  const clock = createTestClock(at);
  const world = buildWorld({ today: dayAt(clock.now(), timeZone), ...(seed !== undefined && { seed }) });
  const backend = createBackend({ store: createMemoryStore(world), now: clock.now, settings: { timeZone, rateLimits: false } });
  const base = new URL(baseUrl).pathname.replace(/\/+$/, '');
  const script = new Scripted();

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const route = pathname.startsWith(`${base}/`) ? matchRoute(backend.operations, request.method, pathname.slice(base.length)) : undefined;
    if (!route) return problemResponse(new Problem('not-found', { detail: `no operation is ${request.method} ${pathname}` }));
    const { operation, pathParams } = route;
    return script.play(operation.name, () => answerRequest(backend, operation, request, pathParams, 'test'));
  };

  return {
    clock,
    backend,
    fetch: (request) =>
      answer(request).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        if (error.code === 'offline') throw new TypeError('Failed to fetch');
        return problemResponse(error);
      }),
    failNext: script.failNext.bind(script),
    delayNext: script.delayNext.bind(script),
    loseNext: script.loseNext.bind(script),
  };
};
