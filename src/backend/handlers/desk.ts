import type { Operations } from '../../contract/index.ts';
import { mayMove, type Actor } from '../../domain/booking-machine.ts';
import type { Role } from '../../domain/me.ts';
import { Problem } from '../../domain/problem.ts';
import { blockedSpan } from '../../domain/slots.ts';
import { conflict, hasEnded, refuseStale, takeStep } from '../booking-steps.ts';
import { bookingOf, invalid, principalOf, type Context, type Handler } from '../context.ts';
import type { BookingRecord } from '../records.ts';
import { OccupationConflict } from '../store.ts';
import { bookingView } from '../views/booking.ts';

const actorOf = (role: Role): Actor => {
  switch (role) {
    case 'guest':
    case 'resident':
      return 'resident';
    case 'worker':
    case 'company':
      return role;
    case 'office':
      return 'system';
    default:
      return role satisfies never;
  }
};

export const advanceBooking: Handler<Operations['advanceBooking']> = async (context, { status, note, version }) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, version);
  if (!mayMove(booking.status, status, actorOf(principalOf(context).role))) {
    throw await conflict(context, booking, `${booking.status} does not lead to ${status}`);
  }
  if (status === 'assigned' && booking.workerId === undefined) throw invalid([{ path: 'status', message: 'not-an-option' }]);
  return bookingView(context, await takeStep(context, booking, status, note));
};

/** A worker of another firm, or one who cannot do this service there, is no choice at all. */
export const refuseUnfit = async ({ queries }: Context, booking: BookingRecord, workerId: string): Promise<void> => {
  const worker = await queries.worker(workerId);
  const communityId = booking.address?.communityId;
  const fit =
    worker?.companyId === booking.companyId &&
    worker.serviceIds.includes(booking.serviceId) &&
    (communityId === undefined || worker.communityIds.includes(communityId));
  if (!fit) throw invalid([{ path: 'workerId', message: 'not-an-option' }]);
};

const moveOccupation = async ({ queries, now }: Context, booking: BookingRecord, workerId: string): Promise<void> => {
  const { id, start, end, serviceId } = booking;
  if (start === undefined || end === undefined) return;
  const service = await queries.service(serviceId);
  const blocked = service ? blockedSpan(start, end, service.buffers) : { start, end };
  await queries.releaseOccupation(id);
  try {
    await queries.occupy({ workerId, blocked, kind: 'booking', ref: id }, now);
  } catch (taken) {
    throw taken instanceof OccupationConflict ? new Problem('slot-taken') : taken;
  }
};

export const assignWorker: Handler<Operations['assignWorker']> = async (context, { workerId, version, reason }) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, version);
  if (hasEnded(booking.status)) throw new Problem('too-late', { current: await bookingView(context, booking) });
  const actor = actorOf(principalOf(context).role);
  if (booking.status !== 'assigned' && !mayMove(booking.status, 'assigned', actor)) {
    throw await conflict(context, booking, `${booking.status} does not lead to assigned`);
  }
  await refuseUnfit(context, booking, workerId);
  const changed = booking.workerId !== workerId;
  if (!changed && booking.status === 'assigned') return bookingView(context, booking);

  if (changed) await moveOccupation(context, booking, workerId);
  const change = { at: context.now, fromWorkerId: booking.workerId, toWorkerId: workerId, ...(reason && { reason }) };
  const workerChanges = changed && booking.workerId !== undefined ? [...booking.workerChanges, change] : booking.workerChanges;
  const next: BookingRecord = { ...booking, workerId, workerChanges, ...(changed && { changeRequest: undefined }) };
  // Whoever takes over has not set out yet, however far the first one had come.
  return bookingView(context, await takeStep(context, next, 'assigned'));
};
