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

export const firstNeeds = ({ bookingId, turn, booking, list, phone }: TrackState): Need[] => {
  const all: Need[] = [];
  if (booking.at === 'asked' && bookingId) all.push({ ask: 'booking', bookingId, turn });
  if (list.at === 'asked') all.push({ ask: 'list', turn });
  // Whoever sees no booking needs somebody to call.
  if (phone === undefined && !booking.value && [booking.at, list.at].some((at) => at === 'failed' || at === 'ready'))
    all.push({ ask: 'phone' });
  return all;
};

/** There is something that the first screen has no words for. */
export const needsMore = ({ booking, list, before, offline }: TrackState): boolean =>
  offline || before !== undefined || booking.at === 'failed' || list.at !== 'idle' || (booking.value?.workerChanges.length ?? 0) > 0;
