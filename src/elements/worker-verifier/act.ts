import type { EnvironmentController } from '../../context/environment-controller.ts';
import { isAborted } from '../../context/patience.ts';
import { confirmEntry, refuseEntry, reportWorker } from '../../contract/door.ts';
import { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../flows/verify/intents.ts';
import type { Doing, Verdict } from '../../flows/verify/state.ts';

type Sending = Extract<Doing, { at: 'sending' }>;

const patienceMs = 60_000;

/** `mayAct` has seen to it that what an act needs is there. */
const call = async (verdict: Verdict, { act, key }: Sending, env: EnvironmentController, signal: AbortSignal) => {
  const { lookUpId = '', booking, worker } = verdict;
  const options = { idempotencyKey: key, signal };
  const bookingId = booking?.id ?? '';
  switch (act.do) {
    case 'confirm':
      return env.call(confirmEntry, { bookingId, lookUpId, photoMatches: true, version: booking?.version ?? 0 }, options);
    case 'refuse':
      return env.call(refuseEntry, { bookingId, lookUpId, ...(act.text.trim() && { reason: act.text.trim() }) }, options);
    case 'report': {
      const input = { workerId: worker?.id ?? '', lookUpId, ...(bookingId && { bookingId }), text: act.text.trim() };
      await env.call(reportWorker, input, options);
      return undefined;
    }
    default:
      return act satisfies never;
  }
};

/** Sends what the person decided. Never taken back: leaving the page does not undo it. */
export const act = async (verdict: Verdict, sending: Sending, env: EnvironmentController): Promise<Intent> => {
  const { key } = sending;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Problem('timeout')), patienceMs);
  try {
    return { type: 'done', key, booking: await call(verdict, sending, env, patience.signal) };
  } catch (error) {
    if (isAborted(error)) throw error;
    const problem = error instanceof Error && 'code' in error ? (error as Problem) : new Problem('unknown', { cause: error });
    return { type: 'act-failed', key, problem };
  } finally {
    clearTimeout(timer);
  }
};
