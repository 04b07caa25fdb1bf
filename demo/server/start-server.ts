import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { createBackend } from '../../src/backend/backend.ts';
import { defaultSettings, type Settings } from '../../src/backend/settings.ts';
import { buildWorld } from '../../src/backend/world/index.ts';
import { dayAt } from '../../src/domain/zone.ts';
import { createApp } from './app.ts';
import { isLoopbackHost, isLoopbackOrigin } from './cors.ts';
import { faultEntry, type Log } from './log.ts';
import { type Authenticate, nobody, withLogin } from './login.ts';
import { createSqlStore, type Location, type SqlStore } from './sql/sql-store.ts';
import type { Folder, Page } from './static.ts';
import { serveWalk } from './walk.ts';

export interface ServerOptions {
  location: Location;
  host: string;
  port: number;
  log: Log;
  /** Fills an empty database with the demo's world, knows the demo's people on loopback, lets pages on loopback call. */
  demo: boolean;
  /** A portal's own login; without one, and without the demo, nobody is signed in. */
  authenticate?: Authenticate;
  /** Origins whose pages may call the API. */
  origins?: readonly string[];
  trustProxy?: number;
  settings?: Partial<Settings>;
  /** A phone that sends its request a byte a second holds a connection no longer than this; 30 unless told. */
  requestSeconds?: number;
  now?: () => number;
}

export interface RunningServer {
  url: string;
  store: SqlStore;
  /** Takes no more requests, answers those that it has, closes the data. */
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const folders: readonly Folder[] = [
  { at: '/linli/', root: resolve(root, 'dist'), immutable: /^cdn\/chunks\//, shared: true },
  { at: '/portal/', root: resolve(root, 'demo/portal') },
  { at: '/desk/', root: resolve(root, 'demo/desk') },
  { at: '/worker/', root: resolve(root, 'demo/worker') },
  { at: '/visit/', root: resolve(root, 'demo/visit') },
  { at: '/three/', root: resolve(root, 'demo/three') },
  { at: '/verify/', root: resolve(root, 'demo/verify') },
];
const pages: Record<string, Page> = {
  '/': resolve(root, 'demo/portal/index.html'),
  '/desk': resolve(root, 'demo/desk/index.html'),
  '/worker': resolve(root, 'demo/worker/index.html'),
  '/visit': resolve(root, 'demo/visit/index.html'),
  '/three': resolve(root, 'demo/three/index.html'),
  '/verify': { file: resolve(root, 'demo/verify/index.html'), fleeting: true },
};

const sweepEvery = 10 * 60_000;
/** How long a request may still take after the server was told to stop. */
const drainFor = 10_000;

type Fetch = (request: Request) => Response | Promise<Response>;

const listen = (fetch: Fetch, { host, port, requestSeconds = 30 }: ServerOptions): Promise<Server> =>
  new Promise((done, fail) => {
    const requestTimeout = requestSeconds * 1000;
    // Node takes the shorter of the two for the head, whichever it is: left at its own 60 s, the head's would be the body's.
    const serverOptions = { requestTimeout, headersTimeout: requestTimeout / 2, connectionsCheckingInterval: requestTimeout / 5 };
    const server = serve({ fetch, hostname: host, port, serverOptions }, () => done(server)) as Server;
    server.once('error', fail);
  });

const drain = async (server: Server): Promise<void> => {
  const closed = new Promise((done) => server.close(done));
  const late = setTimeout(() => server.closeAllConnections(), drainFor);
  server.closeIdleConnections();
  await closed;
  clearTimeout(late);
};

export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { location, host, log, demo, trustProxy, settings, now = Date.now } = options;
  const world = () => buildWorld({ today: dayAt(now(), 'Asia/Shanghai') });
  const store = await createSqlStore(location, demo ? { world } : {});
  const isDemoLogin = demo && !options.authenticate && isLoopbackHost(host);
  // Known once it listens, and no code is issued before.
  let url = '';
  const issuer = { ...defaultSettings.issuer, verifyUrl: () => `${url}/verify` };
  const backend = createBackend({
    store: isDemoLogin ? store : withLogin(store, options.authenticate ?? nobody),
    now,
    settings: { issuer, ...settings },
    onFault: (fault, operation) => log(faultEntry(fault, operation)),
  });
  const app = createApp({
    backend,
    isReady: () => store.ping(),
    log,
    mayCall: (origin) => (demo && isLoopbackOrigin(origin)) || (options.origins ?? []).includes(origin),
    trustProxy,
    loopbackOnly: isDemoLogin,
    folders,
    pages,
  });
  if (isDemoLogin) serveWalk(app, store, now);

  let server: Server;
  try {
    server = await listen(app.fetch, options);
  } catch (error) {
    await store.close();
    throw error;
  }
  const sweeper = setInterval(() => void store.sweep(now()).catch((fault: unknown) => log(faultEntry(fault, 'sweep'))), sweepEvery);
  sweeper.unref();
  const { port } = server.address() as AddressInfo;
  url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    url,
    store,
    async close() {
      clearInterval(sweeper);
      // A stream that nobody ends would be waited for; whoever listens comes back to the next process.
      const drained = drain(server);
      backend.endStreams();
      await drained;
      await backend.close();
    },
  };
};
