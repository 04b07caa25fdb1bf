import { addReview } from '../../domain/reviewing.ts';
import type { ReviewRecord } from '../records.ts';
import { noSums } from '../review-sums.ts';
import type { ReviewFilter, ReviewPlace, ReviewQueries, ReviewSort } from '../store.ts';
import type { Draft } from './state.ts';

type Order = (a: ReviewPlace, b: ReviewPlace) => number;

const newest: Order = (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
const orders: Record<ReviewSort, Order> = {
  newest,
  best: (a, b) => b.stars - a.stars || newest(a, b),
  worst: (a, b) => a.stars - b.stars || newest(a, b),
};

const fits = (review: ReviewRecord, { workerId, serviceId, companyId }: ReviewFilter): boolean =>
  (workerId === undefined || review.workerId === workerId) &&
  (serviceId === undefined || review.serviceId === serviceId) &&
  (companyId === undefined || review.companyId === companyId);

/** Kept by booking, of which each has one at most. */
export const reviewsOf = (draft: Draft): ReviewQueries => ({
  async insertReview(review) {
    if (draft.state.reviews.has(review.bookingId)) return false;
    draft.set('reviews', review.bookingId, review);
    return true;
  },
  reviewOfBooking: async (bookingId) => draft.state.reviews.get(bookingId),
  async reviews(filter, sort, after, limit) {
    const order = orders[sort];
    const found = [...draft.state.reviews.values()].filter((review) => fits(review, filter) && (!after || order(review, after) > 0));
    return found.sort(order).slice(0, limit);
  },
  async reviewSums(subjects) {
    const sums = draft.state.reviewSums;
    return new Map(subjects.flatMap((subject) => (sums.has(subject) ? [[subject, sums.get(subject)!]] : [])));
  },
  addToReviewSums: async (subject, review) =>
    draft.set('reviewSums', subject, addReview(draft.state.reviewSums.get(subject) ?? noSums(subject), review)),
});
