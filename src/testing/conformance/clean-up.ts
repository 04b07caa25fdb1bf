import { operations } from '../../contract/index.ts';
import { newKey } from '../behaviour/portal.ts';
import type { Booking } from '../behaviour/scene.ts';
import { type Asked, signature } from './kit-portal.ts';

const { cancelBooking, getBooking, releaseHold } = operations;

const over = ['cancelled', 'declined', 'completed', 'no-show'];

/** Cancels what was booked and lets go what was held. What cannot be cancelled any more is named. */
export const cleanUp = async (portal: Asked): Promise<string[]> => {
  const { held, booked } = portal.notes;
  for (const [holdId, as] of held) await portal.call(releaseHold, { holdId }, { as: as || undefined }).catch(() => undefined);
  const left: string[] = [];
  for (const [bookingId, { as, version: first }] of booked) {
    try {
      const now = portal.offers(getBooking) ? ((await portal.call(getBooking, { bookingId }, { as })) as Booking) : undefined;
      if (now && over.includes(now.status)) continue;
      await portal.call(cancelBooking, { bookingId, version: now?.version ?? first, reason: signature }, { as, key: newKey() });
    } catch {
      left.push(bookingId);
    }
  }
  held.clear();
  booked.clear();
  return left;
};
