import type * as qrCode from '../../host/qr-code.ts';

let coming: Promise<typeof qrCode> | undefined;

/** Loads beside the first question; after a failure (no network) the next call tries again. */
export const encoder = {
  load: (): Promise<typeof qrCode> =>
    (coming ??= import('../../host/qr-code.ts').catch((error: unknown) => {
      coming = undefined;
      throw error;
    })),
};
