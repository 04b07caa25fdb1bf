import { type Clock, systemClock } from '../../clock.ts';
import type { Backend } from '../../config.ts';
import { identify } from './auth.ts';
import { inTurn } from './pace.ts';

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Sends as a backend wants it that hears otherwise than by a bearer token who is signed in, or takes only so much in a second. */
export const specialSend =
  (send: Send, backend: Backend, clock: Clock = systemClock): Send =>
  (url, init) => {
    const { auth, perSecond } = backend;
    const headers = new Headers(init.headers);
    const address = auth ? identify(url, headers, auth) : url;
    const whole: RequestInit = { ...init, headers, ...(auth?.kind === 'cookie' && { credentials: 'include' }) };
    const go = () => send(address, whole);
    return perSecond ? inTurn(backend, clock, go) : go();
  };
