import { once } from '../load-once.ts';
import type * as write from './write.ts';

export type Write = typeof write;

/** Writing a review: loaded when one reaches for it. */
export const writeOfReview = once<Write>(() => import('./write.ts'));
