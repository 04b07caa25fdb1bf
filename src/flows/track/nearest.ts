import type { Booking } from '../../domain/booking.ts';
import { fromInstant } from '../../domain/instant.ts';
import { hasEnded } from './line.ts';

/** How far a visit is from now; nothing while it lasts. */
const distance = ({ items: [item] }: Booking, now: number): number => {
  if (!item?.start) return Infinity;
  const start = fromInstant(item.start);
  const end = item.end ? fromInstant(item.end) : start;
  return now < start ? start - now : Math.max(0, now - end);
};

const startOf = ({ items: [item] }: Booking): number => (item?.start ? fromInstant(item.start) : Infinity);

/** What one looks for first: visits that are not over, nearest first; then those that are, the latest first. */
export const byNearness = (bookings: readonly Booking[], now: number): Booking[] =>
  [...bookings].sort((a, b) => {
    const over = Number(hasEnded(a.status)) - Number(hasEnded(b.status));
    if (over) return over;
    const [one, other] = [distance(a, now), distance(b, now)];
    // Not their difference: two without a time are equally far, and Infinity - Infinity is none.
    if (one !== other) return one < other ? -1 : 1;
    return startOf(a) === startOf(b) ? 0 : startOf(a) < startOf(b) ? -1 : 1;
  });
