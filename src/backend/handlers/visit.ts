import type { Operations } from '../../contract/index.ts';
import type { InputOf } from '../../contract/operation.ts';
import { mayMove, mayOf } from '../../domain/booking-machine.ts';
import { Problem } from '../../domain/problem.ts';
import { whyNotBookable } from '../../domain/slots.ts';
import { toInstant } from '../../domain/zone.ts';
import { candidatesFor, claimVisit, earlierChoices, releaseClaim } from '../availability.ts';
import { conflict, hasEnded, refuseStale, saveChange, takeStep } from '../booking-steps.ts';
import { bookingOf, invalid, principalOf, type Context, type Handler } from '../context.ts';
import { agreedPrice } from '../quoting.ts';
import type { BookingRecord } from '../records.ts';
import { bookingView } from '../views/booking.ts';
import { visitOf, type Visit } from '../visit.ts';
import { refuseUnfit } from './desk.ts';

const tooLate = async (context: Context, booking: BookingRecord): Promise<Problem> =>
  new Problem('too-late', { current: await bookingView(context, booking) });

const mayNow = (context: Context, { status, start, payment }: BookingRecord) =>
  mayOf({ status, start, payment }, principalOf(context).role, context.now);

export const acceptWork: Handler<Operations['acceptWork']> = async (context, { version }) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, version);
  if (!mayMove(booking.status, 'completed', 'resident')) {
    throw await conflict(context, booking, `${booking.status} does not lead to completed`);
  }
  return bookingView(context, await takeStep(context, booking, 'completed'));
};

/** The firm hears the wish and answers by sending somebody else; a worker does not hear who wished them away. */
export const requestWorkerChange: Handler<Operations['requestWorkerChange']> = async (context, { reason, version }) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, version);
  if (booking.changeRequest) throw await conflict(context, booking, 'asked for already');
  if (!mayNow(context, booking).changeWorker) {
    const over = hasEnded(booking.status) || booking.status === 'in-service' || booking.status === 'awaiting-acceptance';
    throw over ? await tooLate(context, booking) : await conflict(context, booking, 'nobody is assigned yet');
  }
  const changeRequest = { at: context.now, reason: reason.trim() };
  return bookingView(context, await saveChange(context, { ...booking, changeRequest }));
};

/** The same work at another time, by the same worker unless another is named. */
const movedVisit = async (context: Context, booking: BookingRecord, { start, workerId }: InputOf<Operations['rescheduleBooking']>) => {
  const { item, address } = booking;
  if (item.schedule.kind !== 'visit') throw new Problem('not-supported', { detail: `a ${item.schedule.kind} is moved by phone` });
  const items = [{ ...item, schedule: { ...item.schedule, start } }];
  return visitOf(context, { items, workerId: workerId ?? booking.workerId, communityId: address?.communityId });
};

/** Tells a time that cannot be had from a booking that cannot be moved: only the former names `start`. */
const refuseTime = (context: Context, { entry, start, durationMinutes, timeZone }: Visit): void => {
  const why = whyNotBookable({ start, durationMinutes, service: entry.service, timeZone, now: context.now });
  if (why === 'too-late') throw new Problem('too-late', { errors: [{ path: 'start', message: 'too-small' }] });
  if (why === 'beyond-horizon') throw invalid([{ path: 'start', message: 'too-big' }]);
};

/** Lets go of the old time first, which the new one may overlap. A refusal undoes both, with the whole transaction. */
const moveTime = async (context: Context, { id }: BookingRecord, visit: Visit): Promise<string> => {
  const { queries, viewer, now } = context;
  await queries.releaseOccupation(id);
  // Nobody stands in their own way.
  for (const hold of earlierChoices(context, await queries.holdsOf(viewer, now), visit)) await releaseClaim(context, hold.id);
  const able = (await candidatesFor(context, visit)).map(({ workerId }) => workerId);
  return claimVisit(context, visit, able, { kind: 'booking', ref: id });
};

export const rescheduleBooking: Handler<Operations['rescheduleBooking']> = async (context, input) => {
  const booking = bookingOf(context);
  await refuseStale(context, booking, input.version);
  if (!mayNow(context, booking).reschedule) throw await tooLate(context, booking);
  if (input.workerId !== undefined && input.workerId !== booking.workerId) await refuseUnfit(context, booking, input.workerId);
  const visit = await movedVisit(context, booking, input);
  if (visit.start === booking.start && visit.workerId === booking.workerId) return bookingView(context, booking);
  refuseTime(context, visit);
  const { quote, ladder } = await agreedPrice(context, visit, booking.totalInFen);

  const workerId = await moveTime(context, booking, visit);
  const changed = booking.workerId !== undefined && booking.workerId !== workerId;
  const { start, end, timeZone, item } = visit;
  const next: BookingRecord = {
    ...booking,
    item: { ...item, schedule: { ...item.schedule, start: toInstant(start, timeZone) } as typeof item.schedule },
    start,
    end,
    workerId,
    lines: quote.lines,
    refundLadder: ladder,
    ...(changed && {
      changeRequest: undefined,
      workerChanges: [...booking.workerChanges, { at: context.now, fromWorkerId: booking.workerId, toWorkerId: workerId }],
    }),
    timeline: [...booking.timeline, { status: booking.status, at: context.now, note: 'rescheduled' }],
  };
  return bookingView(context, await saveChange(context, next));
};
