import { chooseService, offered } from './choosing.ts';
import type { Draft } from './draft.ts';
import type { Handlers } from './handlers.ts';
import type { PageIntent, Prefill } from './intents.ts';
import { asked, idle, type BookingState } from './state.ts';

type Starting = Extract<PageIntent, { type: 'started' | 'prefilled' }>;

const restored = (state: BookingState, draft: Draft): BookingState => {
  const { serviceId, durationMinutes, workerId, slot, holdId, sent, bookingId } = draft;
  if (bookingId) return { ...state, step: 'booked', bookingId, booking: asked, choice: { serviceId, slot } };
  if (!serviceId) return state;
  return {
    ...state,
    step: slot ? 'who' : 'time',
    choice: { serviceId, durationMinutes, workerId, slot },
    workers: asked,
    slots: asked,
    hold: slot ? (holdId ? { at: 'renewing', id: holdId } : asked) : { at: 'none' },
    sent: sent && { ...sent, doubted: true },
    sending: sent ? { at: 'looking', resend: false } : idle,
  };
};

const prefilled = (state: BookingState, prefill: Prefill): BookingState => {
  const { serviceId, workerId, durationMinutes, start } = prefill;
  let next = state;
  if (serviceId && !state.choice.serviceId && state.step === 'service') {
    next = chooseService(next, serviceId);
    next = offered({ ...next, step: 'time' });
  }
  if (!next.choice.slot && serviceId) {
    const choice = { ...next.choice };
    if (workerId) choice.workerId = workerId;
    if (durationMinutes) choice.durationMinutes = durationMinutes;
    if (start) choice.wishedStart = start;
    next = { ...next, choice };
  }
  const { name, phone, note, address } = prefill;
  const typed = { ...next.typed };
  // What the person typed is stronger than what the page knows.
  for (const [field, value] of Object.entries({ name, phone, note, ...address })) {
    const key = field as 'name' | 'phone' | 'note' | 'building' | 'unit' | 'room' | 'detail';
    if (value && key in typed && !typed[key]) typed[key] = value;
  }
  return { ...next, typed };
};

export const starting: Handlers<Starting> = {
  /** The whole flow takes over from the first screen, with what was kept from before. */
  started: (state, { draft }) => {
    const { serviceId } = state.choice;
    const next: BookingState = { ...state, rest: { at: 'ready', value: true } };
    if (draft) return offered(restored(next, draft));
    return serviceId ? chooseService({ ...next, choice: {} }, serviceId) : next;
  },
  prefilled: (state, { prefill }) => prefilled(state, prefill),
};
