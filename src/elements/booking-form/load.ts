import { once } from '../load-once.ts';
import type * as later from './later.ts';
import type * as rest from './rest.ts';

export type Rest = typeof rest;
export type Later = typeof later;

/** Choosing a time, and the whole flow: loaded when one reaches for 下一步. */
export const restOfForm = once<Rest>(() => import('./rest.ts'));
/** Who and where, the review, the receipt: loaded when a time is chosen. */
export const laterSteps = once<Later>(() => import('./later.ts'));
