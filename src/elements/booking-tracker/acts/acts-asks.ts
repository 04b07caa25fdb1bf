import type { Environment } from '../../../context/environment.ts';
import { orAbort } from '../../../context/patience.ts';
import { report } from '../../../context/report.ts';
import { cancelBooking } from '../../../contract/booking.ts';
import { getCapabilities } from '../../../contract/session.ts';
import { listSlots } from '../../../contract/slots.ts';
import { acceptWork, requestWorkerChange, rescheduleBooking } from '../../../contract/visit.ts';
import type { Booking } from '../../../domain/booking.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { bookingIn } from '../../../flows/track/booking-in.ts';
import type { Intent } from '../../../flows/track/intents.ts';
import type { Need } from '../../../flows/track/needs.ts';
import type { Sent, Trouble } from '../../../flows/track/state.ts';
import { troubleOf } from '../../../domain/trouble.ts';
import type { Asking } from '../asks.ts';
import { unsureCodes } from './act-view.ts';

type Adapter = NonNullable<Environment['adapter']>;

const operationOf = { reschedule: rescheduleBooking, cancel: cancelBooking, change: requestWorkerChange, accept: acceptWork };

const send = (adapter: Adapter, { key, write }: Sent): Promise<Booking> => {
  const options = { idempotencyKey: key };
  const { bookingId, version } = write;
  switch (write.act) {
    case 'reschedule':
      return adapter.call(rescheduleBooking, { bookingId, version, start: write.start }, options);
    case 'cancel':
      return adapter.call(cancelBooking, { bookingId, version, reason: 'resident' }, options);
    case 'change':
      return adapter.call(requestWorkerChange, { bookingId, version, reason: write.reason }, options);
    case 'accept':
      return adapter.call(acceptWork, { bookingId, version }, options);
  }
};

/** What is asked once the resident does something. */
export type ActsNeed = Extract<Need, { ask: 'slots' | 'clock' | 'write' }>;

/** How each need is asked, and what the answer means to the flow. */
const asks: { [K in ActsNeed['ask']]: (need: Extract<Need, { ask: K }>, asking: Asking) => Promise<Intent> } = {
  slots: async ({ ask: _, version: __, ...query }, { env, signal }) => ({
    type: 'slots-came',
    value: await env.call(listSlots, query, { signal }),
  }),
  clock: async (_, { env, signal }) => {
    const { serverTime } = await env.call(getCapabilities, {}, { signal });
    return { type: 'clock-came', clockOffset: serverTime ? fromInstant(serverTime) - Date.now() : 0 };
  },
  write: async ({ sent }, { element, env, signal }) => {
    const { adapter } = env.value;
    const { act } = sent.write;
    if (!adapter) return { type: 'lost', trouble: { code: 'offline' } };
    try {
      // Not through `env.call`, which gives up when the element leaves the page: what was sent is left to arrive.
      return { type: 'done', act, value: await orAbort(send(adapter, sent), signal), at: Date.now() };
    } catch (error) {
      const problem = report(element, operationOf[act].name, error);
      const trouble = troubleOf(problem);
      if (unsureCodes.includes(problem.code)) return { type: 'lost', trouble };
      return { type: 'refused', trouble, current: bookingIn(problem.current), at: Date.now() };
    }
  },
};

export const askOfActs = (need: ActsNeed, asking: Asking): Promise<Intent> =>
  (asks[need.ask] as (need: ActsNeed, asking: Asking) => Promise<Intent>)(need, asking);

/** What a question that failed means to the flow. */
export const failedOfActs = ({ ask }: ActsNeed, trouble: Trouble): Intent =>
  ask === 'slots'
    ? { type: 'slots-failed', trouble }
    : ask === 'clock'
      ? { type: 'clock-came', clockOffset: 0 }
      : { type: 'lost', trouble };
