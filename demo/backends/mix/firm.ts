import type { Context, Hono } from 'hono';
import { openBook, type Order, type OrderBook, Refusal, type RefusalCode } from '../order-book.ts';
import { instantAt, written } from '../wall-time.ts';
import { masked, partnerKey, residents, services, workers } from './people.ts';
import { askOffice } from './site.ts';

/**
 * A firm's dispatch system. Everything is HTTP 200 with an `errno`; wall-clock times, yuan as text, numbers for a state. It asks
 * the province, office to office, before it lets a visit begin.
 */

const zone = 'Asia/Shanghai';
const states = { new: 10, assigned: 20, serving: 30, done: 40, cancelled: 90 } as const;
const errnos: Record<RefusalCode, number> = {
  'not-found': 4004,
  stale: 4009,
  taken: 4010,
  'too-late': 4011,
  'wrong-status': 4012,
  invalid: 4022,
};

/** Every half hour of the day: somebody may be due now, whenever one looks. */
const begins = Array.from({ length: 48 }, (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

export const openFirmBook = (now?: () => number): OrderBook =>
  openBook({
    services,
    workers,
    timeZone: zone,
    begins,
    noticeMinutes: 0,
    assignsAtOnce: true,
    now,
    newId: (count) => `F${20_000 + count}`,
  });

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const instantOf = (text: string): number => instantAt(text.slice(0, 10), text.slice(11), zone);

export const firmRoutes = (book: OrderBook, provinceUrl: () => string) => {
  const reviewed = new Set<string>();

  const shown = (order: Order) => {
    const { id, serviceId, workerId, start, end, fen, status, version, history, cancelled } = order;
    const worker = book.workerOf(workerId);
    return {
      order_no: id,
      ver: version,
      state: states[status],
      service: { id: Number(serviceId), title: book.serviceOf(serviceId).name },
      worker: { card: worker.number, name: masked(worker.name) },
      begin: written(start, zone),
      finish: written(end, zone),
      amount: yuan(fen),
      ...(cancelled && { cancelled: { at: written(cancelled.at, zone), fee: yuan(cancelled.fen) } }),
      fees: book.cancelSteps(start, fen).map((step) => ({ until: step.until ? written(step.until, zone) : null, fee: yuan(step.fen) })),
      steps: history.map(({ status: then, at }) => ({ state: states[then], at: written(at, zone) })),
      linkman: masked(order.name),
      mobile: `${order.phone.slice(0, 3)}****${order.phone.slice(-4)}`,
      price_ref: order.priceId ?? null,
      can_cancel: status === 'assigned' ? 1 : 0,
      can_review: status === 'done' && !reviewed.has(id) ? 1 : 0,
    };
  };

  const right = (context: Context, data: unknown) => context.json({ errno: 0, errmsg: 'ok', data });
  const wrong = (context: Context, errno: number, errmsg: string) => context.json({ errno, errmsg, data: null });

  /** Whose token it is; whoever has none is told so by the code alone. */
  const asOwner = async (context: Context, answer: (citizen: string) => unknown): Promise<Response> => {
    const token = context.req.header('authorization')?.replace('Bearer ', '');
    const resident = residents.find(({ tickets }) => tickets.firm === token);
    if (!resident) return wrong(context, 4001, 'login first');
    try {
      return right(context, await answer(resident.citizen));
    } catch (error) {
      if (error instanceof Away) return wrong(context, 5003, error.message);
      if (error instanceof NotAllowed) return wrong(context, 4013, error.message);
      if (!(error instanceof Refusal)) throw error;
      return wrong(context, errnos[error.code], error.message);
    }
  };

  /** 确认入户: the province says whether this look-up was genuine, of this visit, and not used yet. */
  const enter = async (citizen: string, id: string, { look, same_face, ver }: { look: string; same_face: number; ver: number }) => {
    const order = book.orderOf(citizen, id);
    if (ver !== order.version) throw new Refusal('stale', `version ${ver}`);
    if (same_face !== 1) throw new NotAllowed('not the face on the photo');
    const said = await askOffice(`${provinceUrl()}/inner/looks/${encodeURIComponent(look)}/use`, {
      method: 'POST',
      headers: { 'x-partner-key': partnerKey, 'content-type': 'application/json' },
      body: JSON.stringify({ citizen, order_no: id }),
    });
    if (!said) throw new Away('the province does not answer');
    if (said.status !== 200) throw new NotAllowed('no such look-up of this visit');
    return shown(order.status === 'serving' ? order : book.advance(id, 'serving'));
  };

  return (app: Hono): void => {
    app.get('/api/services', (context) =>
      right(
        context,
        services.map((one) => ({
          service_id: Number(one.id),
          title: one.name,
          sort: one.kind,
          intro: one.remark,
          per_hour: yuan(one.fenPerHour),
          least_hours: one.leastMinutes / 60,
          most_hours: one.mostMinutes / 60,
        })),
      ),
    );
    app.get('/api/services/:id/times', (context) => {
      const { first = '', last = '', hours, card } = context.req.query();
      const wished = workers.find(({ number }) => number === card)?.id;
      const minutes = hours ? Number(hours) * 60 : undefined;
      const free = book.freeTimes(context.req.param('id'), first, last, minutes, wished);
      return right(
        context,
        free.map(({ start, end, workerIds }) => ({ begin: written(start, zone), finish: written(end, zone), people: workerIds.length })),
      );
    });
    app.post('/api/orders', (context) =>
      asOwner(context, async (citizen) => {
        const told = await context.req.json<Record<string, string>>();
        const wished = workers.find(({ number }) => number === told['card']);
        const start = instantOf(told['begin'] ?? '');
        return shown(
          book.place(citizen, {
            serviceId: String(told['service_id']),
            start,
            minutes: Number(told['hours']) * 60,
            workerId: wished?.id,
            name: told['linkman'] ?? '',
            phone: told['mobile'] ?? '',
            address: told['address'] ?? '',
            note: told['memo'],
            reference: told['out_no'],
            priceId: told['price_ref'],
          }),
        );
      }),
    );
    app.get('/api/orders', (context) =>
      asOwner(context, (citizen) => {
        const [page, size] = [Number(context.req.query('page') ?? 1), Number(context.req.query('size') ?? 20)];
        const all = book.ordersOf(citizen);
        return { list: all.slice((page - 1) * size, page * size).map(shown), count: all.length };
      }),
    );
    app.get('/api/orders/:id', (context) => asOwner(context, (citizen) => shown(book.orderOf(citizen, context.req.param('id')))));
    app.post('/api/orders/:id/cancel', (context) =>
      asOwner(context, async (citizen) => {
        const { ver } = await context.req.json<{ ver?: number }>();
        return shown(book.cancel(citizen, context.req.param('id'), { version: ver }));
      }),
    );
    app.post('/api/orders/:id/enter', (context) =>
      asOwner(context, async (citizen) => enter(citizen, context.req.param('id'), await context.req.json())),
    );

    // What other offices may know.
    app.use('/inner/*', async (context, next) =>
      context.req.header('x-partner-key') === partnerKey ? next() : wrong(context, 4001, 'offices only'),
    );
    app.get('/inner/visits', (context) => right(context, book.ordersOf(context.req.query('citizen') ?? '').map(shown)));
    app.post('/inner/visits/:id/reviewed', (context) => {
      reviewed.add(context.req.param('id'));
      return right(context, null);
    });
  };
};

class Away extends Error {}
class NotAllowed extends Error {}
