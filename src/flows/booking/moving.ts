import { problemsOf } from './checks.ts';
import { busy } from './choice.ts';
import { first } from './first.ts';
import type { Handlers } from './handlers.ts';
import type { PersonIntent } from './intents.ts';
import { again, asked, idle, nothingTyped, type BookingState, type Part, type Step, steps } from './state.ts';
import { letGo } from './choosing.ts';

type Moving = Extract<PersonIntent, { type: 'next' | 'back' | 'edit' | 'retry' | 'again' | 'reset' }>;

const askAgain = <T>(part: Part<T>): Part<T> => (part.at === 'failed' && part.trouble.code !== 'not-supported' ? again(part) : part);

/** Enters a step. The price is asked on the way to the review; coming back to the free times asks for them again, and for who is there. */
const goTo = (state: BookingState, step: Step): BookingState => {
  const next: BookingState = { ...state, step, tried: undefined, totalBefore: step === 'review' ? state.totalBefore : undefined };
  if (step === 'time') return { ...next, window: {}, slots: again(state.slots), workers: askAgain(state.workers) };
  if (step === 'review' && state.quote.at !== 'ready') return { ...next, quote: again(state.quote) };
  return next;
};

const neighbour = (step: Step, by: 1 | -1): Step | undefined => {
  const to = steps[steps.indexOf(step) + by];
  return to === 'booked' ? undefined : to;
};

export const moving: Handlers<Moving> = {
  next: (state) => {
    const to = neighbour(state.step, 1);
    if (!to || busy(state)) return state;
    return problemsOf(state, state.step).length ? { ...state, tried: state.step } : goTo(state, to);
  },
  back: (state) => {
    const to = state.step === 'booked' ? undefined : neighbour(state.step, -1);
    return to && !busy(state) ? goTo(state, to) : state;
  },
  edit: (state, { step }) =>
    busy(state) || state.step === 'booked' || steps.indexOf(step) >= steps.indexOf(state.step) ? state : goTo(state, step),
  retry: (state) => ({
    ...first.retry(state, { type: 'retry' }),
    workers: askAgain(state.workers),
    slots: askAgain(state.slots),
    quote: askAgain(state.quote),
    booking: askAgain(state.booking),
  }),
  /** The same service once more; who and where stay as they were typed. */
  again: (state) => {
    if (state.step !== 'booked') return state;
    const serviceId = state.choice.serviceId ?? state.booking.value?.items[0]?.service.id;
    const fresh = letGo({ ...state, hold: { at: 'none' } }, { ...state.choice, serviceId, day: undefined });
    const typed = { ...state.typed, consents: [] };
    return goTo(
      { ...fresh, typed, window: {}, slots: asked, booking: idle, bookingId: undefined, cancelling: { at: 'no' } },
      serviceId ? 'time' : 'service',
    );
  },
  reset: (state) =>
    busy(state)
      ? state
      : {
          ...letGo(state, {}),
          step: 'service',
          choice: {},
          window: {},
          slots: idle,
          workers: idle,
          typed: nothingTyped,
          sent: undefined,
          sending: idle,
          bookingId: undefined,
          booking: idle,
          cancelling: { at: 'no' },
          tried: undefined,
          found: [],
        },
};
