import type { Day } from '../../domain/day.ts';
import { fromInstant } from '../../domain/zone.ts';
import { firstNeeds } from './first.ts';
import type { Sent, TrackState } from './state.ts';

/** What the state needs from the backend. The same need is asked once. */
export type Need =
  | { ask: 'booking'; bookingId: string; turn: number }
  | { ask: 'list'; turn: number }
  | { ask: 'clock' }
  | { ask: 'phone' }
  | { ask: 'slots'; serviceId: string; durationMinutes?: number; communityId?: string; from?: Day; to?: Day; version: number }
  | { ask: 'write'; sent: Sent };

const slotsNeed = ({ booking: { value }, picking }: TrackState): Need[] => {
  const item = value?.items[0];
  if (picking.slots.at !== 'asked' || !value || !item) return [];
  const { start, end, service } = item;
  const communityId = value.address?.communityId;
  return [
    {
      ask: 'slots',
      serviceId: service.id,
      version: value.version,
      ...(start && end && { durationMinutes: Math.round((fromInstant(end) - fromInstant(start)) / 60_000) }),
      ...(communityId && { communityId }),
      ...picking.window,
    },
  ];
};

/** Cancelling asks the server what time it is, since the fee of this minute hangs on it. */
const needsClock = ({ doing, clockOffset }: TrackState): boolean =>
  doing.at === 'open' && doing.act === 'cancel' && clockOffset === undefined;

export const needs = (state: TrackState): Need[] => {
  const all: Need[] = [...firstNeeds(state), ...slotsNeed(state)];
  if (state.doing.at === 'sending') all.push({ ask: 'write', sent: state.doing.sent });
  if (needsClock(state)) all.push({ ask: 'clock' });
  return all;
};
