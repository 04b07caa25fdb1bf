import type { EnvironmentController } from '../../context/environment-controller.ts';
import { getCommunity } from '../../contract/community.ts';
import { getReviewSummary, listReviews } from '../../contract/reviews.ts';
import { Problem } from '../../domain/problem.ts';
import { troubleOf } from '../../domain/trouble.ts';
import type { Intent } from '../../flows/review/intents.ts';
import type { Need } from '../../flows/review/needs.ts';
import { writeOfReview } from './load.ts';

/** About three screens of a phone, before one is asked whether to go on. */
const pageSize = 8;

const loadWrite = () =>
  writeOfReview.load().catch((cause: unknown) => {
    throw new Problem('offline', { cause });
  });

export const ask = async (env: EnvironmentController, need: Need, signal: AbortSignal): Promise<Intent> => {
  switch (need.ask) {
    case 'summary':
      return { type: 'summary-came', value: await env.call(getReviewSummary, { subject: need.subject }, { signal }) };
    case 'list': {
      const { subject, sort, cursor } = need;
      return { type: 'list-came', cursor, value: await env.call(listReviews, { subject, sort, cursor, limit: pageSize }, { signal }) };
    }
    case 'phone': {
      const { community, hotline } = env.value;
      if (hotline || !community || !env.supports(getCommunity)) return { type: 'phone-came', number: hotline ?? '' };
      return { type: 'phone-came', number: (await env.call(getCommunity, { communityId: community }, { signal })).hotline };
    }
    // Only those who have booked read this part, so its shapes are loaded with the writing.
    case 'booking':
    case 'write':
      return (await loadWrite()).ask(env, need, signal);
    default:
      return need satisfies never;
  }
};

/** What a question that failed means to the flow. */
export const failed = (need: Need, problem: Problem): Intent => {
  const trouble = troubleOf(problem);
  switch (need.ask) {
    case 'summary':
      return { type: 'summary-failed', trouble };
    case 'list':
      return { type: 'list-failed', trouble };
    case 'booking':
      return { type: 'booking-failed', trouble };
    case 'phone':
      return { type: 'phone-came', number: '' };
    case 'write':
      return ['offline', 'timeout', 'unavailable', 'contract', 'unknown'].includes(problem.code)
        ? { type: 'lost', bookingId: need.review.bookingId, trouble }
        : { type: 'refused', bookingId: need.review.bookingId, trouble };
    default:
      return need satisfies never;
  }
};
