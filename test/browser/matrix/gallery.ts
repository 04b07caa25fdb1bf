import { states as trackerStates } from '../booking-tracker/states.ts';
import { states as reviewStates } from '../review-panel/states.ts';
import { states as codeStates } from '../worker-code/states.ts';
import { states as verifierStates } from '../worker-verifier/states.ts';
import type { OpenState } from './state.ts';
import { openForm, openFormInPortal } from './stage.ts';
import { stateNames, states } from './states.ts';

const every = (open: typeof openForm): Record<string, OpenState> =>
  Object.fromEntries(stateNames.map((name) => [name, (parent, look) => open(parent, look, states[name])]));

/** Every element in all its states. */
export const gallery = {
  'linli-booking-form': every(openForm),
  'linli-portal': every(openFormInPortal),
  'linli-booking-tracker': trackerStates,
  'linli-review-panel': reviewStates,
  'linli-worker-code': codeStates,
  'linli-worker-verifier': verifierStates,
} satisfies Record<string, Record<string, OpenState>>;

/** Looked at in a test file each, so that none takes too long. */
export const groups = {
  form: ['linli-booking-form', 'linli-portal'],
  visit: ['linli-booking-tracker', 'linli-review-panel'],
  door: ['linli-worker-code', 'linli-worker-verifier'],
} satisfies Record<string, ElementName[]>;

export type ElementName = keyof typeof gallery;
export const elements = Object.keys(gallery) as ElementName[];
export const statesOf = (element: ElementName): Record<string, OpenState> => gallery[element];
