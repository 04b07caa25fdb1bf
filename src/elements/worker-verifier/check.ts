import type { EnvironmentController } from '../../context/environment-controller.ts';
import { isAborted, joinSignals } from '../../context/patience.ts';
import { isProblem } from '../../context/report.ts';
import { verifyWorkerCode } from '../../contract/door.ts';
import { heeded } from '../../domain/advice.ts';
import { offlineSkewSeconds } from '../../domain/code-policy.ts';
import { Problem } from '../../domain/problem.ts';
import { troubleOf } from '../../domain/trouble.ts';
import { verifyCode } from '../../door/verify-code.ts';
import { onThePhone, type Reading } from '../../flows/verify/on-the-phone.ts';
import type { Look, Verdict } from '../../flows/verify/state.ts';
import type { Trust } from './trust.ts';

const patienceMs = 15_000;

/** What the phone finds by itself. Without the list of issuers it cannot even tell whose a code is. */
const readHere = async (text: string, trust: Trust, signal: AbortSignal): Promise<Reading> => {
  const issuers = await trust.issuers(signal);
  if (!issuers) return { outcome: 'undecided', reason: 'keys-unavailable' };
  const keysOf = (iss: string) => trust.keysOf(iss, signal);
  const ask = () => verifyCode({ text, issuers, keysOf, now: trust.now(), skewSeconds: offlineSkewSeconds });
  const first = await ask();
  const isKeyMissing = first.outcome === 'refused' && first.reason === 'unknown-key';
  const reading = isKeyMissing && (await trust.refetch(signal)) ? await ask() : first;
  return reading.outcome === 'undecided' ? { ...reading, signed: reading.claims !== undefined } : reading;
};

/** The caller's signal, and the end of our patience. */
const within = (signal: AbortSignal) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Problem('timeout')), patienceMs);
  const joined = joinSignals(signal, patience.signal);
  const release = () => {
    clearTimeout(timer);
    joined.release();
  };
  return { signal: joined.signal, release };
};

interface Checking {
  env: EnvironmentController;
  trust: Trust;
  look: Look;
  bookingId: string | undefined;
  signal: AbortSignal;
}

/** First the phone's own look at the code, which a refusal ends; then what the server knows of the worker and of one's booking. */
export const check = async ({ env, trust, look, bookingId, signal }: Checking): Promise<Verdict> => {
  const patience = within(signal);
  try {
    const reading = await readHere(look.text, trust, patience.signal).catch((error: unknown): Reading => {
      signal.throwIfAborted();
      if (!isAborted(error) && !patience.signal.aborted) throw error;
      return { outcome: 'undecided', reason: 'keys-unavailable' };
    });
    if (reading.outcome === 'refused') return onThePhone(reading);
    try {
      const input = { code: look.text, ...(bookingId && { bookingId }) };
      const {
        checkedAt: _,
        serverTime,
        ...said
      } = await env.call(verifyWorkerCode, input, {
        signal: patience.signal,
        idempotencyKey: look.key,
      });
      trust.learnTime(serverTime);
      return { ...said, advice: heeded(said), by: 'server' };
    } catch (error) {
      signal.throwIfAborted();
      return onThePhone(
        reading,
        patience.signal.aborted ? { code: 'timeout' } : troubleOf(isProblem(error) ? error : new Problem('unknown')),
      );
    }
  } finally {
    patience.release();
  }
};
