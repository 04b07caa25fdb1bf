import type { Context } from 'hono';
import { openBook, type OrderBook, Refusal, type Service, type Worker } from '../order-book.ts';
import { openApp, stand, type StandIn } from '../stand.ts';
import { instantAt, wallAt, written } from '../wall-time.ts';
import { orderRow, refusals, serviceRow } from './words.ts';

/** A stand-in for a back office built on RuoYi-Vue, from its public conventions; it is not that product (README.md beside). */
const services: Service[] = [
  { id: '17', name: '日常保洁', kind: '保洁', remark: '两小时起', fenPerHour: 6000, leastMinutes: 120, mostMinutes: 480 },
  { id: '18', name: '擦玻璃', kind: '保洁', fenPerHour: 8050, leastMinutes: 60, mostMinutes: 240 },
];

const workers: Worker[] = [
  { id: '3', name: '陆春英', number: '3304110003', trade: '保洁', does: ['17', '18'] },
  { id: '5', name: '沈阿毛', number: '3304110005', trade: '保洁', does: ['18'] },
];

/** Two residents who are signed in, by their tokens. */
export const residents: Record<string, string> = { 'ruoyi-resident-1': 'zhang', 'ruoyi-resident-2': 'li' };

/** `JzOrder` as a client sends it: what an act does not need is left out. */
interface SentOrder {
  orderId: number;
  updateTime?: string;
  serviceId: number;
  workDate: string;
  workTime: string;
  hours: number;
  linkman: string;
  phone: string;
  address: string;
  remark?: string;
  reason?: string;
  outTradeNo?: string;
}

class SignedOut extends Error {}

const ownerOf = (context: Context): string => {
  const token = context.req.header('authorization')?.replace('Bearer ', '') ?? '';
  if (!Object.hasOwn(residents, token)) throw new SignedOut(`请求访问：${context.req.path}，认证失败，无法访问系统资源`);
  return residents[token]!;
};

/** `AjaxResult` */
const success = (context: Context, data: unknown) => context.json({ msg: '操作成功', code: 200, data });

/** Whatever went wrong, HTTP says 200. */
const failure = (context: Context, error: Error) => {
  const msg = error instanceof Refusal ? refusals[error.code] : error.message;
  return context.json({ msg, code: error instanceof SignedOut ? 401 : 500 });
};

/** `TableDataInfo`. A page behind the last is the last once more, as PageHelper's `reasonable` has it. */
const table = (context: Context, rows: unknown[]) => {
  const { pageNum = '1', pageSize = '10' } = context.req.query();
  const size = Number(pageSize);
  const page = Math.min(Math.max(1, Number(pageNum)), Math.max(1, Math.ceil(rows.length / size)));
  return context.json({ total: rows.length, rows: rows.slice((page - 1) * size, page * size), code: 200, msg: '查询成功' });
};

const appOf = (book: OrderBook) => {
  const app = openApp().basePath('/prod-api/jz');
  /** The order that a client means, if it stands as they saw it: no version number, but the time of the last change. */
  const meant = (owner: string, { orderId, updateTime }: SentOrder): string => {
    const { id, changedAt } = book.orderOf(owner, String(orderId));
    const isStale = updateTime !== undefined && updateTime !== written(changedAt, book.timeZone);
    if (isStale) throw new Refusal('stale', updateTime);
    return id;
  };
  const startOf = ({ workDate, workTime }: SentOrder) => instantAt(workDate, workTime, book.timeZone);

  app.get('/service/list', (context) => {
    const { category } = context.req.query();
    return table(context, book.services.filter(({ kind }) => !category || kind === category).map(serviceRow));
  });
  app.get('/service/:serviceId', (context) => success(context, serviceRow(book.serviceOf(context.req.param('serviceId')))));
  app.get('/service/:serviceId/times', (context) => {
    const { workDate = '', hours } = context.req.query();
    const minutes = hours === undefined ? undefined : Number(hours) * 60;
    const free = book.freeTimes(context.req.param('serviceId'), workDate, workDate, minutes);
    const clocks = free.map(({ start }) => wallAt(start, book.timeZone).time.slice(0, 5));
    return success(context, clocks);
  });

  app.get('/order/list', (context) => {
    const rows = book.ordersOf(ownerOf(context)).map((order) => orderRow(order, book));
    const { status } = context.req.query();
    return table(
      context,
      rows.filter((row) => !status || row.status === status),
    );
  });
  app.get('/order/:orderId', (context) => {
    const order = book.orderOf(ownerOf(context), context.req.param('orderId'));
    return success(context, orderRow(order, book));
  });
  app.post('/order', async (context) => {
    const owner = ownerOf(context);
    const sent = await context.req.json<SentOrder>();
    const { hours, linkman: name, phone, address, remark: note, outTradeNo: reference } = sent;
    const what = { serviceId: String(sent.serviceId), start: startOf(sent), minutes: hours * 60 };
    return success(context, orderRow(book.place(owner, { ...what, name, phone, address, note, reference }), book));
  });
  app.put('/order/reschedule', async (context) => {
    const owner = ownerOf(context);
    const sent = await context.req.json<SentOrder>();
    return success(context, orderRow(book.move(owner, meant(owner, sent), { start: startOf(sent) }), book));
  });
  app.put('/order/cancel', async (context) => {
    const owner = ownerOf(context);
    const sent = await context.req.json<SentOrder>();
    return success(context, orderRow(book.cancel(owner, meant(owner, sent), { reason: sent.reason }), book));
  });

  app.onError((error, context) => failure(context, error));
  return app;
};

/** `rowsOf`: the order table as the back office has it, everybody's. */
export interface RuoyiLike extends StandIn {
  book: OrderBook;
  rowsOf(): ReturnType<typeof orderRow>[];
}

export const start = async (now: () => number = Date.now): Promise<RuoyiLike> => {
  const book = openBook({ services, workers, assignsAtOnce: true, now });
  return { ...(await stand(appOf(book))), book, rowsOf: () => book.all().map((order) => orderRow(order, book)) };
};
