import { answering } from './answers.ts';
import { choosing } from './choosing.ts';
import { first } from './first.ts';
import type { Handlers } from './handlers.ts';
import type { Intent } from './intents.ts';
import { moving } from './moving.ts';
import type { BookingState } from './state.ts';
import { starting } from './starting.ts';
import { submitting } from './submitting.ts';
import { typing } from './typing.ts';

const handlers: Handlers<Intent> = { ...first, ...starting, ...choosing, ...typing, ...moving, ...submitting, ...answering };

/** What happens next: the one way in which the state of a booking form changes. */
export const reduce = (state: BookingState, intent: Intent): BookingState =>
  (handlers[intent.type] as (state: BookingState, intent: Intent) => BookingState)(state, intent);
