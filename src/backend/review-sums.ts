import { addReview, noReviews } from '../domain/reviewing.ts';
import type { ReviewRecord, ReviewSums } from './records.ts';

/** Whom a review judges: who came, what was done, and whose work it is. */
export const subjectsOf = ({ workerId, serviceId, companyId }: Pick<ReviewRecord, 'workerId' | 'serviceId' | 'companyId'>): string[] => [
  ...(workerId === undefined ? [] : [`worker:${workerId}`]),
  `service:${serviceId}`,
  `company:${companyId}`,
];

export const noSums = (subject: string): ReviewSums => ({ subject, ...noReviews() });

/** What a store keeps of its first reviews; from then on each is added where it is written. */
export const reviewSumsOf = (reviews: readonly ReviewRecord[]): Map<string, ReviewSums> => {
  const sums = new Map<string, ReviewSums>();
  for (const review of reviews)
    for (const subject of subjectsOf(review)) sums.set(subject, addReview(sums.get(subject) ?? noSums(subject), review));
  return sums;
};
