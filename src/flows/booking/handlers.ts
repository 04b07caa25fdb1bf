import type { Intent } from './intents.ts';
import type { BookingState } from './state.ts';

/** For each intent, what becomes of the state. */
export type Handlers<I extends Intent> = {
  [T in I['type']]: (state: BookingState, intent: Extract<I, { type: T }>) => BookingState;
};
