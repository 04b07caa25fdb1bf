import { once } from '../load-once.ts';
import type * as acts from './acts.ts';

export type Acts = typeof acts;

/** What a resident may do with a booking: loaded when one reaches for it. */
export const actsOfTracker = once<Acts>(() => import('./acts.ts'));
