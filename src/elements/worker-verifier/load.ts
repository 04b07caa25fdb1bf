import { once } from '../load-once.ts';
import type * as later from './later.ts';
import type * as rest from './rest.ts';

export type Rest = typeof rest;
export type Later = typeof later;

/** Camera, photo, typing: loaded at the first tap. */
export const restOfVerifier = once<Rest>(() => import('./rest.ts'));
/** Checking, the verdict and what follows: loaded while one points the camera. */
export const laterOfVerifier = once<Later>(() => import('./later.ts'));
