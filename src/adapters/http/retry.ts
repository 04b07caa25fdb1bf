import { Problem } from '../../domain/problem.ts';
import type { Clock } from './clock.ts';

const longestPauseMs = 5_000;
const firstPauseMs = 300;

/** A network that dropped, a gateway between two states, or the same write still under way: the same question may be answered next time. */
const passing: readonly string[] = ['offline', 'unavailable', 'timeout', 'in-progress'];

/** Milliseconds before the next try, or nothing when another try is no use. Jittered, so that a crowd does not come back all at once. */
const pauseBefore = (error: unknown, tried: number, random: () => number): number | undefined => {
  if (!(error instanceof Problem) || !passing.includes(error.code)) return undefined;
  const told = (error.retryAfterSeconds ?? 0) * 1000;
  return told > longestPauseMs ? undefined : told + random() * firstPauseMs * 2 ** tried;
};

export interface Patience {
  retries: number;
  clock: Clock;
  random: () => number;
  signal?: AbortSignal | undefined;
  /** Not worth another try: whoever waited that long wants to hear something. */
  final: Problem;
}

/** Asks up to `retries` times more while what is in the way may pass. */
export const persist = async <T>(ask: () => Promise<T>, { retries, clock, random, signal, final }: Patience): Promise<T> => {
  for (let tried = 0; ; tried++) {
    try {
      return await ask();
    } catch (error) {
      const pause = error === final || tried >= retries ? undefined : pauseBefore(error, tried, random);
      if (pause === undefined) throw error;
      await clock.wait(pause, signal);
    }
  }
};
