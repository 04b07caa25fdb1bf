import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { readFileSync } from 'node:fs';
import { inPageScript } from './in-page/in-page.ts';

const root = new URL('../../', import.meta.url);
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '': 'text/html' };

/** What every portal of a test has: the elements as they are built, and how a test looks at a page. */
const ofEveryPortal = (path: string): string | Buffer | undefined => {
  if (path === '/e2e/in-page.js') return inPageScript();
  if (!path.startsWith('/linli/') || path.includes('..')) return undefined;
  try {
    return readFileSync(new URL(`dist/${path.slice('/linli/'.length)}`, root));
  } catch {
    return undefined;
  }
};

export interface Site {
  url: string;
  close(): Promise<void>;
}

/** A portal's own site on a port of its own. `contentOf`: its pages, and what else it answers. */
export const serve = async (
  contentOf: (path: string, body: string) => string | undefined,
  headers: Record<string, string> = {},
): Promise<Site> => {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const content = contentOf(path, Buffer.concat(pieces).toString()) ?? ofEveryPortal(path);
      if (content === undefined) return response.writeHead(404).end();
      // An answer in JSON has no ending in its path.
      const type = typeof content === 'string' && content.startsWith('{') ? 'application/json' : types[extname(path)];
      return response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers }).end(content);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
