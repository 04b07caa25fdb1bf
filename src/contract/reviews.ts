import * as z from 'zod/mini';
import { NewReview, Review, ReviewPage, ReviewSummary, Subject } from '../domain/review.ts';
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

export const createReview = operation({
  name: 'createReview',
  method: 'POST',
  path: '/reviews',
  body: NewReview,
  response: Review,
  auth: { guest: 'own', resident: 'own' },
  idempotent: true,
  problems: ['not-found', 'conflict', 'duplicate', 'in-progress'],
  status: 201,
});
