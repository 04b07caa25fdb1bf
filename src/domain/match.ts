import type { BookingStatus } from './booking.ts';
import type { Match } from './door.ts';
import type { Open } from './values.ts';
import { dayAt } from './zone.ts';

const minuteInMs = 60_000;

/** Times are epoch milliseconds. */
export interface MatchBooking {
  id: string;
  workerId?: string | undefined;
  /** Whoever was to come before somebody else took over. */
  earlierWorkerIds: readonly string[];
  status: Open<BookingStatus>;
  start?: number | undefined;
  end?: number | undefined;
}

export interface MatchQuestion {
  /** Who stands at the door, by their code. */
  workerId: string;
  /** The viewer's own. */
  bookings: readonly MatchBooking[];
  now: number;
  /** The community's: it says what day it is. */
  timeZone: string;
  tolerance: { earlyMinutes: number; lateMinutes: number };
  /** The one that the page names; no other counts then, and it counts whatever its day. */
  bookingId?: string | undefined;
}

export interface MatchAnswer {
  match: Match;
  /** None of `no-booking`. */
  bookingId?: string;
  /** Whole minutes from the agreed start, of `early` and `late`; always more than the tolerance. */
  minutesOff?: number;
}

const live: readonly string[] = ['accepted', 'assigned', 'on-the-way', 'arrived', 'in-service'] satisfies BookingStatus[];
const underWay: readonly string[] = ['on-the-way', 'arrived', 'in-service'] satisfies BookingStatus[];

type Timing = Pick<MatchAnswer, 'minutesOff'> & { match: 'match' | 'early' | 'late' | 'wrong-time' };

/** Is the right worker here at the right time? */
const timingOf = ({ status, start, end }: MatchBooking, { now, timeZone, tolerance }: MatchQuestion): Timing => {
  // No time was agreed: setting out agrees on now.
  if (start === undefined) return { match: underWay.includes(status) ? 'match' : 'wrong-time' };
  const isStartDay = dayAt(now, timeZone) === dayAt(start, timeZone);
  const isBeforeEnd = end === undefined ? isStartDay : now < end;
  // Out for a moment and back: the visit goes on, also past its end while the day lasts.
  if (status === 'in-service' && now >= start && (isBeforeEnd || dayAt(now, timeZone) === dayAt(end ?? start, timeZone))) {
    return { match: 'match' };
  }
  const minutesOff = Math.ceil(Math.abs(now - start) / minuteInMs);
  if (now < start) {
    if (start - now <= tolerance.earlyMinutes * minuteInMs) return { match: 'match' };
    return isStartDay ? { match: 'early', minutesOff } : { match: 'wrong-time' };
  }
  if (now - start <= tolerance.lateMinutes * minuteInMs) return { match: 'match' };
  return isBeforeEnd ? { match: 'late', minutesOff } : { match: 'wrong-time' };
};

const answerOf = (booking: MatchBooking, question: MatchQuestion): MatchAnswer | undefined => {
  const { id, workerId, earlierWorkerIds } = booking;
  if (workerId === question.workerId) {
    const timing = timingOf(booking, question);
    const tookOver = earlierWorkerIds.some((earlier) => earlier !== workerId);
    return { ...timing, match: timing.match === 'match' && tookOver ? 'reassigned' : timing.match, bookingId: id };
  }
  return question.bookingId === id || isOfToday(booking, question) ? { match: 'other-worker', bookingId: id } : undefined;
};

/** Somebody is expected: on the day of the visit, while it lasts, or close enough to it. */
const isOfToday = (booking: MatchBooking, question: MatchQuestion): boolean =>
  underWay.includes(booking.status) ||
  (booking.start !== undefined && dayAt(booking.start, question.timeZone) === dayAt(question.now, question.timeZone)) ||
  timingOf(booking, question).match !== 'wrong-time';

/** The best answer counts: a worker who is right for one booking is not wrong because another has other people. */
const ranking: readonly Match[] = ['match', 'reassigned', 'late', 'early', 'wrong-time', 'other-worker'];

const distance = ({ start }: MatchBooking, now: number) => (start === undefined ? Infinity : Math.abs(start - now));

/**
 * Is this the worker of my booking, now? Only bookings that somebody is to come for, or is here for, are asked
 * (`accepted` to `in-service`); of several the best answer counts, then the one nearest in time.
 *
 * - The booking's worker, from `earlyMinutes` before the start to `lateMinutes` after it (both included; also over midnight,
 *   and though a short visit be over by then), or any time of a visit that has begun: `match`, and `reassigned` if somebody
 *   else was to come before.
 * - The booking's worker, before that on the day of the visit: `early`. After that, but before the visit's end: `late`. Both
 *   also of a worker who took over: the time is what is odd.
 * - The booking's worker at any other time: `wrong-time`.
 * - Anybody else, also whoever was replaced, while a booking of today (or the one that the page names) waits for somebody:
 *   `other-worker`.
 * - Otherwise `no-booking`.
 */
export const matchOf = (question: MatchQuestion): MatchAnswer => {
  const { bookings, bookingId, now } = question;
  const candidates = bookings.filter(({ id, status }) => live.includes(status) && (bookingId === undefined || id === bookingId));
  const nearestFirst = [...candidates].sort((a, b) =>
    distance(a, now) < distance(b, now) ? -1 : distance(a, now) > distance(b, now) ? 1 : 0,
  );
  const answers = nearestFirst.flatMap((booking) => answerOf(booking, question) ?? []);
  for (const match of ranking) {
    const found = answers.find((answer) => answer.match === match);
    if (found) return found;
  }
  return { match: 'no-booking' };
};
