import type { Booking } from '../../domain/booking.ts';
import type { Handlers, Intent } from './intents.ts';
import { again, asked, idle, initialState, type Part, type TrackState, type Trouble } from './state.ts';

/** What may come before the code of what one may do is there, in its shortest form. */
export type Showing = Extract<
  Intent,
  {
    type: 'started' | 'heard' | 'network' | 'retry' | 'opened' | 'booking-came' | 'booking-failed' | 'list-failed' | 'phone-came';
  }
>;

/** The booking as somebody says that it stands; an answer that was overtaken by a newer one tells nothing new. */
export const put = (state: TrackState, value: Booking, at: number): TrackState => {
  const before = state.booking.value;
  const isOld = before?.id === value.id && before.version > value.version;
  const shown = isOld ? before : value;
  const { list } = state;
  return {
    ...state,
    bookingId: shown.id,
    booking: { at: 'ready', value: shown },
    list: list.at === 'ready' ? { at: 'ready', value: list.value.map((each) => (each.id === shown.id ? shown : each)) } : list,
    seenAt: at,
    offline: false,
    before: before && before.id === shown.id && before.version !== shown.version ? before : state.before,
  };
};

const askAgain = <T>(part: Part<T>): Part<T> => (part.at === 'idle' ? part : again(part));

const askAll = (state: TrackState): TrackState => ({
  ...state,
  turn: state.turn + 1,
  booking: askAgain(state.booking),
  list: askAgain(state.list),
});

const failed = <T>({ value }: Part<T>, trouble: Trouble): Part<T> => ({ at: 'failed', value, trouble });

/** Without a network nothing that was seen goes away. */
const offlineBy = (state: TrackState, { code }: Trouble): boolean => state.offline || code === 'offline';

export const showing: Handlers<TrackState, Showing> = {
  started: (state, { bookingId }) => ({
    ...initialState,
    turn: state.turn + 1,
    bookingId,
    booking: bookingId ? asked : idle,
    list: bookingId ? idle : asked,
  }),
  heard: (state, { event: { type, bookingId, version } }) => {
    if (type === 'reset') return askAll(state);
    if (type !== 'booking' || bookingId === undefined) return state;
    const { value } = state.booking;
    if (bookingId !== state.bookingId)
      return state.list.at === 'idle' ? state : { ...state, turn: state.turn + 1, list: again(state.list) };
    const isKnown = value?.id === bookingId && version !== undefined && version <= value.version;
    return isKnown ? state : { ...state, turn: state.turn + 1, booking: again(state.booking) };
  },
  network: (state, { on }) => (on ? askAll({ ...state, offline: false }) : { ...state, offline: true }),
  retry: (state) => ({
    ...state,
    turn: state.turn + 1,
    offline: false,
    booking: state.booking.at === 'failed' || state.booking.value ? again(state.booking) : state.booking,
    list: state.list.at === 'failed' ? again(state.list) : state.list,
  }),
  // What is then asked, and what becomes of it, is the whole flow's.
  opened: (state, { act }) => (state.doing.at === 'sending' ? state : { ...state, doing: { at: 'open', act }, tried: false }),
  'booking-came': (state, { value, at }) => (value.id === state.bookingId ? put(state, value, at) : state),
  'booking-failed': (state, { trouble }) => ({ ...state, booking: failed(state.booking, trouble), offline: offlineBy(state, trouble) }),
  'phone-came': (state, { number }) => ({ ...state, phone: number }),
  'list-failed': (state, { trouble }) => ({ ...state, list: failed(state.list, trouble), offline: offlineBy(state, trouble) }),
};
