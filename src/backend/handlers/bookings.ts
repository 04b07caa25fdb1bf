import type { Operations } from '../../contract/index.ts';
import { mayMove } from '../../domain/booking-machine.ts';
import { Problem } from '../../domain/problem.ts';
import { feeAt } from '../../domain/refund.ts';
import { conflict, hasEnded, refuseStale, takeStep } from '../booking-steps.ts';
import { bookingOf, principalOf, type Handler } from '../context.ts';
import { ownBookings } from '../roles.ts';
import type { BookingFilter } from '../store.ts';
import { bookingView, bookingViews } from '../views/booking.ts';
import { decodeCursor, encodeCursor, isTimedPlace, limitOf, type TimedPlace } from './paging.ts';

export const getBooking: Handler<Operations['getBooking']> = async (context) => bookingView(context, bookingOf(context));

export const listBookings: Handler<Operations['listBookings']> = async (context, { status, cursor, limit }) => {
  const most = limitOf(context, limit);
  const place = decodeCursor(cursor, isTimedPlace);
  const filter: BookingFilter = { ...ownBookings(principalOf(context)) };
  if (status !== undefined) filter.status = status;
  if (place) filter.after = { createdAt: place[0], id: place[1] };
  const found = await context.queries.bookings(filter, { offset: 0, limit: most + 1 });
  const shown = found.slice(0, most);
  const last = shown.at(-1);
  const nextCursor = found.length > most && last ? encodeCursor([last.createdAt, last.id] satisfies TimedPlace) : null;
  const view = bookingViews(context);
  const items = [];
  for (const record of shown) items.push(await view(record));
  return { items, nextCursor };
};

export const cancelBooking: Handler<Operations['cancelBooking']> = async (context, { reason, version }) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, version);
  if (hasEnded(booking.status)) throw await conflict(context, booking, `${booking.status} already`);
  if (!mayMove(booking.status, 'cancelled', 'resident')) throw new Problem('too-late', { current: await bookingView(context, booking) });
  const feeInFen = feeAt(booking.refundLadder, context.now);
  const cancellation = { at: context.now, feeInFen, ...(reason.trim() && { reason }) };
  return bookingView(context, await takeStep(context, { ...booking, cancellation }, 'cancelled'));
};
