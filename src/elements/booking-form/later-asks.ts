import { cancelBooking, createBooking, getBooking, listBookings } from '../../contract/booking.ts';
import { quoteBooking } from '../../contract/holds.ts';
import { getCapabilities } from '../../contract/session.ts';
import { orAbort } from '../../context/patience.ts';
import { report } from '../../context/report.ts';
import type { Booking } from '../../domain/booking.ts';
import { fromInstant } from '../../domain/zone.ts';
import { newBooking } from '../../flows/booking/order.ts';
import { quoteIn } from '../../flows/booking/quote-in.ts';
import { troubleOf } from '../../domain/trouble.ts';
import type { Asking, Asks } from './asking.ts';
import { offsetBy } from './rest-asks.ts';

/** Answers after which nobody knows whether the booking is there. */
const unsure = ['offline', 'timeout', 'unavailable', 'contract', 'unknown'];

const findByQuote = async (quoteIds: string[], { env, signal }: Asking): Promise<Booking | undefined> => {
  const { items } = await env.call(listBookings, { limit: 50 }, { signal });
  return items.find(({ quoteId }) => quoteId !== undefined && quoteIds.includes(quoteId));
};

const mayResend = async ({ env, signal }: Asking): Promise<boolean> => {
  if (!env.supports(getCapabilities)) return true;
  return (await env.call(getCapabilities, {}, { signal })).idempotency !== 'none';
};

/** What is asked from the review on. */
export const laterAsks: Asks<'quote' | 'create' | 'look' | 'booking' | 'clock' | 'cancel'> = {
  quote: async ({ request }, { env, page, signal }) => {
    const value = await env.call(quoteBooking, { ...request, communityId: page.communityId }, { signal });
    return { type: 'quote-came', value, clockOffset: offsetBy(value) };
  },
  create: async ({ key }, { element, env, state, page, signal }) => {
    const order = newBooking(state, page);
    const { adapter } = env.value;
    if (!order || !adapter) return { type: 'refused', trouble: { code: 'unknown' } };
    try {
      // Not through `env.call`, which gives up when the element leaves the page: a booking that was sent is left to arrive.
      return { type: 'accepted', value: await orAbort(adapter.call(createBooking, order, { idempotencyKey: key }), signal) };
    } catch (error) {
      const problem = report(element, 'createBooking', error);
      const trouble = troubleOf(problem);
      if (unsure.includes(problem.code)) return { type: 'lost', trouble };
      return { type: 'refused', trouble, errors: problem.errors, quote: quoteIn(problem.current) };
    }
  },
  look: async ({ quoteIds }, asking) => {
    const [value, resend] = await Promise.all([findByQuote(quoteIds, asking), mayResend(asking)]);
    return { type: 'looked', value, mayResend: resend };
  },
  booking: async ({ bookingId }, { env, signal }) => ({
    type: 'booking-came',
    value: await env.call(getBooking, { bookingId }, { signal }),
  }),
  clock: async (_, { env, signal }) => {
    const { serverTime } = await env.call(getCapabilities, {}, { signal });
    return { type: 'clock-came', clockOffset: serverTime ? fromInstant(serverTime) - Date.now() : 0 };
  },
  cancel: async ({ bookingId, version, key }, { env }) => ({
    type: 'cancelled',
    value: await env.call(cancelBooking, { bookingId, version, reason: 'resident' }, { idempotencyKey: key }),
  }),
};
