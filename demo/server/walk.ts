import type { Hono } from 'hono';
import type { BookingStatus } from '../../src/domain/booking.ts';
import { blockedSpan } from '../../src/domain/slots.ts';
import { priceVisit, totalOf } from '../../src/domain/price.ts';
import { refundLadder } from '../../src/domain/refund.ts';
import { dayAt, toInstant } from '../../src/domain/zone.ts';
import { hasEnded } from '../../src/backend/booking-steps.ts';
import { randomDoorNumber, randomText } from '../../src/backend/ids.ts';
import type { BookingRecord } from '../../src/backend/records.ts';
import type { Queries, Store } from '../../src/backend/store.ts';
import { tellOf } from '../../src/backend/tell.ts';
import { isLoopbackHost } from './cors.ts';

const serviceId = 'svc-clean-daily';
const timeZone = 'Asia/Shanghai';
const minute = 60_000;
const area = 96;

const underWay: readonly string[] = ['on-the-way', 'arrived', 'in-service'] satisfies BookingStatus[];

/** The demo's worker can be in one place: what they have in hand until then is put away. */
const makeRoom = async (queries: Queries, workerId: string, now: number, end: number): Promise<void> => {
  const all = await queries.bookings({ workerId }, { offset: 0, limit: 200 });
  // Whoever tried out the worker's buttons may have set out for a visit of another day: then that one would be shown first.
  const inTheWay = all.filter(({ start, status }) => start === undefined || start < end + 60 * minute || underWay.includes(status));
  for (const booking of inTheWay) {
    // Work that is done still holds its time until its end, which the next walk does not wait for.
    await queries.releaseOccupation(booking.id);
    if (hasEnded(booking.status) || booking.status === 'awaiting-acceptance') continue;
    const timeline = [...booking.timeline, { status: 'cancelled' as const, at: now, note: '演示：把时间让给现在这一单' }];
    const next: BookingRecord = { ...booking, version: booking.version + 1, status: 'cancelled', timeline };
    if (await queries.updateBooking(next)) await tellOf({ queries, now }, next);
  }
};

/**
 * The demo's only door beside the contract: a visit that begins now, as if it had been booked in time, so that one can watch
 * it at any hour. Everything from there on goes through the contract.
 */
const bookNow = async (queries: Queries, now: number): Promise<BookingRecord> => {
  const [resident, person, entry] = await Promise.all([
    queries.principal('demo-resident'),
    queries.principal('demo-worker'),
    queries.service(serviceId),
  ]);
  const worker = person?.workerId === undefined ? undefined : await queries.worker(person.workerId);
  if (!resident || !worker || !entry) throw new Error('the demo has lost its people');
  const { service, pricing, buffers } = entry;
  const workerId = worker.record.id;
  const durationMinutes = service.duration.min;
  const start = now - (now % (5 * minute));
  const end = start + durationMinutes * minute;
  await makeRoom(queries, workerId, now, end);

  const day = dayAt(start, timeZone);
  const [mark] = await queries.dayTypes(day, day);
  const lines = priceVisit({ service, pricing, durationMinutes, dayType: mark?.dayType ?? null, quantity: area });
  const totalInFen = totalOf(lines);
  const booking: BookingRecord = {
    id: `b-walk-${randomText().slice(0, 8)}`,
    version: 1,
    status: 'submitted',
    residentId: resident.id,
    companyId: worker.companyId,
    workerId,
    serviceId,
    serviceName: service.name,
    item: { serviceId, place: { kind: 'home' }, schedule: { kind: 'visit', start: toInstant(start, timeZone), durationMinutes } },
    start,
    end,
    lines: lines.map((line) => ({ ...line, itemIndex: 0 })),
    totalInFen,
    refundLadder: refundLadder({ rules: service.refundRules, start, totalInFen, timeZone }),
    timeZone,
    contact: { name: resident.name, phone: resident.phone ?? '19900000001' },
    address: { communityId: 'yunhe', building: '3', unit: '2', room: '501' },
    intake: { area, key: 'at-home' },
    consents: [{ purpose: 'visit', version: '1', at: toInstant(now, timeZone) }],
    channel: 'demo',
    doorNumber: randomDoorNumber(),
    payment: { state: 'none', amountInFen: totalInFen },
    workerChanges: [],
    timeline: [{ status: 'submitted', at: now }],
    createdAt: now,
  };
  await queries.insertBooking(booking);
  await queries.occupy({ workerId, blocked: blockedSpan(start, end, buffers), kind: 'booking', ref: booking.id }, now);
  await tellOf({ queries, now }, booking);
  return booking;
};

/** `POST /demo/walk`. JSON alone, which a page of another origin cannot send without asking. */
export const serveWalk = (app: Hono, store: Store, now: () => number): void => {
  app.post('/demo/walk', async (context) => {
    if (!context.req.header('content-type')?.startsWith('application/json')) return context.json({}, 415);
    // As for the demo's people: a name that was turned to this machine is somebody else's page.
    if (!isLoopbackHost(new URL(context.req.url).hostname)) return context.json({}, 403);
    const { id } = await store.transact((queries) => bookNow(queries, now()));
    return context.json({ bookingId: id }, 201, { 'cache-control': 'no-store' });
  });
};
