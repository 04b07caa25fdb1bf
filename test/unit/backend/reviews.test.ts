import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import type { ReviewRecord } from '../../../src/backend/records.ts';
import { reviewSumsOf, subjectsOf } from '../../../src/backend/review-sums.ts';
import type { ReviewSort, Store } from '../../../src/backend/store.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { operations } from '../../../src/contract/index.ts';
import { ask, newKey, type Portal } from '../../../src/testing/behaviour/portal.ts';
import { createStage, refusalOf, today } from './stage.ts';

const { createReview, getBooking, getReviewSummary, listReviews } = operations;
const as = 'demo-resident';
const bookingId = 'b-demo-completed';
const judge = (portal: Portal, stars = 5) =>
  ask(portal, createReview, { bookingId, stars, text: '很好', anonymous: false }, { as, key: newKey() });
const summary = (portal: Portal, subject = 'worker:w-001') => ask(portal, getReviewSummary, { subject });

describe('a review', () => {
  it('of the demo’s finished booking is written once and counted at once', async () => {
    const { portal } = createStage();
    const before = await summary(portal);
    assert.ok((await ask(portal, getBooking, { bookingId }, { as })).may.review);
    const written = await judge(portal);
    assert.equal(written.maskedAuthor, '*雨桐');
    assert.equal((await summary(portal)).count, before.count + 1);
    assert.ok(!(await ask(portal, getBooking, { bookingId }, { as })).may.review);
    const { code, current } = await refusalOf(judge(portal, 1));
    assert.deepEqual([code, current], ['duplicate', written]);
  });

  it('is not kept when it could not be counted', async () => {
    const kept = createMemoryStore(buildWorld({ today }));
    const store: Store = {
      ...kept,
      transact: (work) =>
        kept.transact((queries) => work({ ...queries, addToReviewSums: () => Promise.reject(new Error('the disk is full')) })),
    };
    const { portal } = createStage({ store, onFault: () => undefined });
    const before = await summary(portal);
    assert.equal((await refusalOf(judge(portal))).code, 'unknown');
    assert.deepEqual(await summary(portal), before);
    assert.equal(await store.read((queries) => queries.reviewOfBooking(bookingId)), undefined);
  });

  it('is refused by the store itself when two are written at one moment', async () => {
    const kept = createMemoryStore(buildWorld({ today }));
    const blind = { reviewOfBooking: () => Promise.resolve(undefined) };
    const store: Store = { ...kept, transact: (work) => kept.transact((queries) => work({ ...queries, ...blind })) };
    const { portal } = createStage({ store });
    await judge(portal);
    const before = await summary(portal);
    assert.equal((await refusalOf(judge(portal))).code, 'duplicate');
    assert.deepEqual(await summary(portal), before);
  });

  it('that is disputed is shown folded, with the reason and the firm’s answer, and counts', async () => {
    const { portal, world } = createStage();
    const { items } = await ask(portal, listReviews, { subject: 'worker:w-001', sort: 'worst', limit: 10 });
    const folded = items.find((review) => review.folded)!;
    assert.ok(folded.folded!.reason.length > 5 && folded.reply!.text.length > 5 && folded.text.length > 5);
    const ones = world.reviews.filter(({ workerId, stars }) => workerId === 'w-001' && stars === 1).length;
    assert.equal((await summary(portal)).histogram[0], ones);
  });
});

describe('the sums that the store keeps', () => {
  const one = fc.record({
    booking: fc.integer({ min: 0, max: 15 }),
    worker: fc.integer({ min: 0, max: 2 }),
    stars: fc.integer({ min: 1, max: 5 }),
    skill: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  });

  it('never drift from a recount of what it keeps, whatever is written twice or undone', async () => {
    const empty = { ...buildWorld({ today }), reviews: [] };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(one, fc.boolean()), { maxLength: 40 }), async (writes) => {
        const store = createMemoryStore(empty);
        const kept: ReviewRecord[] = [];
        const write = async ({ booking, worker, stars, skill }: (typeof writes)[number][0], undone: boolean) => {
          const ids = {
            id: `r-${booking}`,
            bookingId: `b-${booking}`,
            residentId: 'p',
            companyId: 'c',
            serviceId: 's',
            workerId: `w-${worker}`,
          };
          const aspects = skill === undefined ? {} : { skill };
          const review = { ...ids, stars, aspects, text: '', anonymous: false, authorName: '', serviceName: '', createdAt: 0 };
          await store.transact(async (queries) => {
            if (!(await queries.insertReview(review))) return;
            for (const subject of subjectsOf(review)) await queries.addToReviewSums(subject, review);
            if (undone) throw new Error('undone');
            kept.push(review);
          });
        };
        await Promise.allSettled(writes.map(([review, undone]) => write(review, undone)));
        const recount = reviewSumsOf(kept);
        const subjects = ['worker:w-0', 'worker:w-1', 'worker:w-2', 'service:s', 'company:c'];
        assert.deepEqual(
          await store.read((queries) => queries.reviewSums(subjects)),
          new Map(subjects.flatMap((s) => (recount.has(s) ? [[s, recount.get(s)!]] : []))),
        );
      }),
    );
  });
});

describe('pages of reviews', () => {
  const store = createMemoryStore(buildWorld({ today }));

  it('join to the whole list, by whatever order and length', async () => {
    const orders = fc.constantFrom<ReviewSort>('newest', 'best', 'worst');
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 60 }), async (sort, limit) => {
        await store.read(async (queries) => {
          const whole = await queries.reviews({ workerId: 'w-001' }, sort, undefined, 1000);
          const joined: ReviewRecord[] = [];
          for (;;) {
            const page = await queries.reviews({ workerId: 'w-001' }, sort, joined.at(-1), limit);
            joined.push(...page);
            if (page.length < limit || joined.length > whole.length) break;
          }
          assert.deepEqual(joined, whole);
          assert.equal(new Set(whole).size, 240);
        });
      }),
      { numRuns: 30 },
    );
  });
});
