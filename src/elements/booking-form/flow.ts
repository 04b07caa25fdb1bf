import { isFirst, firstNeeds, reduceFirst } from '../../flows/booking/first.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { BookingState } from '../../flows/booking/state.ts';
import type { Problem } from '../../domain/problem.ts';
import { troubleOf } from '../../domain/trouble.ts';
import type { Asking } from './asking.ts';
import { firstAsks } from './first-asks.ts';

/** A flow with its questions: the first screen's, and the whole one that takes over from it. */
export interface Flow {
  handles: (intent: Intent) => boolean;
  reduce: (state: BookingState, intent: Intent) => BookingState;
  needs: (state: BookingState) => Need[];
  ask: (need: Need, asking: Asking) => Promise<Intent>;
  /** What a question that failed means. */
  failed: (need: Need, problem: Problem) => Intent;
}

type First = keyof typeof firstAsks;

export const firstFlow: Flow = {
  handles: isFirst,
  reduce: reduceFirst,
  needs: firstNeeds,
  ask: ({ ask }, asking) => firstAsks[ask as First]({ ask } as never, asking),
  failed: ({ ask }, problem) => ({ type: 'part-failed', part: ask as First, trouble: troubleOf(problem) }),
};
