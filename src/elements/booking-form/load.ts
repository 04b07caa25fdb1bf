import type * as later from './later.ts';
import type * as rest from './rest.ts';

export type Rest = typeof rest;
export type Later = typeof later;

/** Loads once; after a failure (no network) the next call tries again. */
const once = <Module>(load: () => Promise<Module>) => {
  let coming: Promise<Module> | undefined;
  const loader = { now: undefined as Module | undefined, failed: false, load: () => (coming ??= loaded()) };
  const loaded = () =>
    load().then(
      (module) => {
        loader.failed = false;
        return (loader.now = module);
      },
      (error: unknown) => {
        coming = undefined;
        loader.failed = true;
        throw error;
      },
    );
  return loader;
};

/** Choosing a time, and the whole flow: loaded when one reaches for 下一步. */
export const restOfForm = once<Rest>(() => import('./rest.ts'));
/** Who and where, the review, the receipt: loaded when a time is chosen. */
export const laterSteps = once<Later>(() => import('./later.ts'));
