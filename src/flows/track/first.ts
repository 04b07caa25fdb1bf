import type { Intent } from './intents.ts';
import type { Need } from './needs.ts';
import { type Showing, showing } from './showing.ts';
import type { TrackState } from './state.ts';

/**
 * The flow until something is done, small so that the booking is seen soon. What the panels say comes once the whole flow
 * (`reduce.ts`) is there, which takes over this state.
 */
export const reduceFirst = (state: TrackState, intent: Intent): TrackState =>
  (showing[intent.type as Showing['type']] as (state: TrackState, intent: Intent) => TrackState)(state, intent);

export const firstNeeds = ({ bookingId, turn, booking, list }: TrackState): Need[] => {
  const all: Need[] = [];
  if (booking.at === 'asked' && bookingId) all.push({ ask: 'booking', bookingId, turn });
  if (list.at === 'asked') all.push({ ask: 'list', turn });
  return all;
};

/** Whoever sees no booking needs somebody to call. */
export const needsPhone = ({ booking, list, phone }: TrackState): boolean =>
  phone === undefined && !booking.value && (booking.at === 'failed' || list.at === 'failed' || list.at === 'ready');

/** The whole flow is wanted. */
export const needsRest = (state: TrackState): boolean => state.doing.at !== 'none' || needsPhone(state);
