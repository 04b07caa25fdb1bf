import type { Intent } from './intents.ts';
import type { VerifyState } from './state.ts';

/** For each intent, what becomes of the state. */
export type Handlers<I extends Intent> = {
  [T in I['type']]: (state: VerifyState, intent: Extract<I, { type: T }>) => VerifyState;
};
