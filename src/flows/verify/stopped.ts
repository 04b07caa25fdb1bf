import type { Booking } from '../../domain/booking.ts';
import { troubleOf } from '../../domain/trouble.ts';
import type { AnswerIntent } from './intents.ts';
import type { Act, Doing, Stop, Verdict } from './state.ts';

type Problem = Extract<AnswerIntent, { type: 'act-failed' }>['problem'];

const isBooking = (current: unknown): current is Booking => typeof (current as Booking | undefined)?.id === 'string';

/** Why trying again would not help; nothing for what may go better the next time. */
const stopOf = ({ code }: Problem, current: Booking | undefined, { worker }: Verdict): Stop | undefined => {
  switch (code) {
    case 'conflict':
      return current?.worker && worker && current.worker.id !== worker.id ? 'worker-changed' : 'booking-changed';
    case 'duplicate':
      return 'already-entered';
    case 'expired':
      return 'too-old';
    case 'invalid':
      return 'look-unknown';
    case 'forbidden':
      return 'not-allowed';
    case 'not-found':
      return 'not-found';
    default:
      return undefined;
  }
};

/** What a refused or unanswered act leads to. */
export const afterFailure = (act: Act, key: string, problem: Problem, verdict: Verdict): Doing => {
  const current = isBooking(problem.current) ? problem.current : undefined;
  // Whoever has not looked at the photo is asked to; nothing was sent.
  if (problem.code === 'invalid' && problem.errors.some(({ path }) => path === 'photoMatches')) return { at: 'choosing' };
  if (problem.code === 'invalid' && act.do !== 'confirm' && problem.errors.some(({ path }) => path === 'text' || path === 'reason'))
    return { at: 'writing', act, missing: true };
  const why = stopOf(problem, current, verdict);
  if (why) return { at: 'stopped', act, why, current };
  return { at: 'failed', act, key, trouble: troubleOf(problem) };
};
