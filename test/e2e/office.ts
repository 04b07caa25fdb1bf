import { readFileSync } from 'node:fs';
import { pagePolicy } from '../../demo/server/security-headers.ts';
import { serve } from './serve.ts';

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
  const site = await serve(
    (path, body) => {
      if (path.endsWith('.js')) scripts.push(path);
      if (path.startsWith('/prod-api/')) return JSON.stringify(answer(path, body));
      return path === '/linli.json' ? example() : pages[path];
    },
    { 'content-security-policy': pagePolicy },
  );
  return { ...site, orders, scripts };
};
