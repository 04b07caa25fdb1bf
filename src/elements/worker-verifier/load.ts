import type * as later from './later.ts';
import type * as rest from './rest.ts';

export type Rest = typeof rest;
export type Later = typeof later;

/** Loads once; after a failure (no network) the next call tries again. */
const once = <Module>(load: () => Promise<Module>) => {
  let coming: Promise<Module> | undefined;
  const loader = { now: undefined as Module | undefined, load: () => (coming ??= loaded()) };
  const loaded = () =>
    load().then(
      (module) => (loader.now = module),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    );
  return loader;
};

/** Camera, photo, typing: loaded at the first tap. */
export const restOfVerifier = once<Rest>(() => import('./rest.ts'));
/** Checking, the verdict and what follows: loaded while one points the camera. */
export const laterOfVerifier = once<Later>(() => import('./later.ts'));
