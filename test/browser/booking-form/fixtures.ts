import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import type { NewBooking } from '../../../src/domain/new-booking.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { Quote } from '../../../src/domain/quote.ts';
import type { Service } from '../../../src/domain/service.ts';
import { dayAt, instantOf, toInstant } from '../../../src/domain/zone.ts';
import { LinliBookingForm } from '../../../src/elements/booking-form/booking-form.ts';
import { makeService } from '../../../src/testing/kit/fixtures.ts';
import { BookingFormPage } from './page.ts';

define('linli-booking-form', LinliBookingForm);

export const timeZone = 'Asia/Shanghai';
export const hotline = '0573-96345';

export const cleaning: Service = makeService({
  intake: [
    { key: 'pets', label: '家里有宠物', kind: 'toggle', required: false },
    { key: 'area', label: '面积（平方米）', kind: 'number', required: false, min: 10, max: 1000 },
  ],
  horizonDays: 45,
});
export const nanny: Service = {
  ...cleaning,
  id: 'nanny',
  name: '月嫂',
  category: '母婴',
  mode: 'stay',
  unit: '26-days',
  amountInFen: 1_280_000,
};
export const windows: Service = {
  ...cleaning,
  id: 'windows',
  name: '擦玻璃',
  summary: '窗内外两面',
  unit: 'visit',
  amountInFen: 15_000,
  intake: [],
};

/** A backend in memory that keeps what it was told; a test may put any of its answers out of order. */
export class FakeBackend {
  /** The server's clock, which may differ from the browser's. */
  clockShiftMs = 0;
  services: Service[] = [cleaning, windows, nanny];
  /** Days from today that have no time. */
  fullDays = new Set<number>([2]);
  takenStarts = new Set<string>();
  totalInFen = 8000;
  holdSeconds = 300;
  quotes: Quote[] = [];
  bookings: Booking[] = [];
  orders: NewBooking[] = [];
  keys: string[] = [];
  calls: string[] = [];

  now = () => Date.now() + this.clockShiftMs;
  today = () => dayAt(this.now(), timeZone);
  startOn = (daysAhead: number, clock: string) => toInstant(instantOf(addDays(this.today(), daysAhead), clock, timeZone), timeZone);
  expiry = (seconds: number) => ({ expiresAt: toInstant(this.now() + seconds * 1000, timeZone), expiresInSeconds: seconds });

  /** Every answer as it is when nothing is wrong. */
  answers = (): Answers => ({
    getCapabilities: () => ({
      contractVersion: '0.1.0',
      operations: [],
      idempotency: 'header',
      watch: 'none',
      limits: { holdSeconds: 300, holdsPerViewer: 2, bodyBytes: 65_536 },
      issuers: [],
      serverTime: toInstant(this.now(), timeZone),
    }),
    getCommunity: ({ communityId }) => ({
      id: communityId,
      name: '运河社区',
      region: { id: 'r', level: 'street', name: '秀洲区' },
      timeZone,
      hotline,
      badges: [],
    }),
    listServices: () => ({ items: this.services }),
    listWorkers: () => ({
      items: [
        {
          id: 'w-1',
          workerNumber: '001',
          maskedName: '*桂芳',
          company: { id: 'c', name: '好帮手' },
          trade: '家务服务员',
          rating: { mean: 4.8, count: 31 },
        },
        { id: 'w-2', workerNumber: '002', maskedName: '*美英', company: { id: 'c', name: '好帮手' }, trade: '家务服务员' },
      ],
    }),
    listSlots: ({ from, to, durationMinutes = 120, workerId }) => {
      const first = from ?? this.today();
      const last = to ?? addDays(first, 13);
      const days = Array.from({ length: 62 }, (_, index) => addDays(first, index)).filter((day) => day <= last);
      const items = days.flatMap((day) => {
        const ahead = Math.round((Date.parse(day) - Date.parse(this.today())) / 86_400_000);
        if (ahead < 1 || this.fullDays.has(ahead)) return [];
        return ['09:00', '13:30', '19:00']
          .map((clock) => this.startOn(ahead, clock))
          .filter((start) => !this.takenStarts.has(start))
          .map((start) => ({
            start,
            end: toInstant(Date.parse(start) + Number(durationMinutes) * 60_000, timeZone),
            workerIds: workerId ? [workerId] : ['w-1', 'w-2'],
            left: workerId ? 1 : 2,
            surchargeInFen: 0,
          }));
      });
      return { items, timeZone, days: days.map((day) => ({ day, dayType: null })) };
    },
    holdSlot: ({ items }) => {
      const schedule = items[0]!.schedule as { start: string };
      return { id: `hold-${this.calls.length}`, items: [{ start: schedule.start, end: schedule.start }], ...this.expiry(this.holdSeconds) };
    },
    renewHold: ({ holdId }) => ({ id: holdId, items: [], ...this.expiry(300) }),
    releaseHold: () => ({}),
    quoteBooking: ({ items }) => this.quote(items[0]!.schedule as { start: string }),
    createBooking: (order, { idempotencyKey }) => this.book(order, idempotencyKey ?? ''),
    listBookings: () => ({ items: this.bookings }),
    getBooking: ({ bookingId }) => this.bookings.find(({ id }) => id === bookingId)!,
    cancelBooking: ({ bookingId }) => {
      const booking = this.bookings.find(({ id }) => id === bookingId)!;
      return Object.assign(booking, {
        status: 'cancelled',
        may: { ...booking.may, cancel: false },
        cancellation: { at: toInstant(this.now(), timeZone), feeInFen: 0 },
      });
    },
  });

  quote({ start }: { start: string }): Quote {
    const quote: Quote = {
      id: `quote-${this.quotes.length + 1}`,
      lines: [
        { kind: 'service', label: '日常保洁 2 小时', amountInFen: this.totalInFen + 500 },
        { kind: 'discount', label: '邻里优惠', amountInFen: -500 },
      ],
      totalInFen: this.totalInFen,
      refundLadder: [{ until: toInstant(Date.parse(start) - 15 * 3_600_000, timeZone), feeInFen: 0 }, { feeInFen: 2000 }],
      ...this.expiry(1800),
    };
    this.quotes.push(quote);
    return quote;
  }

  book(order: NewBooking, key: string): Booking {
    this.keys.push(key);
    const again = this.bookings.find(({ quoteId }) => quoteId === order.quoteId);
    if (again) return again;
    this.orders.push(order);
    const start = this.startOn(1, '09:00');
    const booking: Booking = {
      id: `B-${this.bookings.length + 1}`,
      version: 1,
      quoteId: order.quoteId,
      status: 'submitted',
      items: [
        {
          service: { id: 'cleaning', name: '日常保洁' },
          place: { kind: 'home' },
          start,
          end: toInstant(Date.parse(start) + 7_200_000, timeZone),
        },
      ],
      workerChanges: [],
      totalInFen: this.totalInFen,
      // Free now at any hour of the day; a phone whose clock is a day ahead would think otherwise.
      refundLadder: [{ until: toInstant(this.now() + 6 * 3_600_000, timeZone), feeInFen: 0 }, { feeInFen: 2000 }],
      payment: { state: 'due', amountInFen: this.totalInFen },
      complaints: [],
      timeline: [],
      contact: { maskedName: '*建国', maskedPhone: '137****9050' },
      may: { reschedule: false, cancel: true, changeWorker: false, complain: false, accept: false, review: false, pay: false },
      hotline,
    };
    this.bookings.push(booking);
    return booking;
  }
}

export type Change = (backend: FakeBackend) => Partial<Answers>;

/** A backend of somebody's own that makes no quotes and has no rules for cancelling. */
export const untold: Change = (backend) => {
  const { quoteBooking, createBooking, cancelBooking } = backend.answers();
  const bare = (booking: Booking): Booking => ({ ...booking, refundLadder: [], cancellation: undefined });
  return {
    quoteBooking: async (...asked) => ({ ...(await quoteBooking!(...asked)), refundLadder: [], basis: 'unit-price' }),
    createBooking: async (...asked) => bare(await createBooking!(...asked)),
    cancelBooking: async (...asked) => bare(await cancelBooking!(...asked)),
  };
};

export interface Mounted {
  page: BookingFormPage;
  element: LinliBookingForm;
  backend: FakeBackend;
}

/** A form on the page, with a backend whose answers are changed where the test wants it. */
export const mount = async (
  change: Change = () => ({}),
  options: Partial<LinliBookingForm> & { backend?: FakeBackend; draft?: boolean } = {},
): Promise<Mounted> => {
  const { backend = new FakeBackend(), draft = false, ...properties } = options;
  if (!draft) localStorage.clear();
  const answers = { ...backend.answers(), ...change(backend) };
  const counted = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (...values: unknown[]) => {
        backend.calls.push(name);
        return (answer as (...values: unknown[]) => unknown)(...values);
      },
    ]),
  );
  const element = document.createElement('linli-booking-form') as LinliBookingForm;
  Object.assign(element, { community: 'yunhe', theme: 'light', lang: 'zh-CN', adapter: defineAdapter(counted as Answers), ...properties });
  document.body.append(element);
  await element.updateComplete;
  return { page: new BookingFormPage(element), element, backend };
};

export const unmount = (): void => document.querySelectorAll('linli-booking-form').forEach((element) => element.remove());
