import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from '../../demo/server/app.ts';
import { createBackend } from '../../src/backend/backend.ts';
import { createMemoryStore } from '../../src/backend/memory.ts';
import { buildWorld } from '../../src/backend/world/index.ts';
import { dayAt } from '../../src/domain/zone.ts';

const root = resolve(import.meta.dirname, '../..');

/** The demo's API over memory, the built library and the pages to be measured, on one origin. */
export const startSite = async () => {
  const store = createMemoryStore(buildWorld({ today: dayAt(Date.now(), 'Asia/Shanghai') }));
  const app = createApp({
    backend: createBackend({ store, settings: { rateLimits: false } }),
    isReady: async () => {},
    log: () => {},
    mayCall: () => false,
    folders: [
      { at: '/linli/', root: resolve(root, 'dist'), immutable: /^cdn\/chunks\// },
      { at: '/bench/', root: resolve(root, 'test/bench/pages') },
    ],
  });
  const server = await new Promise<Server>((ready) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => ready(started)) as Server;
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
};
