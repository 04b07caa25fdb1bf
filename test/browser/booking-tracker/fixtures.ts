import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import type { Adapter, WatchOptions } from '../../../src/adapters/adapter.ts';
import { define } from '../../../src/context/define.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { mayOf } from '../../../src/domain/booking-machine.ts';
import { addDays } from '../../../src/domain/day.ts';
import { feeAt } from '../../../src/domain/refund.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { dayAt, instantOf, toInstant } from '../../../src/domain/zone.ts';
import { LinliBookingTracker } from '../../../src/elements/booking-tracker/booking-tracker.ts';
import { TrackerPage } from './page.ts';

define('linli-booking-tracker', LinliBookingTracker);

export const timeZone = 'Asia/Shanghai';
export const hotline = '0573-96345';

const way = ['submitted', 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance', 'completed'];

/** Midnight of today by the community's clock, so that a test means the same at any hour. */
const at = (daysAhead: number, clock: string) => {
  const today = dayAt(Date.now(), timeZone);
  return toInstant(instantOf(addDays(today, daysAhead), clock, timeZone), timeZone);
};

export const worker = { id: 'w-1', maskedName: '*桂芳', photoId: 'w-1-photo' };
export const colleague = { id: 'w-2', maskedName: '*美英' };

const timelineOf = (status: string): Booking['timeline'] => {
  const index = way.indexOf(status);
  const reached = index < 0 ? way.slice(0, status === 'no-show' ? 5 : 1) : way.slice(0, index + 1);
  const steps = index < 0 ? [...reached, status] : reached;
  return steps.map((each, step) => ({ status: each, at: at(-1, `1${step}:30`) }));
};

/** A visit tomorrow at nine, in any status. */
export const bookingIn = (status: string, more: Partial<Booking> = {}): Booking => {
  const start = at(1, '09:00');
  const assigned = way.indexOf(status) >= 2 || status === 'no-show';
  const payment: Booking['payment'] = { state: 'none', amountInFen: 8000 };
  return {
    id: 'B-1',
    version: 1,
    status,
    items: [{ service: { id: 'cleaning', name: '日常保洁' }, place: { kind: 'home' }, start, end: at(1, '11:00') }],
    ...(assigned && { worker }),
    workerChanges: [],
    totalInFen: 8000,
    refundLadder: [{ until: at(0, '00:00'), feeInFen: 0 }, { until: at(1, '09:00'), feeInFen: 2000 }, { feeInFen: 4000 }],
    payment,
    complaints: [],
    timeline: timelineOf(status),
    contact: { maskedName: '*建国', maskedPhone: '137****9050' },
    address: { communityId: 'yunhe', masked: '3幢2单元***' },
    may: mayOf({ status, start: Date.parse(start), payment }, 'resident', Date.now()),
    hotline,
    ...more,
  };
};

/** A backend in memory that keeps what it was told; a test may put any of its answers out of order. */
export class TrackerBackend {
  bookings: Booking[] = [];
  calls: string[] = [];
  keys: string[] = [];
  takenStarts = new Set<string>();
  full = false;
  /** Tells whoever listens; nobody does until somebody asked for the stream. */
  tell: ((event: LiveEvent) => void) | undefined;

  constructor(...bookings: Booking[]) {
    this.bookings = bookings;
  }

  startOn = at;

  find = (bookingId: string) => this.bookings.find(({ id }) => id === bookingId);

  /** The booking's next version. */
  change(bookingId: string, change: Partial<Booking>): Booking {
    const before = this.find(bookingId)!;
    const next = { ...before, ...change, version: before.version + 1 };
    const may = mayOf({ ...next, start: Date.parse(next.items[0]!.start!) }, 'resident', Date.now());
    const after = { ...next, may };
    this.bookings = this.bookings.map((each) => (each.id === bookingId ? after : each));
    return after;
  }

  /** As the firm, the worker or the verifier would do. */
  move(bookingId: string, status: string): Booking {
    const timeline = [...this.find(bookingId)!.timeline, { status, at: toInstant(Date.now(), timeZone) }];
    const after = this.change(bookingId, { status, timeline });
    this.tell?.({ type: 'booking', bookingId, version: after.version });
    return after;
  }

  answers = (): Answers => ({
    getCapabilities: () => ({
      contractVersion: '0.1.0',
      operations: [],
      idempotency: 'header',
      watch: 'none',
      limits: { holdSeconds: 300, holdsPerViewer: 2, bodyBytes: 65_536 },
      issuers: [],
      serverTime: toInstant(Date.now(), timeZone),
    }),
    getCommunity: ({ communityId }) => ({
      id: communityId,
      name: '运河社区',
      region: { id: 'r', level: 'street', name: '秀洲区' },
      timeZone,
      hotline,
      badges: [],
    }),
    getBooking: ({ bookingId }) => this.find(bookingId)!,
    listBookings: () => ({ items: this.bookings }),
    listSlots: ({ from, to }) => {
      const first = from ?? dayAt(Date.now(), timeZone);
      const last = to ?? addDays(first, 6);
      const days = Array.from({ length: 62 }, (_, index) => addDays(first, index)).filter((day) => day <= last);
      const starts = this.full ? [] : days.slice(1).flatMap((day) => ['09:30', '14:00'].map((clock) => instantOf(day, clock, timeZone)));
      const items = starts
        .map((start) => ({ start: toInstant(start, timeZone), end: toInstant(start + 7_200_000, timeZone) }))
        .filter(({ start }) => !this.takenStarts.has(start))
        .map((span) => ({ ...span, workerIds: ['w-1', 'w-2'], left: 2, surchargeInFen: 0 }));
      return { items, timeZone, days: days.map((day) => ({ day, dayType: null })) };
    },
    rescheduleBooking: ({ bookingId, start }, options) => {
      this.keys.push(options.idempotencyKey ?? '');
      const [item] = this.find(bookingId)!.items;
      return this.change(bookingId, { items: [{ ...item!, start, end: toInstant(Date.parse(start) + 7_200_000, timeZone) }] });
    },
    cancelBooking: ({ bookingId }, options) => {
      this.keys.push(options.idempotencyKey ?? '');
      const feeInFen = feeAt(this.find(bookingId)!.refundLadder, Date.now());
      return this.change(bookingId, {
        status: 'cancelled',
        cancellation: { at: toInstant(Date.now(), timeZone), feeInFen },
        payment: { state: feeInFen ? 'due' : 'none', amountInFen: feeInFen },
      });
    },
    requestWorkerChange: ({ bookingId, reason }, options) => {
      this.keys.push(options.idempotencyKey ?? '');
      return this.change(bookingId, { changeRequest: { at: toInstant(Date.now(), timeZone), reason } });
    },
    // Asked by another element of the page; the tracker only leads there.
    verifyWorkerCode: () => {
      throw new Problem('unavailable');
    },
    acceptWork: ({ bookingId }, options) => {
      this.keys.push(options.idempotencyKey ?? '');
      return this.change(bookingId, { status: 'completed' });
    },
  });

  /** What happens, as long as somebody listens. */
  async *stream({ signal }: WatchOptions): AsyncIterable<LiveEvent> {
    const waiting: LiveEvent[] = [];
    let wake: () => void = () => undefined;
    this.tell = (event) => {
      waiting.push(event);
      wake();
    };
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  /** Counts what is asked; `change` puts answers out of order. */
  adapter(change: Partial<Answers> = {}): Adapter {
    const answers = { ...this.answers(), ...change };
    const counted = Object.fromEntries(
      Object.entries(answers)
        .filter(([, answer]) => answer)
        .map(([name, answer]) => [
          name,
          (...values: unknown[]) => {
            this.calls.push(name);
            return (answer as (...values: unknown[]) => unknown)(...values);
          },
        ]),
    );
    return defineAdapter(counted as Answers);
  }
}

export interface Mounted {
  page: TrackerPage;
  element: LinliBookingTracker;
  backend: TrackerBackend;
}

export const mount = async (
  backend: TrackerBackend,
  change: Partial<Answers> = {},
  properties: Partial<LinliBookingTracker> = {},
  parent: HTMLElement = document.body,
): Promise<Mounted> => {
  const element = document.createElement('linli-booking-tracker') as LinliBookingTracker;
  Object.assign(element, { community: 'yunhe', theme: 'light', lang: 'zh-CN', adapter: backend.adapter(change), ...properties });
  parent.append(element);
  await element.updateComplete;
  return { page: new TrackerPage(element), element, backend };
};

export const unmount = (): void => document.querySelectorAll('linli-booking-tracker').forEach((element) => element.remove());
