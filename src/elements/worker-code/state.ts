import { lifeSeconds } from '../../domain/code-policy.ts';
import type { QrModules } from '../../host/qr-code.ts';

/** A code on the screen. Times are of this page's own `Clock`. */
export interface ShownCode {
  modules: QrModules;
  askedAt: number;
  expiresAt: number;
  refreshAt: number;
}

export interface Trouble {
  code: string;
  retryAfterSeconds?: number | undefined;
}

/** `red`: the record allows no code. `not-worker`: somebody else is signed in. */
export type RefusedWhy = 'signed-out' | 'not-worker' | 'red' | 'other-booking' | 'not-supported';

export type CodeState =
  | { at: 'waiting'; expired: boolean; trouble?: Trouble | undefined }
  | { at: 'ready'; code: ShownCode; trouble?: Trouble | undefined }
  | { at: 'refused'; why: RefusedWhy };

interface Times {
  expiresInSeconds: number;
  refreshInSeconds: number;
}

/** Counted from when it was asked for, not from when it came: so the screen gives up a code before the server does. */
export const shownCode = (modules: QrModules, { expiresInSeconds, refreshInSeconds }: Times, askedAt: number): ShownCode => {
  const expiresAt = askedAt + Math.min(expiresInSeconds, lifeSeconds) * 1000;
  return {
    modules,
    askedAt,
    expiresAt,
    // A backend that would have it renewed at once, or only when it is over, is asked a little later or earlier.
    refreshAt: Math.min(askedAt + Math.max(1, refreshInSeconds) * 1000, expiresAt - 500),
  };
};

export const secondsLeft = ({ expiresAt }: ShownCode, now: number): number => Math.max(0, Math.ceil((expiresAt - now) / 1000));

/** 2 s, 4 s … 30 s, or what the server said; spread, so that a whole street does not come back at once. */
export const retryInMs = (failures: number, { retryAfterSeconds }: Trouble, random: () => number): number =>
  (retryAfterSeconds ?? Math.min(30, 2 ** failures)) * 1000 * (1 + random() / 4);
