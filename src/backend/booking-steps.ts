import type { BookingStatus } from '../domain/booking.ts';
import { transitions } from '../domain/booking-machine.ts';
import { Problem } from '../domain/problem.ts';
import { toInstant } from '../domain/zone.ts';
import type { Context } from './context.ts';
import type { BookingRecord } from './records.ts';
import { guardBooking } from './roles.ts';
import { tellOf } from './tell.ts';
import { bookingView } from './views/booking.ts';

/** Nobody works then any more: the worker's time is free again. */
const freeing = new Set<BookingStatus>(['cancelled', 'declined', 'no-show']);
/** No step leads out of these. */
export const hasEnded = (status: BookingStatus): boolean => Object.keys(transitions[status]).length === 0;

export const conflict = async (context: Context, booking: BookingRecord, detail?: string): Promise<Problem> =>
  new Problem('conflict', { detail, current: await bookingView(context, booking) });

/** Whoever decides on an older state is shown the present one first. */
export const refuseStale = async (context: Context, booking: BookingRecord, version: number | undefined): Promise<void> => {
  if (version !== undefined && version !== booking.version) throw await conflict(context, booking, 'a newer version exists');
};

/** What the new status means for the money; who pays and how is the host's. */
const paymentAfter = ({ settings, now }: Context, booking: BookingRecord, status: BookingStatus): BookingRecord['payment'] => {
  const { payment, totalInFen = 0, timeZone } = booking;
  const due = (amountInFen: number): BookingRecord['payment'] => ({
    state: 'due',
    amountInFen,
    dueBy: toInstant(now + settings.paymentDays * 86_400_000, timeZone),
  });
  if (payment.state === 'none' && status === 'awaiting-acceptance' && totalInFen > 0) return due(totalInFen);
  if (!freeing.has(status) || payment.state === 'refunding' || payment.state === 'refunded') return payment;
  const fee = booking.cancellation?.feeInFen ?? 0;
  if (payment.state === 'paid') return { state: 'refunding', amountInFen: Math.max(0, payment.amountInFen - fee) };
  return fee > 0 ? due(fee) : { state: 'none', amountInFen: 0 };
};

/** Takes the step and everything that follows from it, as the next version. */
export const takeStep = async (context: Context, booking: BookingRecord, status: BookingStatus, note?: string): Promise<BookingRecord> => {
  const next: BookingRecord = {
    ...booking,
    version: booking.version + 1,
    status,
    payment: paymentAfter(context, booking, status),
    timeline: [...booking.timeline, { status, at: context.now, ...(note && { note }) }],
  };
  if (freeing.has(status)) await context.queries.releaseOccupation(booking.id);
  return write(context, next);
};

/** A change that is no step: the status stays. */
export const saveChange = (context: Context, booking: BookingRecord): Promise<BookingRecord> =>
  write(context, { ...booking, version: booking.version + 1 });

/** Between reading and writing somebody else may have been quicker: then theirs is the truth. */
const write = async (context: Context, next: BookingRecord): Promise<BookingRecord> => {
  if (await context.queries.updateBooking(next)) {
    await tellOf(context, next);
    return next;
  }
  // Theirs may mean that it is no longer this caller's to see.
  const current = await guardBooking(context.queries, next.id, 'own', context.principal);
  throw await conflict(context, current, 'a newer version exists');
};
