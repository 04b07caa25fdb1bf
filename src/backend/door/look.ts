import type { Sign } from '../../domain/door.ts';
import { mayEnter } from '../../domain/entry.ts';
import { maskName } from '../../domain/masking.ts';
import { pickSign } from '../../domain/sign.ts';
import type { Context } from '../context.ts';
import type { LookUpRecord } from '../records.ts';
import type { Examined } from './examine.ts';
import type { Expected } from './expected.ts';
import { random } from './names.ts';

export interface Look {
  record: LookUpRecord;
  /** From other phones, at this very code. */
  others: LookUpRecord[];
  /** Whoever looks here has let this code's worker in before: what they see is their own entry. */
  ownEntry: boolean;
}

/** The same picture for one's own second look; another one than any other phone's, so that two screens can be told apart. */
const signFor = (earlier: LookUpRecord[], viewer: string): Sign => {
  const own = earlier.find((look) => look.viewer === viewer && look.sign)?.sign;
  if (own) return own;
  const taken = new Set(earlier.map(({ sign }) => JSON.stringify(sign)));
  let sign = pickSign(random);
  // Among a hundred phones, which nobody has, a repetition would do no harm.
  for (let tries = 0; taken.has(JSON.stringify(sign)) && tries < 100; tries++) sign = pickSign(random);
  return sign;
};

/** Writes down who looked, and tells the worker that somebody did. Burns nothing. */
export const keepLook = async (context: Context, examined: Examined, expected: Expected | undefined): Promise<Look | undefined> => {
  const { queries, viewer, principal, now } = context;
  const { entry, jti, outcome, reason, colour } = examined;
  if (!entry) return undefined;
  const workerId = entry.record.id;
  // A code that has run out can be looked at for ever, and nothing follows from who did so before.
  const earlier = jti === undefined || reason === 'expired' ? [] : await queries.lookUpsOfCode(jti);
  const match = expected?.match;
  const record: LookUpRecord = {
    id: context.newId('l'),
    at: now,
    viewer,
    ...(principal && { maskedBy: maskName(principal.name) }),
    outcome,
    ...(reason && { reason }),
    workerId,
    ...(jti !== undefined && { jti }),
    ...(expected?.booking && { bookingId: expected.booking.id }),
    ...(match && { match }),
    mayEnter: mayEnter({ outcome, colour, match }),
    ...(outcome === 'genuine' && { sign: signFor(earlier, viewer) }),
  };
  await queries.saveLookUp(record);
  await queries.appendEvent({ type: 'code', workerIds: [workerId], at: now });
  return {
    record,
    others: earlier.filter((look) => look.viewer !== viewer),
    ownEntry: earlier.some((look) => look.viewer === viewer && look.used === 'entered'),
  };
};
