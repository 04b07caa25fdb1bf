import { dayAt, fromInstant } from '../../domain/zone.ts';
import { firstFreeDay, nextWindow, slotsByDay } from './choice.ts';
import { chooseService, chooseSlot, offered } from './choosing.ts';
import type { Handlers } from './handlers.ts';
import type { AnswerIntent } from './intents.ts';
import type { SlotPage } from '../../domain/slot.ts';
import { again, asked, idle, type BookingState, type Part } from './state.ts';

type Answering = Extract<
  AnswerIntent,
  {
    type:
      | 'community-came'
      | 'services-came'
      | 'workers-came'
      | 'slots-came'
      | 'held'
      | 'hold-lapsed'
      | 'hold-refused'
      | 'released'
      | 'quote-came'
      | 'part-failed'
      | 'clock-came';
  }
>;

const ready = <T>(value: T): Part<T> => ({ at: 'ready', value });

/** The pages of one question, side by side; a day asked again is as it is now. */
const merged = (old: SlotPage | undefined, page: SlotPage): SlotPage => {
  if (!old) return page;
  const fresh = new Set(page.days.map(({ day }) => day));
  const isOld = (start: string) => !fresh.has(dayAt(fromInstant(start), page.timeZone));
  const days = [...old.days.filter(({ day }) => !fresh.has(day)), ...page.days].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...page, days, items: [...old.items.filter(({ start }) => isOld(start)), ...page.items] };
};

const slotsCame = (state: BookingState, value: SlotPage): BookingState => {
  const page = merged(state.slots.value, value);
  const { window, choice } = state;
  let next: BookingState = { ...state, slots: ready(page) };
  if (!window.from) next = { ...next, today: value.days[0]?.day ?? state.today };
  const wished =
    choice.wishedStart && !choice.slot && value.items.find(({ start }) => fromInstant(start) === fromInstant(choice.wishedStart!));
  if (wished) return chooseSlot(next, wished.start, wished.end);
  if (window.seeking && value.items.length === 0) {
    const later = nextWindow(next);
    return later ? { ...next, window: { ...later, seeking: true }, slots: again(next.slots) } : { ...next, window: {} };
  }
  // The first free day is open at once; a month that one turned to leaves the chosen day as it is.
  const turned = window.from !== undefined && !window.seeking;
  const day = window.seeking ? dayAt(fromInstant(value.items[0]!.start), page.timeZone) : choice.day;
  const shown = day && (turned || slotsByDay(next).has(day)) ? day : firstFreeDay(next);
  const focused = turned ? state.focused : (shown ?? next.today);
  return { ...next, window: { from: window.from, to: window.to }, focused, choice: { ...choice, day: shown } };
};

const lostForGood = ['not-found', 'forbidden'];

/** The booking kept from before is somebody else's, who sat at this computer, or is gone: no way leads on from its receipt. */
const anew = (state: BookingState): BookingState => {
  const { serviceId } = state.choice;
  const next: BookingState = { ...state, step: 'service', choice: {}, bookingId: undefined, booking: idle };
  return serviceId ? chooseService(next, serviceId) : next;
};

export const answering: Handlers<Answering> = {
  'community-came': (state, { value }) => ({ ...state, community: ready(value) }),
  'services-came': (state, { value }) => offered({ ...state, services: ready(value) }),
  'workers-came': (state, { value }) => ({ ...state, workers: ready(value) }),
  'slots-came': (state, { value }) => slotsCame(state, value),
  held: (state, { value, clockOffset }) => {
    const releasing = [...state.releasing, ...('id' in state.hold && state.hold.id !== value.id ? [state.hold.id] : [])];
    return { ...state, clockOffset, releasing, hold: { at: 'held', id: value.id, seconds: value.expiresInSeconds } };
  },
  'hold-lapsed': (state) => (state.hold.at === 'held' ? { ...state, hold: { at: 'lapsed', id: state.hold.id } } : state),
  'hold-refused': (state, { trouble }) => {
    const { hold } = state;
    if (trouble.code === 'slot-taken' || trouble.code === 'too-late') {
      return { ...state, hold: { at: 'none' }, taken: true, quote: idle, window: {}, slots: again(state.slots) };
    }
    // A hold that is gone can be had anew; anything else must not stop the person from going on.
    if (hold.at === 'renewing')
      return { ...state, hold: trouble.code === 'expired' || trouble.code === 'not-found' ? asked : { at: 'lapsed', id: hold.id } };
    if (trouble.code === 'not-supported') return { ...state, hold: { at: 'none' } };
    return hold.at === 'asked' ? { ...state, hold: { at: 'unheld' } } : state;
  },
  released: (state, { holdId }) => ({ ...state, releasing: state.releasing.filter((id) => id !== holdId) }),
  'quote-came': (state, { value, clockOffset }) => ({
    ...state,
    clockOffset,
    quote: ready(value),
    totalBefore: state.totalBefore === value.totalInFen ? undefined : state.totalBefore,
  }),
  'part-failed': (state, { part, trouble }) => {
    if (part === 'booking' && lostForGood.includes(trouble.code)) return anew(state);
    if (part === 'quote' && trouble.code === 'slot-taken') {
      return { ...state, hold: { at: 'none' }, taken: true, quote: idle, window: {}, slots: again(state.slots) };
    }
    return { ...state, [part]: { at: 'failed', value: state[part].value, trouble } };
  },
  'clock-came': (state, { clockOffset }) => ({ ...state, clockOffset }),
};
