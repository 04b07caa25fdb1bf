import type { Problem } from '../../domain/problem.ts';

const longestPauseMs = 5_000;
const firstPauseMs = 300;

/** A network that dropped, a gateway between two states, or the same write still under way: the same question may be answered next time. */
const passing: readonly string[] = ['offline', 'unavailable', 'timeout', 'in-progress'];

/** Milliseconds before the next try, or nothing when another try is no use. Jittered, so that a crowd does not come back all at once. */
export const pauseBefore = (problem: Problem, tried: number, random: () => number): number | undefined => {
  if (!passing.includes(problem.code)) return undefined;
  const told = (problem.retryAfterSeconds ?? 0) * 1000;
  if (told > longestPauseMs) return undefined;
  return told + random() * firstPauseMs * 2 ** tried;
};
