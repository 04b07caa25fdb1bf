import type { QuoteRequest } from '../../domain/quote.ts';
import type * as z from 'zod/mini';
import { firstNeeds } from './first.ts';
import { quoteRequest } from './order.ts';
import type { BookingState } from './state.ts';

type Request = z.infer<typeof QuoteRequest>;

/** What must be asked of the backend now. Two needs that are equal as JSON are one question. */
export type Need =
  | { ask: 'community' }
  | { ask: 'services' }
  | { ask: 'workers'; serviceId: string }
  | {
      ask: 'slots';
      serviceId: string;
      durationMinutes?: number | undefined;
      workerId?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    }
  | { ask: 'hold'; request: Request }
  | { ask: 'renew'; holdId: string }
  | { ask: 'release'; holdId: string }
  | { ask: 'quote'; request: Request }
  | { ask: 'create'; key: string }
  | { ask: 'look'; quoteIds: string[] }
  | { ask: 'booking'; bookingId: string }
  | { ask: 'clock' }
  | { ask: 'cancel'; bookingId: string; version: number; key: string };

export const needs = (state: BookingState): Need[] => {
  const { choice, hold, sending, sent, booking, cancelling } = state;
  const { serviceId, workerId } = choice;
  const wanted: Need[] = [...firstNeeds(state), ...state.releasing.map((holdId): Need => ({ ask: 'release', holdId }))];
  // One looks through the services before one of them is meant.
  const meant = serviceId && state.step !== 'service' ? serviceId : undefined;
  if (meant && state.workers.at === 'asked') wanted.push({ ask: 'workers', serviceId: meant });
  if (meant && state.slots.at === 'asked') {
    const { from, to } = state.window;
    // The length of a service that is not known yet is its least, which is what the backend takes too.
    wanted.push({ ask: 'slots', serviceId: meant, durationMinutes: choice.durationMinutes, workerId, from, to });
  }
  const request = quoteRequest(state);
  // What is booked already, perhaps, needs no hold beside it.
  const looking = sending.at === 'looking';
  if (request && hold.at === 'asked' && !looking) wanted.push({ ask: 'hold', request });
  if (hold.at === 'renewing' && !looking) wanted.push({ ask: 'renew', holdId: hold.id });
  if (request && state.quote.at === 'asked') wanted.push({ ask: 'quote', request });
  if (sending.at === 'submitting') wanted.push({ ask: 'create', key: sending.key });
  if (looking && sent) wanted.push({ ask: 'look', quoteIds: sent.quoteIds });
  if (booking.at === 'asked' && state.bookingId) wanted.push({ ask: 'booking', bookingId: state.bookingId });
  if (state.step === 'booked' && state.clockOffset === undefined) wanted.push({ ask: 'clock' });
  if (cancelling.at === 'sending' && booking.value) {
    wanted.push({ ask: 'cancel', bookingId: booking.value.id, version: booking.value.version, key: cancelling.key });
  }
  return wanted;
};
