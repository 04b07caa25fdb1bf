import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { pagePolicy } from '../../demo/server/security-headers.ts';
import { inPageScript } from './in-page/in-page.ts';

const root = new URL('../../', import.meta.url);

/** The worked example of the page, as a portal would copy it; its backend is this site itself. */
const example = (): string => {
  const page = readFileSync(new URL('docs/connect-your-backend.md', root), 'utf8');
  return /```json\n([\s\S]*?)```/.exec(page)![1]!.replace('https://jz.example/prod-api', '/prod-api');
};

const page = (attributes: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>社区门户</title>
<link rel="icon" href="data:," /><link rel="stylesheet" href="/linli/linli.css" /><script src="/e2e/in-page.js"></script>
<script type="module" src="/linli/cdn/portal.js"></script><script type="module" src="/linli/cdn/booking-form.js"></script></head>
<body><linli-portal ${attributes}><linli-booking-form></linli-booking-form></linli-portal></body></html>`;

const pages: Record<string, string> = {
  '/mapped': page('config="/linli.json"'),
  '/plain': page('api-base="/api/v1" community="yunhe"'),
};

type Order = Record<string, unknown>;
const row = { serviceId: 17, title: '日常保洁', kindName: '保洁', remark: null, unit: '1', price: '60.00', minHours: 2, selfRun: 'Y' };

/** The imagined back office of the page, under the strict page policy; `scripts` are the files that were fetched. */
export const openOffice = async () => {
  const orders: Order[] = [];
  const scripts: string[] = [];
  const answer = (path: string, body: string): object => {
    const ok = (data: unknown) => ({ code: 200, msg: '操作成功', data });
    if (path === '/prod-api/jz/service/list') return ok({ rows: [row], total: 1 });
    if (path === '/prod-api/jz/service/17/times') return ok(['09:00', '10:00']);
    if (path !== '/prod-api/jz/order') return { code: 404, msg: '没有找到' };
    orders.push(JSON.parse(body) as Order);
    const masked = { linkman: '**国', phone: '137****9050' };
    return ok({ ...orders.at(-1), ...masked, orderNo: `JZ${orders.length}`, status: 0, title: '日常保洁', amount: 120 });
  };
  const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '': 'text/html' };
  const contentOf = (path: string): string | Buffer => {
    if (path === '/linli.json') return example();
    if (path === '/e2e/in-page.js') return inPageScript();
    if (path.startsWith('/linli/') && !path.includes('..')) return readFileSync(new URL(`dist/${path.slice('/linli/'.length)}`, root));
    return pages[path] ?? '';
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (path.endsWith('.js')) scripts.push(path);
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const isAsked = path.startsWith('/prod-api/');
      const type = isAsked ? 'application/json' : types[extname(path)];
      const content = isAsked ? JSON.stringify(answer(path, Buffer.concat(pieces).toString())) : contentOf(path);
      response.writeHead(content.length === 0 ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': pagePolicy,
        'cache-control': 'no-store',
      });
      response.end(content);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders,
    scripts,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
