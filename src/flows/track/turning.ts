import type { Handlers, Intent } from './intents.ts';
import { byNearness } from './nearest.ts';
import { put, showing } from './showing.ts';
import { idle, type TrackState } from './state.ts';

type Turning = Extract<Intent, { type: 'list-came' | 'shown' }>;

/** One's own bookings, and turning from one to another. */
export const turning: Handlers<TrackState, Turning> = {
  'list-came': (state, { value, at }) => {
    const list = byNearness(value, at + (state.clockOffset ?? 0));
    const next: TrackState = { ...state, list: { at: 'ready', value: list }, offline: false };
    const shown = list.find(({ id }) => id === state.bookingId) ?? list[0];
    return shown ? put(next, shown, at) : { ...next, bookingId: undefined, booking: idle };
  },
  shown: (state, { bookingId }) => {
    const value = state.list.value?.find(({ id }) => id === bookingId);
    if (!value || state.doing.at === 'sending') return state;
    return { ...state, bookingId, booking: { at: 'ready', value }, doing: { at: 'none' }, unsure: undefined, before: undefined };
  },
};

/** The first flow, where there are others to turn to. */
export const reduceListed = (state: TrackState, intent: Intent): TrackState =>
  (({ ...showing, ...turning })[intent.type as 'shown'] as (state: TrackState, intent: Intent) => TrackState)(state, intent);
