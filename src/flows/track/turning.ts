import type { Handlers, Intent } from './intents.ts';
import { showing } from './showing.ts';
import type { TrackState } from './state.ts';

type Turning = Extract<Intent, { type: 'shown' }>;

/** Turning to another booking of one's own. */
export const turning: Handlers<TrackState, Turning> = {
  shown: (state, { bookingId }) => {
    const value = state.list.value?.find(({ id }) => id === bookingId);
    if (!value || state.doing.at === 'sending') return state;
    return { ...state, bookingId, booking: { at: 'ready', value }, doing: { at: 'none' }, unsure: undefined, before: undefined };
  },
};

/** The first flow, where there are others to turn to. */
export const reduceListed = (state: TrackState, intent: Intent): TrackState =>
  (({ ...showing, ...turning })[intent.type as 'shown'] as (state: TrackState, intent: Intent) => TrackState)(state, intent);
