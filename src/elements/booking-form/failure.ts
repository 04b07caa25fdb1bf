import type { Intent } from '../../flows/booking/intents.ts';
import type { Need } from '../../flows/booking/needs.ts';
import type { Problem } from '../../domain/problem.ts';
import { troubleOf } from '../../domain/trouble.ts';

/** What a question that failed means to the flow. */
export const failure = (need: Need, problem: Problem): Intent => {
  const trouble = troubleOf(problem);
  switch (need.ask) {
    case 'hold':
    case 'renew':
      return { type: 'hold-refused', trouble };
    case 'release':
      // It lapses by itself.
      return { type: 'released', holdId: need.holdId };
    case 'create':
      return { type: 'lost', trouble };
    case 'look':
      return { type: 'look-failed', trouble };
    case 'clock':
      return { type: 'clock-came', clockOffset: 0 };
    case 'cancel':
      return { type: 'cancel-failed', trouble };
    default:
      return { type: 'part-failed', part: need.ask, trouble };
  }
};
