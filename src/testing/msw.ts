import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Backend } from '../backend/backend.ts';
import { answerRequest, problemResponse } from '../backend/route.ts';
import { pathNames } from '../contract/operation.ts';
import { Problem } from '../domain/problem.ts';
import { type Script, Scripted } from './kit/script.ts';

const methods = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete };

/** For `setupWorker(...handlers)` and `setupServer(...handlers)`; what goes wrong next is told to the list itself. */
export type LinliHandlers = HttpHandler[] & Script;

const refusalOf = (error: unknown): Response => {
  if (!(error instanceof Problem)) throw error;
  return error.code === 'offline' ? HttpResponse.error() : problemResponse(error);
};

/** One msw handler per operation; requests are decoded and answered as the reference server does it. */
export const linliHandlers = (backend: Backend, { baseUrl }: { baseUrl: string }): LinliHandlers => {
  const base = baseUrl.replace(/\/+$/, '');
  const script = new Scripted();
  // msw takes the first handler that fits, so a literal path goes before one with names.
  const operations = Object.values(backend.operations).sort((a, b) => pathNames(a.path).length - pathNames(b.path).length);
  const handlers = operations.map((operation) =>
    methods[operation.method](base + operation.path.replace(/\{(\w+)\}/g, ':$1'), ({ request, params }) => {
      const pathParams = Object.fromEntries(pathNames(operation.path).map((name) => [name, String(params[name])]));
      return script.play(operation.name, () => answerRequest(backend, operation, request, pathParams, 'msw')).catch(refusalOf);
    }),
  );
  return Object.assign(handlers, {
    failNext: script.failNext.bind(script),
    delayNext: script.delayNext.bind(script),
    loseNext: script.loseNext.bind(script),
  } satisfies Script);
};
