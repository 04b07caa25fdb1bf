import type { Operations } from '../../contract/index.ts';
import { mayMove } from '../../domain/booking-machine.ts';
import { colourOf } from '../../domain/colour.ts';
import { entryMinutes, mayEnter } from '../../domain/entry.ts';
import { Problem } from '../../domain/problem.ts';
import { dayAt } from '../../domain/zone.ts';
import { conflict, refuseStale, takeStep } from '../booking-steps.ts';
import { bookingOf, invalid, principalOf, type Context, type Handler } from '../context.ts';
import type { BookingRecord, LookUpRecord } from '../records.ts';
import { bookingView } from '../views/booking.ts';

const duplicate = async (context: Context, booking: BookingRecord): Promise<Problem> =>
  new Problem('duplicate', { current: await bookingView(context, booking) });

/** Somebody else's answers like one that does not exist. */
const ownLookUp = async ({ queries, viewer }: Context, lookUpId: string): Promise<LookUpRecord> => {
  const lookUp = await queries.lookUp(lookUpId);
  if (lookUp?.viewer !== viewer) throw invalid([{ path: 'lookUpId', message: 'unknown' }]);
  return lookUp;
};

/** One look decides once, and soon: whoever stood there ten minutes ago may not be who stands there now. */
const freshLookUp = async (context: Context, booking: BookingRecord, lookUpId: string): Promise<LookUpRecord> => {
  const lookUp = await ownLookUp(context, lookUpId);
  if (lookUp.used) throw await duplicate(context, booking);
  if (context.now - lookUp.at > entryMinutes * 60_000) {
    throw new Problem('expired', { errors: [{ path: 'lookUpId', message: 'expired' }] });
  }
  return lookUp;
};

/** Ten minutes are long enough for a worker to be dismissed, or a paper to turn out false. */
const isStillTrusted = async ({ queries, now, settings }: Context, { workerId, outcome, match }: LookUpRecord): Promise<boolean> => {
  const worker = workerId === undefined ? undefined : await queries.worker(workerId);
  if (!worker || worker.revoked) return false;
  return mayEnter({ outcome, match, colour: colourOf(worker.record, dayAt(now, settings.timeZone)).colour });
};

/** Of two tabs, two phones or two processes one opens the door. */
const burn = async (context: Context, booking: BookingRecord, { id, jti }: LookUpRecord): Promise<void> => {
  const { queries } = context;
  const isFirst = (await queries.useLookUp(id, 'entered')) && (jti === undefined || (await queries.useCode(jti, booking.id)));
  if (!isFirst) throw await duplicate(context, booking);
};

/** 确认入户: the one way into `in-service`. */
export const confirmEntry: Handler<Operations['confirmEntry']> = async (context, { lookUpId, photoMatches, version }) => {
  const booking = bookingOf(context);
  const lookUp = await freshLookUp(context, booking, lookUpId);
  if (!photoMatches) throw invalid([{ path: 'photoMatches', message: 'required' }]);
  if (!lookUp.mayEnter || lookUp.bookingId !== booking.id) throw invalid([{ path: 'lookUpId', message: 'not-a-match' }]);
  const code = lookUp.jti === undefined ? undefined : await context.queries.code(lookUp.jti);
  if (code?.enteredFor !== undefined) throw await duplicate(context, booking);
  await refuseStale(context, booking, version);
  if (booking.workerId !== lookUp.workerId) throw await conflict(context, booking, 'another worker comes now');
  if (!mayMove(booking.status, 'in-service', 'resident')) {
    throw await conflict(context, booking, `${booking.status} does not lead to in-service`);
  }
  if (!(await isStillTrusted(context, lookUp))) throw invalid([{ path: 'lookUpId', message: 'not-a-match' }]);
  await burn(context, booking, lookUp);
  return bookingView(context, await takeStep(context, booking, 'in-service'));
};

/** The booking stays as it is: whom to send instead is the firm's to say, and the report tells it why. */
export const refuseEntry: Handler<Operations['refuseEntry']> = async (context, { lookUpId, reason = '' }) => {
  const { queries, now } = context;
  const booking = bookingOf(context);
  const { id, workerId } = await freshLookUp(context, booking, lookUpId);
  if (!(await queries.useLookUp(id, 'refused'))) throw await duplicate(context, booking);
  if (workerId !== undefined) {
    const report = { id: context.newId('rp'), at: now, residentId: principalOf(context).id, workerId, lookUpId, bookingId: booking.id };
    await queries.saveReport({ ...report, text: reason.trim() });
  }
  return bookingView(context, booking);
};

export const reportWorker: Handler<Operations['reportWorker']> = async (context, { workerId, lookUpId, bookingId, text }) => {
  const { queries, now } = context;
  if (!(await queries.worker(workerId))) throw new Problem('not-found');
  if (text.trim() === '') throw invalid([{ path: 'text', message: 'required' }]);
  const lookUp = lookUpId === undefined ? undefined : await ownLookUp(context, lookUpId);
  if (lookUp && lookUp.workerId !== workerId) throw invalid([{ path: 'lookUpId', message: 'unknown' }]);
  const id = context.newId('rp');
  await queries.saveReport({
    id,
    at: now,
    residentId: principalOf(context).id,
    workerId,
    ...(lookUpId !== undefined && { lookUpId }),
    ...(bookingId !== undefined && { bookingId }),
    text: text.trim(),
  });
  return { id };
};
