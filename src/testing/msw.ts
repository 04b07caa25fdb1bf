import { http, type HttpHandler } from 'msw';
import type { Backend } from '../backend/backend.ts';
import { answerRequest, matchRoute } from '../backend/route.ts';

/**
 * msw handlers that answer like the backend, such as one over `createMemoryStore(buildWorld(…))`.
 * Requests outside of the contract pass through.
 */
export const linliHandlers = (backend: Backend, { baseUrl }: { baseUrl: string }): HttpHandler[] => {
  const base = baseUrl.replace(/\/+$/, '');
  const { pathname } = new URL(base, globalThis.location?.href ?? 'http://localhost');
  const prefix = pathname === '/' ? '' : pathname;
  return [
    http.all(`${base}/*`, ({ request }) => {
      const found = matchRoute(backend.operations, request.method, new URL(request.url).pathname.slice(prefix.length));
      return found && answerRequest(backend, found.operation, request, found.pathParams, 'msw');
    }),
  ];
};
