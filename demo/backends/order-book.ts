import {
  type CancelRule,
  type CancelStep,
  type FreeTime,
  type Order,
  Refusal,
  type Service,
  type Status,
  type Wish,
  type Worker,
} from './trade.ts';
import { daysFrom, instantAt, wallAt } from './wall-time.ts';

export * from './trade.ts';

export interface BookOptions {
  services: readonly Service[];
  workers: readonly Worker[];
  /** IANA zone of the town. */
  timeZone?: string;
  /** Clock times at which work can begin. */
  begins?: readonly string[];
  cancelRules?: readonly CancelRule[];
  /** How long before the start an order may come at the latest. */
  noticeMinutes?: number;
  /** An order has its worker at once; otherwise somebody of the firm says so first. */
  assignsAtOnce?: boolean;
  now?: () => number;
  newId?: (count: number) => string;
}

export type OrderBook = ReturnType<typeof openBook>;

const minute = 60_000;
const isOpen = ({ status }: Order): boolean => status === 'new' || status === 'assigned';

/**
 * What stands behind every back office of this trade, whatever it calls things: services, workers, times that are free, orders.
 * Stand-ins dress it in their own words. Its rules are real, so that a page that gets them wrong is refused as it would be outside.
 */
export const openBook = ({
  services,
  workers,
  timeZone = 'Asia/Shanghai',
  begins = ['08:00', '09:00', '10:00', '13:00', '14:00', '15:00', '16:00'],
  cancelRules = [{ minutesBefore: 72 * 60, percent: 0 }, { percent: 20 }],
  noticeMinutes = 120,
  assignsAtOnce = false,
  now = Date.now,
  newId = (count) => String(1000 + count),
}: BookOptions) => {
  const orders: Order[] = [];

  const serviceOf = (id: string): Service => {
    const found = services.find((one) => one.id === id);
    if (!found) throw new Refusal('not-found', `service ${id}`);
    return found;
  };

  const workerOf = (id: string): Worker => {
    const found = workers.find((one) => one.id === id);
    if (!found) throw new Refusal('not-found', `worker ${id}`);
    return found;
  };

  /** Of one's own; another's is not there at all. */
  const orderOf = (owner: string, id: string): Order => {
    const found = orders.find((one) => one.id === id && one.owner === owner);
    if (!found) throw new Refusal('not-found', `order ${id}`);
    return found;
  };

  const isFree = (workerId: string, start: number, end: number, except?: Order): boolean =>
    !orders.some((one) => one !== except && one.workerId === workerId && one.status !== 'cancelled' && one.start < end && start < one.end);

  const freeWorkers = (serviceId: string, start: number, end: number, wished?: string, except?: Order): string[] =>
    workers
      .filter(({ id, does }) => does.includes(serviceId) && (!wished || id === wished) && isFree(id, start, end, except))
      .map(({ id }) => id);

  const lengthOf = ({ id, leastMinutes, mostMinutes }: Service, minutes = leastMinutes): number => {
    if (!(minutes >= leastMinutes && minutes <= mostMinutes)) throw new Refusal('invalid', `${minutes} minutes of service ${id}`);
    return minutes;
  };

  /** A worker for that time, or the reason why there is none. */
  const seat = (serviceId: string, start: number, end: number, wished?: string, except?: Order): string => {
    if (wished) workerOf(wished);
    if (Number.isNaN(start) || !begins.includes(wallAt(start, timeZone).time.slice(0, 5)))
      throw new Refusal('invalid', 'no time at which work begins');
    if (start < now() + noticeMinutes * minute) throw new Refusal('too-late', 'begins too soon');
    const [free] = freeWorkers(serviceId, start, end, wished, except);
    if (!free) throw new Refusal('taken', 'nobody is free then');
    return free;
  };

  const change = (order: Order, changes: Partial<Order>): Order => {
    const at = now();
    if (changes.status && changes.status !== order.status) order.history.push({ status: changes.status, at });
    return Object.assign(order, changes, { version: order.version + 1, changedAt: at });
  };

  /** What is asked of the order was meant for the one that the client saw. */
  const agreed = (order: Order, version: number | undefined): Order => {
    if (version !== undefined && version !== order.version) throw new Refusal('stale', `version ${version}, now ${order.version}`);
    if (!isOpen(order)) throw new Refusal('wrong-status', order.status);
    return order;
  };

  const price = (serviceId: string, minutes?: number): number => {
    const service = serviceOf(serviceId);
    return Math.round((service.fenPerHour * lengthOf(service, minutes)) / 60) + (service.fixedFen ?? 0);
  };

  /** What cancelling costs, until when; the last step has no end. */
  const cancelSteps = (start: number, fen: number): CancelStep[] =>
    cancelRules.map(({ minutesBefore, percent }) => ({
      ...(minutesBefore !== undefined && { until: start - minutesBefore * minute }),
      fen: Math.round((fen * percent) / 100),
    }));

  const cancelFee = ({ start, fen }: Pick<Order, 'start' | 'fen'>): number =>
    cancelSteps(start, fen).find(({ until }) => until === undefined || now() < until)?.fen ?? 0;

  /** Every time at which work can begin, with nobody where all are busy. */
  const times = (serviceId: string, first: string, last: string, minutes?: number, workerId?: string): FreeTime[] => {
    const length = lengthOf(serviceOf(serviceId), minutes) * minute;
    return daysFrom(first, last)
      .flatMap((day) => begins.map((clock) => instantAt(day, clock, timeZone)))
      .filter((start) => start >= now() + noticeMinutes * minute)
      .map((start) => ({ start, end: start + length, workerIds: freeWorkers(serviceId, start, start + length, workerId) }));
  };

  return {
    services,
    workers,
    timeZone,
    serviceOf,
    workerOf,
    orderOf,
    price,
    cancelSteps,
    cancelFee,
    /** Everybody's, for the firm and for tests. */
    all: (): readonly Order[] => orders,
    ordersOf: (owner: string): Order[] => orders.filter((one) => one.owner === owner).reverse(),

    times,
    freeTimes: (...question: Parameters<typeof times>): FreeTime[] => times(...question).filter(({ workerIds }) => workerIds.length > 0),

    place(owner: string, wish: Wish): Order {
      const known = orders.find((one) => one.owner === owner && wish.reference !== undefined && one.reference === wish.reference);
      if (known) return known;
      if (!wish.name || !wish.phone) throw new Refusal('invalid', 'a name and a phone');
      const fen = price(wish.serviceId, wish.minutes);
      const end = wish.start + wish.minutes * minute;
      const workerId = seat(wish.serviceId, wish.start, end, wish.workerId);
      const status = assignsAtOnce ? 'assigned' : 'new';
      const at = now();
      const id = newId(orders.length + 1);
      const order: Order = { ...wish, id, owner, workerId, end, fen, status, version: 1, changedAt: at, history: [{ status, at }] };
      orders.push(order);
      return order;
    },

    move(owner: string, id: string, { start, version }: { start: number; version?: number | undefined }): Order {
      const order = agreed(orderOf(owner, id), version);
      const end = start + order.minutes * minute;
      // Whoever was to come still does, if they can.
      const stays = freeWorkers(order.serviceId, start, end, order.workerId, order).length > 0;
      return change(order, { start, end, workerId: seat(order.serviceId, start, end, stays ? order.workerId : undefined, order) });
    },

    cancel(owner: string, id: string, { version, reason = '' }: { version?: number | undefined; reason?: string | undefined }): Order {
      const order = agreed(orderOf(owner, id), version);
      return change(order, { status: 'cancelled', cancelled: { at: now(), fen: cancelFee(order), reason } });
    },

    /** What the firm does: gives the order to its worker, begins, ends. */
    advance(id: string, status: Exclude<Status, 'new' | 'cancelled'>): Order {
      const order = orders.find((one) => one.id === id);
      if (!order) throw new Refusal('not-found', `order ${id}`);
      return change(order, { status });
    },
  };
};
