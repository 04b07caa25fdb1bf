import { deciding } from './deciding.ts';
import type { Handlers } from './handlers.ts';
import type { Intent } from './intents.ts';
import { looking } from './looking.ts';
import type { VerifyState } from './state.ts';

const handlers: Handlers<Intent> = { ...looking, ...deciding };

/** What happens next: the one way in which the state of a verifier changes. */
export const reduce = (state: VerifyState, intent: Intent): VerifyState =>
  (handlers[intent.type] as (state: VerifyState, intent: Intent) => VerifyState)(state, intent);
