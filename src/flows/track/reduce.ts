import { acting, doingWith } from './acting.ts';
import type { Handlers, Intent } from './intents.ts';
import { pickingHandlers } from './picking.ts';
import { showing } from './showing.ts';
import type { TrackState } from './state.ts';
import { turning } from './turning.ts';

const handlers: Handlers<TrackState, Intent> = { ...showing, ...turning, ...acting, ...pickingHandlers };

/** The whole flow: the one way in which the state of a tracker changes. */
export const reduce = (state: TrackState, intent: Intent): TrackState => {
  const next = (handlers[intent.type] as (state: TrackState, intent: Intent) => TrackState)(state, intent);
  const { value } = next.booking;
  return !value || value === state.booking.value ? next : { ...next, doing: doingWith(next, value) };
};
