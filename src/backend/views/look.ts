import { adviceFor, type Findings } from '../../domain/advice.ts';
import type { LookUp, VerifyResult } from '../../domain/door.ts';
import { toInstant } from '../../domain/zone.ts';
import type { Context } from '../context.ts';
import type { Examined } from '../door/examine.ts';
import type { Expected } from '../door/expected.ts';
import type { Look } from '../door/look.ts';
import type { BookingRecord, LookUpRecord } from '../records.ts';
import { bookingView } from './booking.ts';
import { scannedWorkerView, workerView } from './worker.ts';

const bookingChecked = (expected: Expected | undefined): VerifyResult['checked']['booking'] => {
  if (!expected || expected.match === 'not-asked') return 'unavailable';
  return expected.booking ? 'yes' : 'no';
};

const earlierLooks = ({ now }: Context, { others, ownEntry }: Look): NonNullable<VerifyResult['earlierLooks']> => {
  const last = ownEntry ? undefined : others.at(-1);
  if (!last) return { count: 0 };
  return { count: others.length, lastSecondsAgo: Math.max(0, Math.floor((now - last.at) / 1000)) };
};

/** Nobody's face is shown beside a code that was refused: it would lend them the look of somebody known. */
const workerOf = async (context: Context, { outcome, entry }: Examined) => {
  if (!entry) return undefined;
  if (outcome === 'genuine') return scannedWorkerView(context, entry);
  return outcome === 'card' ? workerView(context, entry) : undefined;
};

/** The booking that is due, or the one that this very viewer has let its worker in for already. */
const bookingShown = async (context: Context, { code }: Examined, expected: Expected | undefined, look: Look | undefined) => {
  let record: BookingRecord | undefined = expected?.booking;
  if (look?.ownEntry && code?.enteredFor !== undefined) record = await context.queries.booking(code.enteredFor);
  return record && bookingView(context, record);
};

/** While the firm has not said who comes nobody is let in, so it advises to ask: the firm, first of all. */
const advised = (findings: Findings, booking: BookingRecord | undefined) => {
  const advice = adviceFor(findings);
  return advice === 'let-in' && booking?.status === 'accepted' ? 'ask' : advice;
};

export const verifyView = async (
  context: Context,
  examined: Examined,
  expected: Expected | undefined,
  look: Look | undefined,
): Promise<VerifyResult> => {
  const { outcome, reason, checked, colour, colourReasons } = examined;
  const at = toInstant(context.now, context.settings.timeZone);
  const match = expected?.match;
  return {
    outcome,
    ...(reason && { reason }),
    checked: { ...checked, booking: bookingChecked(expected) },
    ...(checked.status !== 'unavailable' && { statusAsOf: at }),
    ...(colour && { colour }),
    // Which paper is missing is told to whoever is signed in.
    ...(context.principal && colourReasons && { colourReasons }),
    worker: await workerOf(context, examined),
    ...(match && { match }),
    ...(expected?.minutesOff !== undefined && { minutesOff: expected.minutesOff }),
    advice: advised({ outcome, reason, colour, match, ownEntry: look?.ownEntry }, expected?.booking),
    sign: look?.record.sign,
    ...(look && { earlierLooks: earlierLooks(context, look) }),
    booking: await bookingShown(context, examined, expected, look),
    ...(look && { lookUpId: look.record.id }),
    checkedAt: at,
    serverTime: at,
  };
};

/** For the worker who was looked at: who, masked, and nothing of other people's bookings. */
export const lookUpView = ({ settings }: Context, { id, at, maskedBy, bookingId, sign, used }: LookUpRecord): LookUp => ({
  id,
  at: toInstant(at, settings.timeZone),
  ...(maskedBy !== undefined && { maskedBy }),
  ...(bookingId !== undefined && { bookingId }),
  ...(sign && { sign }),
  entered: used === 'entered',
});
