import { type Backend, createBackend } from '../../../src/backend/backend.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import { answerRequest, matchRoute, problemResponse } from '../../../src/backend/route.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { demoPeople } from '../../../src/testing/behaviour/index.ts';
import type { ConformanceOptions } from '../../../src/testing/conformance/options.ts';

export const base = 'https://portal.example/api/v1';

/** The reference's rules over a store in memory, at the real time: the kit cannot move a portal's clock. */
export const backendHere = (): Backend =>
  createBackend({
    store: createMemoryStore(buildWorld({ today: dayAt(Date.now(), 'Asia/Shanghai') })),
    settings: { rateLimits: false },
  });

/** Answers requests as a server would, without one. */
export const fetchFrom =
  (backend: Backend) =>
  (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(new URL(base).pathname.length);
    const route = matchRoute(backend.operations, request.method, path);
    if (!route) return Promise.resolve(problemResponse(new Problem('not-found')));
    return answerRequest(backend, route.operation, request, route.pathParams, 'test');
  };

export const here = (backend: Backend, more: Partial<ConformanceOptions> = {}): ConformanceOptions => ({
  baseUrl: base,
  people: demoPeople,
  fetch: fetchFrom(backend),
  ...more,
});
