import { randomBytes, randomInt } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Worker } from '../order-book.ts';
import { codeIn, openMint } from './codes.ts';
import { matchOf, type Visit } from './match.ts';
import { masked, partnerKey, residents, services, workers } from './people.ts';
import { askOffice } from './site.ts';

/**
 * The province's platform: who the workers are, their rotating codes, and who looked. Field names are initials of the Chinese
 * words, as in many public interfaces; times are milliseconds, days eight digits, yes is 1. Bookings it does not know: it asks the
 * firm, office to office, and says so where the firm is away.
 */

interface Look {
  id: string;
  at: number;
  jti: string;
  worker: Worker;
  citizen?: string | undefined;
  orderNo?: string | undefined;
  sign: { c: string; t: string };
  usedFor?: string;
}

const lookMinutes = 10;
const words = ['春风', '荷塘', '竹林', '青石', '白鹭', '桂花', '晚霞', '小桥'];
const pictures = ['boat', 'bridge', 'lotus', 'fish', 'lantern', 'teapot', 'umbrella', 'moon'];
const pick = (list: readonly string[]): string => list[randomInt(list.length)]!;

/** Drawn: nobody's face. */
const face = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 150"><rect width="120" height="150" fill="#dfe6ea"/><circle cx="60" cy="58" r="28" fill="#b98f73"/><path d="M12 150c4-38 26-54 48-54s44 16 48 54z" fill="#3f6f6a"/><text x="60" y="142" font-size="12" fill="#fff" text-anchor="middle">${name}</text></svg>`;

const nothing = { qm: 9, sj: 9, zt: 9, da: 9, dd: 9 };
const genuine = { qm: 1, sj: 1, zt: 1, da: 1, dd: 9 };
const refusals = {
  malformed: { yy: 'E01', jc: nothing, jy: 2 },
  'unknown-key': { yy: 'E02', jc: { ...nothing, qm: 0 }, jy: 3 },
  'bad-signature': { yy: 'E03', jc: { ...nothing, qm: 0 }, jy: 3 },
  expired: { yy: 'E04', jc: { ...nothing, qm: 1, sj: 0 }, jy: 2 },
} as const;

const recordOf = ({ number, name, trade }: Worker, full: boolean) => ({
  axh: number,
  xm: masked(name),
  zp: `zp-${number}`,
  qybm: 'jx-hejia',
  qymc: '嘉兴和嘉家政（演示）',
  gz: trade,
  jndj: 4,
  ...(full && { tjzt: 1, tjyxq: '20291231', bxzt: 1, bxyxq: '20291231', bjjl: 1 }),
});

export const provinceRoutes = (now: () => number, firmUrl: () => string) => {
  const mint = openMint(now);
  const handles = new Map(workers.map((worker) => [randomBytes(6).toString('base64url'), worker]));
  const looks: Look[] = [];

  const right = (context: Context, resultData: unknown) => context.json({ resultCode: '0000', resultMsg: '成功', resultData });
  const wrong = (context: Context, resultCode: string, resultMsg: string) => context.json({ resultCode, resultMsg, resultData: null });
  const ticketOf = (context: Context) => context.req.header('x-citizen-ticket') ?? '';
  const citizenOf = (context: Context) => residents.find(({ tickets }) => tickets.province === ticketOf(context))?.citizen;
  const workerOf = (context: Context) => workers.find(({ number }) => ticketOf(context) === `zj-${number}`);

  const visitsOf = async (citizen: string): Promise<Visit[] | undefined> => {
    const url = `${firmUrl()}/inner/visits?citizen=${encodeURIComponent(citizen)}`;
    const said = await askOffice(url, { headers: { 'x-partner-key': partnerKey } });
    return (said?.body as { data?: Visit[] } | undefined)?.data;
  };

  const lookAt = (worker: Worker, jti: string, citizen: string | undefined, orderNo: string | undefined): Look => {
    const sign = { c: pick(words), t: pick(pictures) };
    const look = { id: randomBytes(9).toString('base64url'), at: now(), jti, worker, citizen, orderNo, sign };
    looks.push(look);
    return look;
  };

  /** Whose the code is, and whether it is for this visit, as far as the firm can be asked. */
  const examine = async (text: string, citizen: string | undefined, orderNo: string | undefined) => {
    const card = workers.find(({ number }) => number === text.normalize('NFKC').trim().toUpperCase());
    const read = card ? undefined : mint.read(codeIn(text.trim()));
    if (read && 'why' in read) return { jg: 3, ...refusals[read.why] };
    const worker = card ?? (read && handles.get(read.claims.sub));
    if (!worker) return { jg: 3, yy: 'E06', jc: nothing, jy: 3 };
    const jti = read?.claims.jti ?? '';
    if (looks.some((look) => jti && look.jti === jti && look.usedFor)) return { jg: 3, yy: 'E05', jc: genuine, jy: 3 };
    const earlier = looks.filter((look) => look.jti === jti && look.citizen !== citizen);
    const visits = citizen === undefined ? undefined : await visitsOf(citizen);
    const found = citizen === undefined ? { pp: 9 } : visits && matchOf({ card: worker.number, visits, orderNo, now: now() });
    const look = lookAt(worker, jti, citizen, found && 'visit' in found ? found.visit?.order_no : undefined);
    const last = earlier.at(-1);
    return {
      jg: card ? 2 : 1,
      jc: { ...(card ? { ...nothing, zt: 1, da: 1 } : genuine), dd: found && found.pp !== 9 ? Number('visit' in found) : 9 },
      ys: 1,
      ry: recordOf(worker, citizen !== undefined),
      ...(found && { pp: found.pp, ...('minutes' in found && { pcfz: found.minutes }), ...('visit' in found && { dd: found.visit }) }),
      jy: found && found.pp >= 4 && found.pp !== 9 ? 3 : found && (found.pp === 0 || found.pp === 3) && !card ? 1 : 2,
      ...(!card && { dz: look.sign }),
      ck: { cs: earlier.length, ...(last && { jg: Math.floor((now() - last.at) / 1000) }) },
      cxh: look.id,
    };
  };

  return (app: Hono): void => {
    app.get('/open/v2/ryk', (context) => {
      const service = context.req.query('fwbm');
      const able = workers.filter(({ does }) => !service || does.includes(service) || !services.some(({ id }) => id === service));
      return right(context, { zs: able.length, lb: able.map((worker) => recordOf(worker, false)) });
    });
    app.get('/open/v2/ryk/:card', (context) => {
      const worker = workers.find(({ number }) => number === context.req.param('card'));
      return worker ? right(context, recordOf(worker, false)) : wrong(context, '4040', '查无此人');
    });
    app.get('/open/v2/zp/:id', (context) => {
      const worker = workers.find(({ number }) => `zp-${number}` === context.req.param('id'));
      if (!worker) return wrong(context, '4040', '查无照片');
      return context.body(face(masked(worker.name)), 200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
    });
    app.get('/open/v2/qfjg/:iss/gy', (context) => right(context, mint.keys));
    app.post('/open/v2/anxin/hy', async (context) => {
      const { ewm = '', ddh } = await context.req.json<{ ewm?: string; ddh?: string }>();
      return right(context, { ...(await examine(ewm, citizenOf(context), ddh)), xtsj: now() });
    });
    app.post('/open/v2/anxin/fm', (context) => {
      const worker = workerOf(context);
      if (!worker) return wrong(context, ticketOf(context) ? '4030' : '4010', '请先登录');
      const sub = [...handles].find(([, one]) => one === worker)![0];
      const { code, iat, exp } = mint.issue({ sub, st: Number(worker.id) });
      const url = `https://anxin.province.example/yz#t=${mint.short(code)}`;
      return right(context, { axm: code, dz: url, gqsj: exp * 1000, gqm: 60, hmsj: (iat + 40) * 1000, hmm: 40, xtsj: now() });
    });
    app.get('/open/v2/anxin/ckjl', (context) => {
      const worker = workerOf(context);
      if (!worker) return wrong(context, '4010', '请先登录');
      const own = looks.filter((look) => look.worker === worker).reverse();
      const take = Number(context.req.query('ts') ?? 20);
      return right(context, {
        zs: own.length,
        lb: own.slice(0, take).map(({ id, at, sign, usedFor }) => ({ cxh: id, sj: at, dz: sign, rh: usedFor ? 1 : 0 })),
      });
    });

    /** The firm asks before a visit begins; asked again for the same visit it is the same answer. */
    app.post('/inner/looks/:id/use', async (context) => {
      if (context.req.header('x-partner-key') !== partnerKey) return context.json({ why: 'offices only' }, 403);
      const { citizen, order_no } = await context.req.json<{ citizen: string; order_no: string }>();
      const look = looks.find(({ id }) => id === context.req.param('id'));
      const isOf = look?.jti && look.citizen === citizen && look.orderNo === order_no && (look.usedFor ?? order_no) === order_no;
      if (!look || !isOf || look.at < now() - lookMinutes * 60_000) return context.json({ why: 'no such look' }, 409);
      look.usedFor = order_no;
      return context.json({});
    });
  };
};
