import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getBooking, listBookings } from '../../contract/booking.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/track/intents.ts';
import type { Need } from '../../flows/track/needs.ts';
import type { Trouble } from '../../flows/track/state.ts';
import { actsOfTracker } from './load.ts';

/** What a question needs besides itself. */
export interface Asking {
  element: HTMLElement;
  env: EnvironmentController;
  signal: AbortSignal;
}

/** How each need is asked, and what the answer means to the flow. */
export type Asks<A extends Need['ask']> = {
  [K in A]: (need: Extract<Need, { ask: K }>, asking: Asking) => Promise<Intent>;
};

/** Enough to find the visit that is next; a resident with more has them on the portal's own list. */
const mostListed = 50;

export const troubleOf = ({ code, message, retryAfterSeconds }: Problem): Trouble => ({
  code,
  ...(message !== code && { detail: message }),
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

const firstAsks: Asks<'booking' | 'list'> = {
  booking: async ({ bookingId }, { env, signal }) => ({
    type: 'booking-came',
    value: await env.call(getBooking, { bookingId }, { signal }),
    at: Date.now(),
  }),
  list: async (_, { env, signal }) => ({
    type: 'list-came',
    value: (await env.call(listBookings, { limit: mostListed }, { signal })).items,
    at: Date.now(),
  }),
};

const laterAsks = async () => {
  const { actsAsks } = await actsOfTracker.load().catch((cause: unknown) => {
    throw new Problem('offline', { cause });
  });
  return actsAsks;
};

export const ask = async (need: Need, asking: Asking): Promise<Intent> => {
  const asks = need.ask in firstAsks ? firstAsks : await laterAsks();
  return (asks as Record<string, (need: Need, asking: Asking) => Promise<Intent>>)[need.ask]!(need, asking);
};

/** What a question that failed means to the flow. */
export const failure = (need: Need, problem: Problem): Intent => {
  const trouble = troubleOf(problem);
  switch (need.ask) {
    case 'booking':
      return { type: 'booking-failed', trouble };
    case 'list':
      return { type: 'list-failed', trouble };
    case 'slots':
      return { type: 'slots-failed', trouble };
    case 'clock':
      return { type: 'clock-came', clockOffset: 0 };
    case 'phone':
      return { type: 'phone-came', number: '' };
    case 'write':
      return { type: 'lost', trouble };
  }
};
