import type { BookingStatus } from './booking.ts';
import { aspects, type Aspect, type AspectStars, type ReviewSummary } from './review.ts';
import type { Open } from './values.ts';

/** What a booking's own resident may judge: finished work, once. */
export const mayReview = ({ status, reviewed }: { status: Open<BookingStatus>; reviewed: boolean }): boolean =>
  status === 'completed' && !reviewed;

/** Sums, not means: what is added is exact, however many there are. */
export interface RatingSums {
  /** How many gave 1 … 5 stars. */
  histogram: [number, number, number, number, number];
  /** Per aspect, the sum of stars and how many gave any. */
  aspects: Partial<Record<Aspect, { sum: number; count: number }>>;
}

/** What a review adds: whole stars, 1 to 5. */
export interface Stars {
  stars: number;
  aspects?: AspectStars | undefined;
}

export const noReviews = (): RatingSums => ({ histogram: [0, 0, 0, 0, 0], aspects: {} });

/** A folded review counts like any other: folding hides words, not judgements. */
export const addReview = <S extends RatingSums>(sums: S, { stars, aspects: given = {} }: Stars): S => {
  const histogram = sums.histogram.map((count, index) => (index === stars - 1 ? count + 1 : count)) as S['histogram'];
  const added = { ...sums.aspects };
  for (const aspect of aspects) {
    const value = given[aspect];
    if (value === undefined) continue;
    const { sum, count } = added[aspect] ?? { sum: 0, count: 0 };
    added[aspect] = { sum: sum + value, count: count + 1 };
  }
  return { ...sums, histogram, aspects: added };
};

export const countOf = ({ histogram }: RatingSums): number => histogram.reduce((all, count) => all + count, 0);

/** None of nobody's: 0 would be a judgement. */
export const ratingOf = (sums: RatingSums | undefined): { mean: number; count: number } | undefined => {
  const count = sums ? countOf(sums) : 0;
  if (!sums || count === 0) return undefined;
  const stars = sums.histogram.reduce((all, given, index) => all + given * (index + 1), 0);
  return { mean: stars / count, count };
};

/** Without sums nobody has reviewed yet. */
export const summaryOf = (subject: string, sums: RatingSums = noReviews()): ReviewSummary => {
  const means: ReviewSummary['aspects'] = {};
  for (const aspect of aspects) {
    const { sum = 0, count = 0 } = sums.aspects[aspect] ?? {};
    if (count > 0) means[aspect] = sum / count;
  }
  const rating = ratingOf(sums);
  return { subject, count: rating?.count ?? 0, ...(rating && { mean: rating.mean }), histogram: [...sums.histogram], aspects: means };
};
