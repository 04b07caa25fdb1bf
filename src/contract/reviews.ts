import * as z from 'zod/mini';
import { ReviewPage, ReviewSummary, Subject } from '../domain/review.ts';
import { open } from '../domain/values.ts';
import { operation } from './operation.ts';
import { Paging } from './paging.ts';

export const getReviewSummary = operation({
  name: 'getReviewSummary',
  method: 'GET',
  path: '/reviews/summary',
  query: z.object({ subject: Subject }),
  response: ReviewSummary,
  auth: 'anyone',
  problems: ['not-found'],
});

export const listReviews = operation({
  name: 'listReviews',
  method: 'GET',
  path: '/reviews',
  query: z.extend(Paging, { subject: Subject, sort: z.optional(open(['newest', 'best', 'worst'])) }),
  response: ReviewPage,
  auth: 'anyone',
  problems: ['not-found'],
});

// Apart, so that a page that only shows reviews does without it.
export { createReview } from './new-review.ts';
