import type { Booking } from '../../domain/booking.ts';
import { fromInstant } from '../../domain/instant.ts';
import type { Handlers, Intent } from './intents.ts';
import { byNearness } from './nearest.ts';
import { newsOf } from './news.ts';
import { type Act, again, asked, idle, initialState, notPicking, type Part, type TrackState, type Trouble, type Write } from './state.ts';

/** What may come before the code of what one may do is there. */
export type Showing = Extract<
  Intent,
  {
    type:
      | 'started'
      | 'heard'
      | 'network'
      | 'retry'
      | 'shown'
      | 'opened'
      | 'dropped'
      | 'booking-came'
      | 'booking-failed'
      | 'list-came'
      | 'list-failed';
  }
>;

const noLonger: TrackState['doing'] = { at: 'none' };

/** Which word of a booking's `may` allows an act. */
export const mayOf = { reschedule: 'reschedule', cancel: 'cancel', change: 'changeWorker', accept: 'accept' } as const satisfies Record<
  Act,
  keyof Booking['may']
>;

/** Is what was sent to be seen in the booking? */
const isDone = (write: Write, { status, items, changeRequest }: Booking): boolean => {
  switch (write.act) {
    case 'reschedule':
      return items[0]?.start !== undefined && fromInstant(items[0].start) === fromInstant(write.start);
    case 'cancel':
      return status === 'cancelled';
    case 'change':
      return changeRequest?.reason === write.reason;
    case 'accept':
      return status === 'completed';
  }
};

/** A write whose answer was lost may be seen to be done; what the person was asked may no longer be theirs to do. */
const doingWith = ({ doing, unsure }: TrackState, booking: Booking): TrackState['doing'] => {
  if (doing.at !== 'open') return doing;
  if (unsure && isDone(unsure.write, booking)) return { at: 'done', act: unsure.write.act };
  return doing.trouble || booking.may[mayOf[doing.act]] ? doing : noLonger;
};

/** The booking as somebody says that it stands; an answer that was overtaken by a newer one tells nothing new. */
export const put = (state: TrackState, value: Booking, at: number): TrackState => {
  const before = state.booking.value;
  const isOld = before?.id === value.id && before.version > value.version;
  const shown = isOld ? before : value;
  const { list } = state;
  const news = newsOf(before, shown);
  return {
    ...state,
    bookingId: shown.id,
    booking: { at: 'ready', value: shown },
    list: list.at === 'ready' ? { at: 'ready', value: list.value.map((each) => (each.id === shown.id ? shown : each)) } : list,
    seenAt: at,
    offline: false,
    doing: doingWith(state, shown),
    news: news.length ? news : state.news,
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
    picking: state.picking.slots.at === 'failed' ? { ...state.picking, slots: again(state.picking.slots) } : state.picking,
  }),
  shown: (state, { bookingId }) => {
    const value = state.list.value?.find(({ id }) => id === bookingId);
    if (!value || state.doing.at === 'sending') return state;
    return { ...state, bookingId, booking: { at: 'ready', value }, doing: noLonger, unsure: undefined, news: [] };
  },
  opened: (state, { act }) => {
    if (state.doing.at === 'sending') return state;
    const picking = act === 'reschedule' ? { slots: asked } : notPicking;
    return { ...state, doing: { at: 'open', act }, picking, tried: false };
  },
  dropped: (state) => (state.doing.at === 'sending' ? state : { ...state, doing: noLonger, picking: notPicking, tried: false }),
  'booking-came': (state, { value, at }) => (value.id === state.bookingId ? put(state, value, at) : state),
  'booking-failed': (state, { trouble }) => ({ ...state, booking: failed(state.booking, trouble), offline: offlineBy(state, trouble) }),
  'list-came': (state, { value, at }) => {
    const list = byNearness(value, at + (state.clockOffset ?? 0));
    const next: TrackState = { ...state, list: { at: 'ready', value: list }, offline: false };
    const shown = list.find(({ id }) => id === state.bookingId) ?? list[0];
    return shown ? put(next, shown, at) : { ...next, bookingId: undefined, booking: idle };
  },
  'list-failed': (state, { trouble }) => ({ ...state, list: failed(state.list, trouble), offline: offlineBy(state, trouble) }),
};
