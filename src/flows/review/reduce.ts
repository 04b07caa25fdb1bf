import type { Handlers, Intent } from './intents.ts';
import { reading } from './reading.ts';
import type { ReviewState } from './state.ts';
import { writing } from './writing.ts';

const handlers: Handlers = { ...reading, ...writing };

/** What happens next: the one way in which the state of a review panel changes. */
export const reduce = (state: ReviewState, intent: Intent): ReviewState =>
  (handlers[intent.type] as (state: ReviewState, intent: Intent) => ReviewState)(state, intent);
