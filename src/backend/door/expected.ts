import type { BookingStatus } from '../../domain/booking.ts';
import type { Match } from '../../domain/door.ts';
import { matchOf, type MatchBooking } from '../../domain/match.ts';
import type { Context } from '../context.ts';
import type { BookingRecord } from '../records.ts';
import { isResident } from '../roles.ts';
import type { Examined } from './examine.ts';

export interface Expected {
  match: Match;
  minutesOff?: number;
  /** Whom the visit is for, and only where somebody may come in for it. */
  booking?: BookingRecord;
}

/** Somebody may still come for these, or is here. */
const awaited: BookingStatus[] = ['accepted', 'assigned', 'on-the-way', 'arrived', 'in-service'];
/** Somebody was expected, and it is them, however early or late. */
const welcome: readonly Match[] = ['match', 'reassigned', 'early', 'late'];

const awaitedBy = async ({ queries }: Context, residentId: string): Promise<BookingRecord[]> => {
  const found: BookingRecord[] = [];
  for (const status of awaited) found.push(...(await queries.bookings({ residentId, status }, { offset: 0, limit: 100 })));
  return found;
};

/** The one that the code was made for, where it is the viewer's and this worker's: a second visit on that day is not meant. */
const meant = (bookings: BookingRecord[], { entry, code }: Examined): string | undefined =>
  bookings.find(({ id, workerId }) => id === code?.bookingId && workerId === entry?.record.id)?.id;

const asked = ({ id, workerId, workerChanges, status, start, end }: BookingRecord): MatchBooking => ({
  id,
  workerId,
  earlierWorkerIds: workerChanges.flatMap(({ fromWorkerId }) => fromWorkerId ?? []),
  status,
  start,
  end,
});

/** Is this the worker of my booking, now? Only who has bookings can ask. */
export const expectedBy = async (context: Context, examined: Examined): Promise<Expected | undefined> => {
  const { entry, code, outcome } = examined;
  const { principal, now, settings } = context;
  if (!entry || (outcome !== 'genuine' && outcome !== 'card')) return undefined;
  if (!principal || !isResident(principal)) return { match: 'not-asked' };
  const bookings = context.booking ? [context.booking] : await awaitedBy(context, principal.id);
  const { match, bookingId, minutesOff } = matchOf({
    workerId: entry.record.id,
    bookings: bookings.map(asked),
    now,
    timeZone: bookings[0]?.timeZone ?? settings.timeZone,
    tolerance: settings,
    bookingId: context.booking?.id ?? meant(bookings, examined),
  });
  if (!welcome.includes(match)) return { match };
  // A code made for one door is shown at another: whoever it was made for, they are not due here.
  if (code?.bookingId !== undefined && code.bookingId !== bookingId) return { match: 'wrong-time' };
  const booking = bookings.find(({ id }) => id === bookingId);
  return { match, ...(minutesOff !== undefined && { minutesOff }), ...(booking && { booking }) };
};
