import { http, type HttpHandler } from 'msw';
import type { Backend } from '../backend/backend.ts';
import { answerRequest } from '../backend/route.ts';
import { pathNames } from '../contract/operation.ts';

const methods = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete };

/** One msw handler per operation; requests are decoded and answered as the reference server does it. */
export const linliHandlers = (backend: Backend, { baseUrl }: { baseUrl: string }): HttpHandler[] => {
  const base = baseUrl.replace(/\/+$/, '');
  // msw takes the first handler that fits, so a literal path goes before one with names.
  const operations = Object.values(backend.operations).sort((a, b) => pathNames(a.path).length - pathNames(b.path).length);
  return operations.map((operation) =>
    methods[operation.method](base + operation.path.replace(/\{(\w+)\}/g, ':$1'), ({ request, params }) => {
      const pathParams = Object.fromEntries(pathNames(operation.path).map((name) => [name, String(params[name])]));
      return answerRequest(backend, operation, request, pathParams, 'msw');
    }),
  );
};
