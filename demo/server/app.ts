import { Hono } from 'hono';
import type { Backend } from '../../src/backend/backend.ts';
import { answerRequest, matchRoute, problemResponse } from '../../src/backend/route.ts';
import { Problem } from '../../src/domain/problem.ts';
import { addressOf } from './address.ts';
import { compressText } from './compress.ts';
import { cors, isLoopbackHost } from './cors.ts';
import { faultEntry, type Log, requestLog } from './log.ts';
import { securityHeaders } from './security-headers.ts';
import { type Folder, type Page, serveFolder, servePage } from './static.ts';

export interface AppOptions {
  backend: Backend;
  /** Resolves when requests can be answered. */
  isReady: () => Promise<void>;
  log: Log;
  /** Which pages on other origins may call the API. */
  mayCall: (origin: string) => boolean;
  /** How many proxies of one's own stand in front. */
  trustProxy?: number;
  /** The demo's tokens are in the README for all to read, so they count only on the machine itself. */
  loopbackOnly?: boolean;
  folders?: readonly Folder[];
  /** By path. */
  pages?: Readonly<Record<string, Page>>;
}

export const apiBase = '/api/v1';

const methods = ['GET', 'POST', 'PUT', 'DELETE'];

/** The server without a socket: the contract's operations under `/api/v1`, and the demo's files. */
export const createApp = ({ backend, isReady, log, mayCall, trustProxy = 0, loopbackOnly, folders = [], pages = {} }: AppOptions): Hono => {
  const app = new Hono();
  // `path` as it was sent: Hono's own is decoded already, and decoding belongs to the route.
  const match = (method: string, path: string) =>
    matchRoute(backend.operations, method === 'HEAD' ? 'GET' : method, path.slice(apiBase.length));

  const routeOf = (method: string, path: string): string => {
    if (path.startsWith(`${apiBase}/`)) return `${apiBase}${match(method, path)?.operation.path ?? '/(unknown)'}`;
    const folder = folders.find(({ at }) => path.startsWith(at));
    return folder ? `${folder.at}*` : path === '/healthz' || pages[path] ? path : '(unknown)';
  };

  // Compression is outermost: the log reads a problem's code from its text.
  app.use(`${apiBase}/*`, compressText);
  app.use(requestLog(log, routeOf), securityHeaders);
  app.use(`${apiBase}/*`, cors(mayCall));

  app.all(`${apiBase}/*`, async (context) => {
    const { method } = context.req;
    const path = new URL(context.req.url).pathname;
    const found = match(method, path);
    if (!found) {
      const allowed = methods.filter((other) => match(other, path));
      const response = problemResponse(new Problem(allowed.length > 0 ? 'not-supported' : 'not-found'));
      if (allowed.length > 0) response.headers.set('allow', allowed.join(', '));
      return response;
    }
    if (loopbackOnly && context.req.header('authorization') && !isLoopbackHost(new URL(context.req.url).hostname))
      return problemResponse(new Problem('unauthorized', { detail: 'The demo people are known on loopback only.' }));
    return answerRequest(backend, found.operation, context.req.raw, found.pathParams, addressOf(context, trustProxy));
  });

  app.get('/healthz', async (context) => {
    try {
      await isReady();
      return context.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
    } catch {
      return problemResponse(new Problem('unavailable', { retryAfterSeconds: 3 }));
    }
  });

  for (const folder of folders) app.get(`${folder.at}*`, serveFolder(folder));
  for (const [path, page] of Object.entries(pages)) app.get(path, servePage(page));
  app.notFound(() => problemResponse(new Problem('not-found')));
  app.onError((fault) => {
    log(faultEntry(fault));
    return problemResponse(new Problem('unknown'));
  });
  return app;
};
