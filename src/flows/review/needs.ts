import type { NewReview } from '../../domain/new-review.ts';
import type { ReviewState, Sort } from './state.ts';

/** What the state needs from the backend. The same need is asked once. */
export type Need =
  | { ask: 'summary'; subject: string; turn: number }
  | { ask: 'list'; subject: string; turn: number; sort: Sort; cursor?: string | undefined }
  | { ask: 'booking'; bookingId: string; turn: number }
  | { ask: 'phone' }
  | { ask: 'write'; key: string; review: NewReview };

const hasFailed = ({ summary, list, booking, writing }: ReviewState): boolean =>
  [summary, list, booking].some(({ at }) => at === 'failed') || (writing.at === 'open' && writing.trouble !== undefined);

export const needs = (state: ReviewState): Need[] => {
  const { subject, bookingId, turn, sort, cursor, summary, list, booking, writing, phone } = state;
  const all: Need[] = [];
  if (booking.at === 'asked' && bookingId) all.push({ ask: 'booking', bookingId, turn });
  if (summary.at === 'asked' && subject) all.push({ ask: 'summary', subject, turn });
  if (list.at === 'asked' && subject) all.push({ ask: 'list', subject, turn, sort, cursor });
  if (writing.at === 'sending') all.push({ ask: 'write', key: writing.key, review: writing.review });
  if (hasFailed(state) && phone === undefined) all.push({ ask: 'phone' });
  return all;
};
