import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bookingStatuses } from '../../../src/domain/booking.ts';
import { aspects, ReviewSummary } from '../../../src/domain/review.ts';
import { addReview, countOf, mayReview, noReviews, ratingOf, summaryOf, type Stars } from '../../../src/domain/reviewing.ts';

const stars = fc.integer({ min: 1, max: 5 });
const review: fc.Arbitrary<Stars> = fc.record(
  { stars, aspects: fc.record(Object.fromEntries(aspects.map((aspect) => [aspect, stars])), { requiredKeys: [] }) },
  { requiredKeys: ['stars'] },
);
const many = fc.array(review, { maxLength: 200 });
const sumsOf = (reviews: readonly Stars[]) => reviews.reduce((sums, one) => addReview(sums, one), noReviews());
const meanOf = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length;

describe('who may review', () => {
  test('only a finished booking is judged, and only once', () => {
    const may = bookingStatuses.filter((status) => mayReview({ status, reviewed: false }));
    assert.deepEqual(may, ['completed']);
    assert.ok(!mayReview({ status: 'completed', reviewed: true }));
    assert.ok(!mayReview({ status: 'a-newer-status', reviewed: false }));
  });
});

describe('the sums of reviews', () => {
  test('never drift from a recount, however many are added and in which order', () => {
    fc.assert(
      fc.property(many, (reviews) => {
        const summary = summaryOf('worker:w', sumsOf(reviews));
        assert.equal(summary.count, reviews.length);
        assert.deepEqual(
          summary.histogram,
          [1, 2, 3, 4, 5].map((wanted) => reviews.filter((one) => one.stars === wanted).length),
        );
        if (reviews.length > 0) assert.equal(summary.mean, meanOf(reviews.map((one) => one.stars)));
        for (const aspect of aspects) {
          const given = reviews.flatMap((one) => one.aspects?.[aspect] ?? []);
          assert.equal(summary.aspects[aspect], given.length > 0 ? meanOf(given) : undefined);
        }
        assert.deepEqual(sumsOf(reviews.toReversed()), sumsOf(reviews));
      }),
    );
  });

  test('have a mean from 1 to 5, and none while nobody has reviewed', () => {
    fc.assert(
      fc.property(many, (reviews) => {
        const summary = ReviewSummary.parse(summaryOf('service:s', sumsOf(reviews)));
        const means = [summary.mean, ...Object.values(summary.aspects)].filter((mean) => mean !== undefined);
        for (const mean of means) assert.ok(mean >= 1 && mean <= 5, String(mean));
        assert.equal(summary.mean === undefined, reviews.length === 0);
      }),
    );
    assert.deepEqual(summaryOf('worker:w'), { subject: 'worker:w', count: 0, histogram: [0, 0, 0, 0, 0], aspects: {} });
    assert.equal(ratingOf(undefined), undefined);
    assert.equal(ratingOf(noReviews()), undefined);
  });

  test('are values: adding leaves the ones before as they were, and keeps what else they carry', () => {
    const before = { ...noReviews(), subject: 'worker:w' };
    const after = addReview(before, { stars: 4, aspects: { skill: 5 } });
    assert.equal(countOf(before), 0);
    assert.deepEqual(after, { subject: 'worker:w', histogram: [0, 0, 0, 1, 0], aspects: { skill: { sum: 5, count: 1 } } });
    assert.deepEqual(ratingOf(after), { mean: 4, count: 1 });
  });
});
