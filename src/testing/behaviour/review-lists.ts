import { operations } from '../../contract/index.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, type Case, type Portal } from './portal.ts';
import { review } from './reviews.ts';
import { sceneOf } from './scene.ts';
import { finished } from './visiting.ts';

const { getReviewSummary, getWorker, listReviews, listWorkers } = operations;

type Sort = 'newest' | 'best' | 'worst';

/** All there are, a page at a time. */
const listed = async (portal: Portal, subject: string, sort: Sort, limit: number, between?: () => Promise<unknown>) => {
  const found = [];
  for (let cursor: string | undefined; ;) {
    const page = await ask(portal, listReviews, { subject, sort, limit, cursor });
    expectThat(page.items.length <= limit, 'no page is longer than asked for');
    found.push(...page.items);
    if (!page.nextCursor) return found;
    expectThat(page.nextCursor !== cursor, 'each page goes on from the last');
    cursor = page.nextCursor;
    await between?.();
  }
};

const inOrder = (numbers: number[]): boolean => numbers.every((number, index) => index === 0 || numbers[index - 1]! <= number);

export const reviewLists: Case[] = [
  {
    title: 'lists every review once, newest, best or worst first, and as many as the summary counts',
    needs: 'clock',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const subject = `worker:${workerId}`;
      for (const stars of [2, 5]) await review(portal, await finished(portal), { stars });
      const { count, histogram } = await ask(portal, getReviewSummary, { subject });
      const keys = {
        newest: ({ createdAt }: { createdAt: string }) => -Date.parse(createdAt),
        best: ({ stars }: { stars: number }) => -stars,
        worst: ({ stars }: { stars: number }) => stars,
      };
      for (const sort of ['newest', 'best', 'worst'] as const) {
        const all = await listed(portal, subject, sort, 17);
        expectEqual([all.length, new Set(all.map(({ id }) => id)).size], [count, count], `reviews, ${sort} first, and different ones`);
        expectThat(inOrder(all.map(keys[sort])), `they come ${sort} first`);
        expectEqual(
          [1, 2, 3, 4, 5].map((stars) => all.filter((one) => one.stars === stars).length),
          histogram,
          'the histogram of what is listed',
        );
      }
      const { items, total } = await ask(portal, listReviews, { subject, limit: 1 });
      expectEqual([items.length, total], [1, count], 'a page of one, and the total');
    },
  },
  {
    title: 'keeps its pages whole while new reviews arrive',
    needs: 'clock',
    async run(portal) {
      const { service } = await sceneOf(portal);
      const subject = `service:${service.id}`;
      await review(portal, await finished(portal), { stars: 3 });
      const arriving = [await finished(portal), await finished(portal)];
      const before = await listed(portal, subject, 'newest', 100);
      const during = await listed(portal, subject, 'newest', Math.max(1, Math.floor(before.length / 3)), async () => {
        const booking = arriving.pop();
        if (booking) await review(portal, booking, { stars: 5 });
      });
      expectEqual(during, before, 'the reviews that were there at the first page');
    },
  },
  {
    title: 'knows nobody’s reviews from none, and refuses subjects, sorts and cursors that it does not know',
    needs: 'contract',
    reads: true,
    async run(portal) {
      for (const subject of ['worker:no-such', 'service:no-such', 'company:no-such']) {
        await expectProblem(portal.call(getReviewSummary, { subject }), 'not-found', subject);
        await expectProblem(portal.call(listReviews, { subject }), 'not-found', subject);
      }
      const { workerId } = await sceneOf(portal);
      const subject = `worker:${workerId}`;
      expectPaths(await expectProblem(portal.call(listReviews, { subject: workerId }), 'invalid', 'no subject'), ['subject']);
      expectPaths(await expectProblem(portal.call(listReviews, { subject, sort: 'loudest' }), 'invalid', 'a sort'), ['sort']);
      expectPaths(await expectProblem(portal.call(listReviews, { subject, cursor: 'WzFd' }), 'invalid', 'a cursor'), ['cursor']);
      const { company } = await ask(portal, getWorker, { workerId });
      expectThat((await ask(portal, getReviewSummary, { subject: `company:${company.id}` })).histogram.length === 5, 'a known one answers');
      const { items } = await ask(portal, listWorkers, { limit: 20 });
      for (const { id } of items) {
        const { count, mean } = await ask(portal, getReviewSummary, { subject: `worker:${id}` });
        expectEqual(mean === undefined, count === 0, `whether ${id} has no mean, with ${count} reviews`);
      }
    },
  },
];
