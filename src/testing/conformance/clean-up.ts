import { operations } from '../../contract/index.ts';
import { newKey } from '../behaviour/portal.ts';
import type { Booking } from '../behaviour/scene.ts';
import type { KitPortal } from './kit-portal.ts';

const { cancelBooking, getBooking, releaseHold } = operations;

const over = ['cancelled', 'declined', 'completed', 'no-show'];

/** Cancels what was booked and lets go what was held. What cannot be cancelled any more is named. */
export const cleanUp = async (portal: KitPortal): Promise<string[]> => {
  for (const [holdId, as] of portal.held) await portal.call(releaseHold, { holdId }, { as: as || undefined }).catch(() => undefined);
  const left: string[] = [];
  for (const [bookingId, as] of portal.booked) {
    try {
      const { status, version } = (await portal.call(getBooking, { bookingId }, { as })) as Booking;
      if (over.includes(status)) continue;
      await portal.call(cancelBooking, { bookingId, version, reason: 'linli conformance' }, { as, key: newKey() });
    } catch {
      left.push(bookingId);
    }
  }
  return left;
};
