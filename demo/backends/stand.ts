import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

export interface StandIn {
  /** Where it stands, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Pages of any origin may ask, and send what headers they like: a stand-in has no secrets. */
export const openApp = (): Hono => new Hono().use(cors({ origin: '*', maxAge: 600 }));

/** On this machine alone, on whatever port is free unless told. */
export const stand = (app: Hono, wanted = 0): Promise<StandIn> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: wanted }, ({ port }: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // A browser keeps its connections open for a while.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
