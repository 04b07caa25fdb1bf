import type { Day } from '../../domain/day.ts';
import { firstOfMonth, lastOfMonth } from '../../domain/month.ts';
import { bookable } from './first.ts';
import { busy, chosenService, dayOfSlot, isKnown, nextWindow } from './choice.ts';
import type { Handlers } from './handlers.ts';
import type { PersonIntent } from './intents.ts';
import { again, asked, idle, type BookingState, type Choice } from './state.ts';

type Choosing = Extract<
  PersonIntent,
  {
    type:
      | 'service-chosen'
      | 'duration-chosen'
      | 'worker-chosen'
      | 'seek'
      | 'day-focused'
      | 'day-chosen'
      | 'slot-chosen'
      | 'hold-renewed'
      | 'hold-given-back';
  }
>;

export const heldId = ({ hold }: BookingState): string[] => ('id' in hold ? [hold.id] : []);

/** No time is chosen any more: its hold is given back, and what was priced for it is void. */
export const letGo = (state: BookingState, choice: Choice): BookingState => ({
  ...state,
  choice: { ...choice, slot: undefined },
  hold: { at: 'none' },
  releasing: [...state.releasing, ...heldId(state)],
  taken: false,
  quote: idle,
  totalBefore: undefined,
  sending: state.sending.at === 'refused' ? idle : state.sending,
});

/** Other times are to be asked: those of the old question do not answer the new one. */
const otherTimes = (state: BookingState, choice: Choice): BookingState => ({
  ...letGo(state, choice),
  slots: asked,
  window: {},
});

export const chooseService = (state: BookingState, serviceId: string): BookingState => {
  if (busy(state) || serviceId === state.choice.serviceId) return state;
  const { wishedStart } = state.choice;
  const next = { ...otherTimes(state, { serviceId, wishedStart }), workers: asked, typed: { ...state.typed, intake: {} } };
  return state.services.value && !bookable(chosenService(next)) ? { ...next, slots: idle, workers: idle } : next;
};

/** Once the services are known: the one of a draft, an attribute or a link may not be there, or not be booked here. */
export const offered = (state: BookingState): BookingState => {
  const service = chosenService(state);
  if (!state.services.value || !state.choice.serviceId || state.step === 'booked' || bookable(service)) return state;
  return { ...state, step: 'service', choice: { serviceId: service?.id }, slots: idle, workers: idle, hold: { at: 'none' } };
};

export const chooseSlot = (state: BookingState, start: string, end: string): BookingState => {
  if (busy(state) || !state.choice.serviceId) return state;
  if (start === state.choice.slot?.start && !state.taken && state.hold.at !== 'unheld') return state;
  const free = letGo(state, state.choice);
  const chosen: BookingState = { ...free, choice: { ...free.choice, slot: { start, end }, wishedStart: undefined }, hold: asked };
  return {
    ...chosen,
    choice: { ...chosen.choice, day: dayOfSlot(chosen, { start, end }) },
    quote: state.step === 'review' ? asked : idle,
  };
};

/** The keyboard is on this day; if its month is not known yet, it is asked. */
const look = (state: BookingState, day: Day): BookingState => {
  const next = { ...state, focused: day };
  if (isKnown(state, day)) return next;
  const first = firstOfMonth(day);
  const from = state.today && first < state.today ? state.today : first;
  return { ...next, window: { from, to: lastOfMonth(day) }, slots: again(state.slots) };
};

export const choosing: Handlers<Choosing> = {
  'service-chosen': (state, { serviceId }) => chooseService(state, serviceId),
  'duration-chosen': (state, { durationMinutes }) =>
    busy(state) || durationMinutes === state.choice.durationMinutes ? state : otherTimes(state, { ...state.choice, durationMinutes }),
  'worker-chosen': (state, { workerId }) =>
    busy(state) || workerId === state.choice.workerId ? state : otherTimes(state, { ...state.choice, workerId }),
  seek: (state) => {
    const later = nextWindow(state);
    return later ? { ...state, window: { ...later, seeking: true }, slots: again(state.slots) } : state;
  },
  'day-focused': (state, { day }) => look(state, day),
  'day-chosen': (state, { day }) => look({ ...state, choice: { ...state.choice, day } }, day),
  'slot-chosen': (state, { start, end }) => chooseSlot(state, start, end),
  'hold-given-back': (state) =>
    busy(state) ? state : { ...state, hold: { at: 'unheld' }, releasing: [...state.releasing, ...heldId(state)] },
  'hold-renewed': (state) =>
    state.hold.at === 'lapsed'
      ? { ...state, hold: { at: 'renewing', id: state.hold.id } }
      : state.hold.at === 'unheld'
        ? { ...state, hold: asked }
        : state,
};
