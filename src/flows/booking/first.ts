import type { Service } from '../../domain/service.ts';
import type { Handlers } from './handlers.ts';
import type { Intent } from './intents.ts';
import type { Need } from './needs.ts';
import { again, type BookingState } from './state.ts';

/** The other modes are booked by phone for now. */
export const bookable = (service: Service | undefined): boolean => service?.mode === 'visit';

type First = Extract<
  Intent,
  { type: 'community-came' | 'services-came' | 'part-failed' | 'service-chosen' | 'retry' | 'rest-asked' | 'rest-failed' }
>;

/**
 * The flow until a service is chosen, small so that the first screen is there soon.
 * Whatever else happens is for the whole flow (`reduce.ts`), which is loaded then and takes over this state.
 */
export const first: Handlers<First> = {
  'community-came': (state, { value }) => ({ ...state, community: { at: 'ready', value } }),
  'services-came': (state, { value }) => ({ ...state, services: { at: 'ready', value } }),
  'part-failed': (state, { part, trouble }) => ({ ...state, [part]: { at: 'failed', value: state[part].value, trouble } }),
  'service-chosen': (state, { serviceId }) => ({ ...state, choice: { serviceId } }),
  retry: (state) => ({
    ...state,
    rest: state.rest.at === 'failed' ? { at: 'idle' } : state.rest,
    community: state.community.at === 'failed' ? again(state.community) : state.community,
    services: state.services.at === 'failed' ? again(state.services) : state.services,
  }),
  'rest-asked': (state) => ({ ...state, rest: { at: 'asked' } }),
  'rest-failed': (state, { trouble }) => ({ ...state, rest: { at: 'failed', trouble } }),
};

export const isFirst = (intent: Intent): intent is First => intent.type in first;

export const reduceFirst = (state: BookingState, intent: Intent): BookingState =>
  (first[intent.type as First['type']] as (state: BookingState, intent: Intent) => BookingState)(state, intent);

export const firstNeeds = (state: BookingState): Need[] =>
  (['community', 'services'] as const).filter((part) => state[part].at === 'asked').map((ask) => ({ ask }));
