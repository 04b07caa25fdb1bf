import { NewReview } from '../domain/new-review.ts';
import { Review } from '../domain/review.ts';
import { operation } from './operation.ts';

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
