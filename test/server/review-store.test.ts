import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createSqlStore, type SqlStore } from '../../demo/server/sql/sql-store.ts';
import type { ReviewRecord } from '../../src/backend/records.ts';
import { noSums, reviewSumsOf } from '../../src/backend/review-sums.ts';
import type { ReviewPlace, ReviewSort } from '../../src/backend/store.ts';
import { aspects } from '../../src/domain/review.ts';
import { addReview } from '../../src/domain/reviewing.ts';
import { databases } from './databases.ts';
import { morning, world } from './world.ts';

const reviewRecord = (id: string, more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  id,
  bookingId: `b-${id}`,
  stars: 4,
  text: '很干净，<b>准时</b>',
  anonymous: false,
  residentId: 'p-test',
  authorName: '沈雨桐',
  serviceId: 's-test',
  serviceName: '日常保洁',
  companyId: 'c-test',
  createdAt: morning,
  ...more,
});

const star = fc.integer({ min: 1, max: 5 });
const judgement = fc.record({
  subject: fc.constantFrom('worker:w-1', 'service:s-1', 'company:c-1'),
  stars: star,
  aspects: fc.option(fc.record(Object.fromEntries(aspects.map((aspect) => [aspect, star])), { requiredKeys: [] }), { nil: undefined }),
});

const newest = (a: ReviewPlace, b: ReviewPlace) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
const orders: Record<ReviewSort, typeof newest> = {
  newest,
  best: (a, b) => b.stars - a.stars || newest(a, b),
  worst: (a, b) => a.stars - b.stars || newest(a, b),
};

/** The world of the demo, with reviews of each worker's service. */
const reviewedWorld = () => {
  const made = world();
  const reviews = made.workers.slice(0, 40).map(({ record, companyId }, index) =>
    reviewRecord(`seed-${index}`, {
      workerId: record.id,
      companyId,
      serviceId: `s-${index % 3}`,
      stars: (index % 5) + 1,
      ...(index % 2 ? { aspects: { skill: 5, tidiness: (index % 4) + 1 } } : {}),
    }),
  );
  return { ...made, reviews };
};

for (const database of databases()) {
  describe(`reviews on ${database.name}`, { skip: database.skip }, () => {
    let store: SqlStore;
    before(async () => {
      store = await createSqlStore(await database.create(), { world: reviewedWorld });
    });
    after(() => store.close());

    it('are counted as they were put in', async () => {
      const { reviews } = reviewedWorld();
      const expected = reviewSumsOf(reviews);
      const found = await store.read((queries) => queries.reviewSums([...expected.keys(), 'worker:nobody']));
      assert.deepEqual(found, expected);
      assert.deepEqual(await store.read((queries) => queries.reviewSums([])), new Map());
      assert.deepEqual(await store.read((queries) => queries.reviewOfBooking('b-seed-7')), reviews[7]);
    });

    it('are one for each booking, however many are sent at once', async () => {
      const send = (index: number) =>
        store.transact((queries) => queries.insertReview(reviewRecord(`once-${index}`, { bookingId: 'b-once', stars: (index % 5) + 1 })));
      const kept = await Promise.all(Array.from({ length: 20 }, (_, index) => send(index)));
      assert.equal(kept.filter(Boolean).length, 1);
      const review = await store.read((queries) => queries.reviewOfBooking('b-once'));
      assert.equal(review?.id, `once-${kept.indexOf(true)}`);
      assert.equal(await store.read((queries) => queries.reviewOfBooking('b-never')), undefined);
    });

    it('all count, however many are added to one sum at once', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(judgement, { minLength: 1, maxLength: 25 }), async (judgements) => {
          round += 1;
          const given = judgements.map(({ subject, ...review }) => ({ subject: `${subject}-${round}`, review }));
          await Promise.all(given.map(({ subject, review }) => store.transact((queries) => queries.addToReviewSums(subject, review))));
          const expected = new Map(given.map(({ subject }) => [subject, noSums(subject)]));
          for (const { subject, review } of given) expected.set(subject, addReview(expected.get(subject)!, review));
          const found = await store.read((queries) => queries.reviewSums([...expected.keys()]));
          assert.deepEqual(new Map([...found].sort()), new Map([...expected].sort()));
        }),
        { numRuns: 20 },
      );
    });

    it('are taken out of the sum again when their transaction fails', async () => {
      const failing = store.transact(async (queries) => {
        await queries.addToReviewSums('worker:w-undone', { stars: 5 });
        throw new Error('no');
      });
      await assert.rejects(failing);
      assert.equal((await store.read((queries) => queries.reviewSums(['worker:w-undone']))).size, 0);
    });

    for (const sort of ['newest', 'best', 'worst'] as const) {
      it(`are listed ${sort} first, page by page without a gap or a repeat`, async () => {
        const subject = { workerId: `w-${sort}`, companyId: `c-${sort}`, serviceId: `s-${sort}` };
        const written = Array.from({ length: 25 }, (_, index) =>
          reviewRecord(`${sort}-${index % 2 ? 'a' : 'B'}${index}`, {
            ...subject,
            stars: (index % 3) + 3,
            createdAt: morning + Math.floor(index / 4),
          }),
        );
        await store.transact(async (queries) => {
          for (const review of written) assert.ok(await queries.insertReview(review));
        });
        const expected = written.sort(orders[sort]).map(({ id }) => id);
        for (const key of ['workerId', 'companyId', 'serviceId'] as const) {
          const found: string[] = [];
          for (let last: ReviewPlace | undefined, more = true; more;) {
            const after = last;
            const page = await store.read((queries) => queries.reviews({ [key]: subject[key] }, sort, after, 7));
            found.push(...page.map(({ id }) => id));
            last = page.at(-1);
            more = page.length === 7;
          }
          assert.deepEqual(found, expected);
        }
      });
    }
  });
}
