import { blockedSpan } from '../../../src/domain/slots.ts';
import { toInstant } from '../../../src/domain/zone.ts';
import { hasEnded } from '../../../src/backend/booking-steps.ts';
import type { Booking } from '../../../src/domain/booking.ts';
import type { IssuedCode, VerifyResult } from '../../../src/domain/door.ts';
import { visitor } from '../../server/visitor.ts';
import type { Stage } from '../stage.ts';

const minute = 60_000;

/** Somebody of the demo, straight at the server's API. */
export const person = ({ server }: Pick<Stage, 'server'>, token: string) => {
  const { ask } = visitor(server.url, token);
  return async <T = unknown>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    const headers: Record<string, string> = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    const answer = await ask<T>(method, path, body, headers);
    if (answer.status >= 400) throw new Error(`${token} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
};

/** What the tests need of the demo's people and firm, done through the API as their pages do it. */
export const crew = (stage: Stage) => {
  const [resident, neighbour, firm] = ['demo-resident', 'demo-resident-2', 'demo-company'].map((token) => person(stage, token));
  const workers = { 'w-001': person(stage, 'demo-worker'), 'w-002': person(stage, 'demo-worker-2') };
  type WorkerId = keyof typeof workers;
  const assign = (bookingId: string, workerId: WorkerId, reason?: string) =>
    firm!('POST', `/bookings/${bookingId}/worker`, { workerId, ...(reason && { reason }) });
  return {
    resident: resident!,
    neighbour: neighbour!,
    assign,
    accept: (bookingId: string) => firm!('POST', `/bookings/${bookingId}/status`, { status: 'accepted' }),
    code: (workerId: WorkerId, bookingId?: string) =>
      workers[workerId]<IssuedCode>('POST', '/workers/me/code', bookingId === undefined ? {} : { bookingId }),
    step: (workerId: WorkerId, bookingId: string, status: string) => workers[workerId]('POST', `/bookings/${bookingId}/status`, { status }),
    /** A visit for now (or `minutes` from now), made by the demo's own walk, with nothing else in anybody's way. */
    async booked({ minutes = 0, workerId = 'w-001' as WorkerId, by = 'p-resident' } = {}): Promise<string> {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${stage.server.url}/demo/walk`, { method: 'POST', headers, body: '{}' });
      const { bookingId } = (await response.json()) as { bookingId: string };
      await comeTo(stage, bookingId, { minutes, by });
      await this.accept(bookingId);
      await assign(bookingId, workerId);
      return bookingId;
    },
    /** 确认入户 from another phone than the one that a test looks at. */
    async letIn(ask: typeof resident, bookingId: string, url: string): Promise<void> {
      const { lookUpId } = await ask!<VerifyResult>('POST', '/worker-codes/verify', { code: url, bookingId });
      const { version } = await ask!<Booking>('GET', `/bookings/${bookingId}`);
      await ask!('POST', `/bookings/${bookingId}/entry`, { lookUpId, photoMatches: true, version });
    },
  };
};

/**
 * What time does to a booking that was made days ahead: its day has come, and it begins now (or `minutes` from now). Whatever else
 * was planned has passed. Nothing but the time is changed (and whose it is,
 * where `by` says so): everything else about it is as the form and the firm made it.
 */
export const comeTo = async ({ server, now }: Stage, bookingId: string, { minutes = 0, by }: { minutes?: number; by?: string } = {}) =>
  server.store.transact(async (queries) => {
    const residents = ['p-resident', 'p-resident-2'];
    const all = await Promise.all(residents.map((residentId) => queries.bookings({ residentId }, { offset: 0, limit: 200 })));
    for (const other of all.flat().filter(({ id }) => id !== bookingId)) {
      await queries.releaseOccupation(other.id);
      if (hasEnded(other.status)) continue;
      const timeline = [...other.timeline, { status: 'cancelled' as const, at: now() }];
      await queries.updateBooking({ ...other, status: 'cancelled', version: other.version + 1, timeline });
    }
    const booking = (await queries.booking(bookingId))!;
    const { item, workerId, timeZone } = booking;
    if (item.schedule.kind !== 'visit') throw new Error('only a visit has a time');
    const start = now() - (now() % minute) + minutes * minute;
    const end = start + item.schedule.durationMinutes * minute;
    const schedule = { ...item.schedule, start: toInstant(start, timeZone) };
    await queries.updateBooking({
      ...booking,
      ...(by && { residentId: by }),
      item: { ...item, schedule },
      start,
      end,
      version: booking.version + 1,
    });
    await queries.releaseOccupation(bookingId);
    const { buffers } = (await queries.service(booking.serviceId))!;
    if (workerId) await queries.occupy({ workerId, blocked: blockedSpan(start, end, buffers), kind: 'booking', ref: bookingId }, now());
  });
