import { acting } from './acting.ts';
import type { Handlers, Intent } from './intents.ts';
import { pickingHandlers } from './picking.ts';
import { showing } from './showing.ts';
import type { TrackState } from './state.ts';

const handlers: Handlers<TrackState, Intent> = { ...showing, ...acting, ...pickingHandlers };

/** The whole flow: the one way in which the state of a tracker changes. */
export const reduce = (state: TrackState, intent: Intent): TrackState =>
  (handlers[intent.type] as (state: TrackState, intent: Intent) => TrackState)(state, intent);
