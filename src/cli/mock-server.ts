import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createBackend } from '../backend/backend.ts';
import { createMemoryStore } from '../backend/memory.ts';
import { answerRequest, matchRoute, problemResponse } from '../backend/route.ts';
import { defaultSettings } from '../backend/settings.ts';
import { buildWorld } from '../backend/world/index.ts';
import { Problem, type ProblemCode } from '../domain/problem.ts';
import { dayAt } from '../domain/zone.ts';

export interface MockOptions {
  port: number;
  seed?: string | undefined;
  /** Before each answer. */
  delayMs?: number;
  /** Operations that are refused, and with which code. */
  faults?: ReadonlyMap<string, ProblemCode>;
  now?: () => number;
  onAnswer?: (line: string) => void;
}

export interface MockServer {
  /** `api-base`. */
  url: string;
  close(): Promise<void>;
}

const prefix = '/api/v1';

/** A page on any other port may ask; nobody's cookies are needed or taken. */
const openToPages = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, last-event-id, linli-site-key',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

const requestOf = (incoming: IncomingMessage, origin: string, signal: AbortSignal): Request => {
  const { method = 'GET', url = '/', headers } = incoming;
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null;
  return new Request(origin + url, { method, headers: given, body, signal, ...(hasBody && { duplex: 'half' }) } as RequestInit);
};

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...openToPages });
  if (!response.body) return void outgoing.end();
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
};

/** The sandbox over HTTP: the contract's rules over invented people, in memory, for one run. */
export const startMock = async ({
  port,
  seed,
  delayMs = 0,
  faults = new Map(),
  now = Date.now,
  onAnswer,
}: MockOptions): Promise<MockServer> => {
  const world = buildWorld({ today: dayAt(now(), defaultSettings.timeZone), ...(seed !== undefined && { seed }) });
  const backend = createBackend({ store: createMemoryStore(world), now, settings: { rateLimits: false } });

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const route = pathname.startsWith(`${prefix}/`)
      ? matchRoute(backend.operations, request.method, pathname.slice(prefix.length))
      : undefined;
    if (!route) return problemResponse(new Problem('not-found', { detail: `no operation is asked by ${request.method} ${pathname}` }));
    if (delayMs > 0) await wait(delayMs, undefined, { signal: request.signal });
    const { name } = route.operation;
    const fault = faults.get(name);
    const response = fault
      ? problemResponse(new Problem(fault))
      : await answerRequest(backend, route.operation, request, route.pathParams, 'mock');
    onAnswer?.(`${request.method} ${pathname} ${name} ${response.status}`);
    return response;
  };

  let origin = '';
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, openToPages).end();
    await send(await answer(requestOf(incoming, origin, gone.signal)), outgoing);
  };
  // Whoever asked has gone: nobody is left to tell.
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing).catch(() => outgoing.destroy()));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + prefix,
    async close() {
      const closed = new Promise((done) => server.close(done));
      backend.endStreams();
      // What a stream's end has freed stays open for whoever might ask again; nobody will.
      const late = setTimeout(() => server.closeAllConnections(), 200);
      await closed;
      clearTimeout(late);
      await backend.close();
    },
  };
};
