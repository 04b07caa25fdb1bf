import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getBooking, listBookings } from '../../contract/booking.ts';
import type { Intent } from '../../flows/track/intents.ts';
import type { Need } from '../../flows/track/needs.ts';
import type { Problem } from '../../domain/problem.ts';
import { troubleOf } from '../../domain/trouble.ts';
import { actsOfTracker, moreOfTracker, part } from './load.ts';

/** What a question needs besides itself. */
export interface Asking {
  element: HTMLElement;
  env: EnvironmentController;
  signal: AbortSignal;
}

/** Enough to find the visit that is next; a resident with more has them on the portal's own list. */
const mostListed = 50;

export const ask = async (need: Need, asking: Asking): Promise<Intent> => {
  const { env, signal } = asking;
  if (need.ask === 'booking') {
    const value = await env.call(getBooking, { bookingId: need.bookingId }, { signal });
    return { type: 'booking-came', value, at: Date.now() };
  }
  if (need.ask === 'list') {
    const [{ items }] = await Promise.all([env.call(listBookings, { limit: mostListed }, { signal }), part(moreOfTracker)]);
    return { type: 'list-came', value: items, at: Date.now() };
  }
  if (need.ask === 'phone') return (await part(moreOfTracker)).askPhone(asking);
  return (await part(actsOfTracker)).askOfActs(need, asking);
};

/** What a question that failed means to the flow. */
export const failed = (need: Need, problem: Problem): Intent => {
  const trouble = troubleOf(problem);
  if (need.ask === 'booking') return { type: 'booking-failed', trouble };
  if (need.ask === 'list') return { type: 'list-failed', trouble };
  // The rest is asked only once its code is there.
  return need.ask === 'phone' ? { type: 'phone-came', number: '' } : actsOfTracker.now!.failedOfActs(need, trouble);
};
