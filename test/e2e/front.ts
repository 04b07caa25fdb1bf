import { once } from 'node:events';
import { Agent, createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { inPageScript } from './in-page/in-page.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request on its way through. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  /** The server takes the request; its whole answer, which the browser does not see yet. */
  forward(): Promise<Answer>;
  answer(status: number, headers: Record<string, string>, body: string): void;
  /** The connection breaks. */
  drop(): void;
}

export type Meet = (exchange: Exchange) => unknown;

export interface Front {
  readonly url: string;
  /** Every address that was asked for, with who sent the browser there. */
  readonly asked: readonly string[];
  /** What becomes of requests such as `POST /bookings`, or of `all` to the API; answers how to let them pass again. */
  meet(what: string, how: Meet): () => void;
  /** Every connection breaks, streams too; new ones pass as before. */
  cut(): void;
  /** Pages are served with this changed, and these scripts run first. */
  change(page: { html?: (html: string) => string; script?: string }): void;
  /** Everything passes as it is. */
  reset(): void;
  close(): Promise<void>;
}

const api = '/api/v1';
const scriptPath = '/e2e/in-page.js';

/** Stands between browser and server as a network does: it can lose things, and it gives each page the tests' eyes. */
export const frontOf = async (serverUrl: string): Promise<Front> => {
  const agent = new Agent({ keepAlive: true });
  const asked: string[] = [];
  const rules = new Map<string, Meet>();
  let changed: { html?: (html: string) => string; script?: string } = {};

  const forward = (incoming: IncomingMessage, body: Buffer, headers: IncomingHttpHeaders): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { method, url } = incoming;
      const outgoing = ask(new URL(url!, serverUrl), { method, headers, agent }, (response) => {
        const { statusCode = 0, headers } = response;
        buffer(response).then((body) => resolve({ status: statusCode, headers, body }), reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  /** As it comes, byte by byte: a stream of events has no end that one could wait for. */
  const passThrough = (incoming: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> =>
    new Promise((resolve, reject) => {
      const { method, url, headers } = incoming;
      const outgoing = ask(new URL(url!, serverUrl), { method, headers, agent }, (answer) => {
        const { connection: _, ...kept } = answer.headers;
        response.writeHead(answer.statusCode ?? 0, kept);
        answer.pipe(response).once('close', resolve);
        answer.once('error', reject);
      });
      outgoing.on('error', reject);
      // A browser that goes away ends the server's side too.
      response.once('close', () => outgoing.destroy());
      outgoing.end(body);
    });

  const give = (response: ServerResponse, { status, headers, body }: Answer) => {
    const { 'transfer-encoding': _, connection: __, ...kept } = headers;
    response.writeHead(status, { ...kept, 'content-length': body.byteLength });
    response.end(body);
  };

  const givePage = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { 'accept-encoding': _, 'if-none-match': __, ...headers } = incoming.headers;
    const answer = await forward(incoming, Buffer.alloc(0), headers);
    const html = answer.body.toString().replace('<head>', `<head><script src="${scriptPath}"></script>`);
    give(response, { ...answer, body: Buffer.from(changed.html?.(html) ?? html) });
  };

  const ruleFor = (method: string, path: string): Meet | undefined =>
    path.startsWith(api) ? (rules.get(`${method} ${path.slice(api.length).replace(/\?.*/, '')}`) ?? rules.get('all')) : undefined;

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = incoming;
    asked.push(`${method} ${path} ${headers.referer ?? ''}`);
    if (path === scriptPath) {
      const body = Buffer.from(`${changed.script ?? ''}\n${inPageScript()}`);
      return give(response, { status: 200, headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' }, body });
    }
    if (headers.accept?.includes('text/html')) return givePage(incoming, response);
    const body = await buffer(incoming);
    const rule = ruleFor(method, path);
    if (!rule) return passThrough(incoming, body, response);
    await rule({
      method,
      path,
      body,
      forward: () => forward(incoming, body, headers),
      answer: (status, headers, text) => give(response, { status, headers, body: Buffer.from(text) }),
      drop: () => void incoming.socket.destroy(),
    });
  };

  const server = createServer((incoming, response) => {
    // A browser that closes a page, or a server that ends, cuts what is under way.
    handle(incoming, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    meet(what, how) {
      rules.set(what, how);
      return () => void rules.delete(what);
    },
    cut: () => server.closeAllConnections(),
    change: (page) => void (changed = { ...changed, ...page }),
    reset() {
      rules.clear();
      changed = {};
      asked.length = 0;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
