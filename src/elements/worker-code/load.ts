import type * as qrCode from '../../host/qr-code.ts';
import type * as looks from './view/looks.ts';

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

/** Beside the first question. */
export const encoder = once<typeof qrCode>(() => import('../../host/qr-code.ts'));
/** Beside the first code: nobody looks before there is one. */
export const looksView = once<typeof looks>(() => import('./view/looks.ts'));
