import { blockedSpan } from '../../src/domain/slots.ts';
import { toInstant } from '../../src/domain/zone.ts';
import { hasEnded } from '../../src/backend/booking-steps.ts';
import type { Stage } from './stage.ts';

const minute = 60_000;

/**
 * What time does to a booking that was made days ahead: its day has come, and it begins now (or `minutes` from now). Whatever else
 * was planned has passed. Nothing but the time is changed, so that everything else about it is as the form and the firm made it.
 */
export const comeTo = async ({ server, now }: Stage, bookingId: string, minutes = 0): Promise<void> =>
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
    await queries.updateBooking({ ...booking, item: { ...item, schedule }, start, end, version: booking.version + 1 });
    await queries.releaseOccupation(bookingId);
    const { buffers } = (await queries.service(booking.serviceId))!;
    if (workerId) await queries.occupy({ workerId, blocked: blockedSpan(start, end, buffers), kind: 'booking', ref: bookingId }, now());
  });
