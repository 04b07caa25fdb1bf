import type { Context } from 'hono';
import { openBook, type OrderBook, type Service, type Worker } from '../order-book.ts';
import { openApp, stand, type StandIn } from '../stand.ts';
import { instantAt, written } from '../wall-time.ts';
import { BizTip, failure, ok, page } from './answers.ts';
import { cancelRuleRows, orderRow, serviceRow, workerRow, yuan } from './words.ts';

/** A stand-in for a back office built on JeecgBoot, from its public conventions; it is not that product (README.md beside). */
const [cleaning, cooking] = ['1780000000000000017', '1780000000000000018'];

const services: Service[] = [
  {
    id: cleaning,
    name: '日常保洁',
    kind: '保洁',
    remark: '含清洁用品',
    fenPerHour: 5550,
    fixedFen: 1000,
    leastMinutes: 120,
    mostMinutes: 360,
  },
  { id: cooking, name: '上门做饭', kind: '做饭', fenPerHour: 6000, leastMinutes: 120, mostMinutes: 240 },
];

const workers: Worker[] = [
  { id: '1780000000000000201', name: '陆春英', number: '3304110021', trade: '保洁', does: [cleaning] },
  { id: '1780000000000000202', name: '沈阿毛', number: '3304110022', trade: '保洁', does: [cleaning, cooking] },
];

/** Two residents who are signed in, by their tokens. */
export const residents: Record<string, string> = { 'jeecg-resident-1': 'zhang', 'jeecg-resident-2': 'li' };

const snowflake = (kind: number, count: number) => String(1_790_000_000_000_000_001n + BigInt(kind * 1_000_000 + count * 7));

const ownerOf = (context: Context): string => {
  const token = context.req.header('x-access-token') ?? '';
  if (!Object.hasOwn(residents, token)) throw new BizTip(401, 'Token失效，请重新登录!');
  return residents[token]!;
};

interface Price {
  serviceId: string;
  beginTime: string;
  minutes: number;
  workerId?: string;
}

interface SentOrder {
  priceId: string;
  customerName: string;
  customerPhone: string;
  address: string;
  remark?: string;
}

interface SentCancel {
  id: string;
  feeId: string;
  version: number;
  reason?: string;
}

/** Half an hour, in which the price holds. */
const holdsMs = 1_800_000;

const appOf = (book: OrderBook, now: () => number) => {
  const app = openApp().basePath('/jeecg-boot/jz');
  const prices = new Map<string, Price & { until: number }>();
  const fees = new Map<string, string>();
  const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), book.timeZone);

  app.get('/service/list', (context) => page(context, book.services.map(serviceRow)));
  app.get('/service/queryById', (context) => ok(context, serviceRow(book.serviceOf(context.req.query('id') ?? ''))));
  app.get('/worker/list', (context) => {
    const { serviceId } = context.req.query();
    return page(context, book.workers.filter(({ does }) => !serviceId || does.includes(serviceId)).map(workerRow));
  });
  app.get('/worker/queryById', (context) => ok(context, workerRow(book.workerOf(context.req.query('id') ?? ''))));

  // Every time of the days, also those at which nobody is free.
  app.get('/schedule/queryTimes', (context) => {
    const { serviceId = '', beginDate = '', endDate = '', minutes, workerId } = context.req.query();
    const times = book.times(serviceId, beginDate, endDate, minutes === undefined ? undefined : Number(minutes), workerId);
    const rows = times.map(({ start, end, workerIds }) => ({
      beginTime: written(start, book.timeZone),
      endTime: written(end, book.timeZone),
      izFull: workerIds.length === 0 ? 'Y' : 'N',
      leftNum: workerIds.length,
      workerIdList: workerIds.map(BigInt),
    }));
    return ok(context, rows);
  });

  app.post('/price/calc', async (context) => {
    const sent = await context.req.json<Price>();
    const { id, name, fixedFen = 0 } = book.serviceOf(sent.serviceId);
    const fen = book.price(id, sent.minutes);
    const until = now() + holdsMs;
    const priceId = snowflake(1, prices.size);
    prices.set(priceId, { ...sent, until });
    const lines = [
      { itemName: `${name} ${sent.minutes / 60} 小时`, itemType: '1', amount: yuan(fen - fixedFen) },
      { itemName: '中介服务费', itemType: '2', amount: yuan(fixedFen) },
    ];
    return ok(context, {
      priceId: BigInt(priceId),
      itemList: lines.slice(0, fixedFen ? 2 : 1),
      totalFee: yuan(fen),
      validTime: written(until, book.timeZone),
      validSeconds: holdsMs / 1000,
      cancelRuleList: cancelRuleRows(book, at(sent.beginTime), fen),
    });
  });

  app.get('/order/list', (context) =>
    page(
      context,
      book.ordersOf(ownerOf(context)).map((order) => orderRow(order, book)),
    ),
  );
  app.get('/order/queryById', (context) => {
    const order = book.orderOf(ownerOf(context), context.req.query('id') ?? '');
    return ok(context, orderRow(order, book));
  });
  // As `add` of every generated controller: nothing of what was made comes back, but here at least its id.
  app.post('/order/add', async (context) => {
    const owner = ownerOf(context);
    const { priceId, customerName: name, customerPhone: phone, address, remark: note } = await context.req.json<SentOrder>();
    const price = prices.get(priceId);
    if (!price || price.until < now()) throw new BizTip(4105, '报价已失效，请重新计算');
    const { serviceId, beginTime, minutes, workerId } = price;
    const order = book.place(owner, { serviceId, start: at(beginTime), minutes, workerId, priceId, name, phone, address, note });
    return ok(context, BigInt(order.id), '添加成功！');
  });
  // What it costs is looked up first, and agreed to by the number of that look.
  app.get('/order/cancelFee', (context) => {
    const order = book.orderOf(ownerOf(context), context.req.query('id') ?? '');
    const feeId = snowflake(2, fees.size);
    fees.set(feeId, order.id);
    return ok(context, { feeId: BigInt(feeId), cancelFee: yuan(book.cancelFee(order)) });
  });
  app.put('/order/cancel', async (context) => {
    const owner = ownerOf(context);
    const { id, feeId, version, reason } = await context.req.json<SentCancel>();
    if (fees.get(feeId) !== id) throw new BizTip(4106, '请先确认取消费用');
    book.cancel(owner, id, { version, reason });
    return ok(context, '取消成功!', '取消成功!');
  });

  app.onError((error, context) => failure(context, error));
  return app;
};

/** `rowsOf`: the order table as the back office has it, everybody's. */
export interface JeecgLike extends StandIn {
  book: OrderBook;
  rowsOf(): ReturnType<typeof orderRow>[];
}

export const start = async (now: () => number = Date.now): Promise<JeecgLike> => {
  const cancelRules = [{ minutesBefore: 72 * 60, percent: 0 }, { minutesBefore: 120, percent: 10 }, { percent: 50 }];
  const book = openBook({ services, workers, cancelRules, now, newId: (count) => snowflake(0, count) });
  return { ...(await stand(appOf(book, now))), book, rowsOf: () => book.all().map((order) => orderRow(order, book)) };
};
