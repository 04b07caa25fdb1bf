import { operations } from '../../contract/index.ts';
import type { InputOf } from '../../contract/operation.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { sceneOf, type Booking } from './scene.ts';
import { assigned, finished, seen } from './visiting.ts';

const { createReview, getReviewSummary, getWorker, listReviews, listWorkers } = operations;

type NewReview = InputOf<typeof createReview>;
export const words = '厨房擦得很干净，<b onclick=alert(1)>谢谢</b> & 下次还约';

export const review = (
  portal: Portal,
  { id: bookingId }: Pick<Booking, 'id'>,
  more: Partial<NewReview> = {},
  as = portal.people.resident,
) => ask(portal, createReview, { bookingId, stars: 4, text: words, anonymous: false, ...more }, { as, key: newKey() });

const summaries = async (portal: Portal) => {
  const { workerId, service } = await sceneOf(portal);
  const { company } = await ask(portal, getWorker, { workerId });
  const subjects = [`worker:${workerId}`, `service:${service.id}`, `company:${company.id}`];
  return Promise.all(subjects.map((subject) => ask(portal, getReviewSummary, { subject })));
};

export const reviews: Case[] = [
  {
    title: 'counts a review of finished work for the worker, the service and the firm, in one go',
    needs: 'clock',
    async run(portal) {
      const { resident } = portal.people;
      const { workerId, service } = await sceneOf(portal);
      const booking = await finished(portal);
      expectThat(booking.may.review, 'the resident may review it');
      const before = await summaries(portal);
      const written = await review(portal, booking, { text: `  ${words}\n`, aspects: { skill: 5, tidiness: 3 } });
      expectEqual([written.text, written.stars, written.verified, written.serviceName], [words, 4, true, service.name], 'the review');
      expectThat(written.maskedAuthor?.startsWith('*'), 'its author is masked');
      (await summaries(portal)).forEach((after, index) => {
        const { count, histogram, subject } = before[index]!;
        expectEqual([after.count, after.histogram[3]], [count + 1, histogram[3]! + 1], `the count and the fours of ${subject}`);
        expectEqual(
          after.histogram.reduce((all, one) => all + one, 0),
          after.count,
          `the histogram of ${subject}`,
        );
        expectThat(after.mean! >= 1 && after.mean! <= 5 && after.aspects.skill! <= 5, `the means of ${subject}`);
      });
      const [first] = (await ask(portal, listReviews, { subject: `worker:${workerId}`, limit: 1 })).items;
      expectEqual(first, { ...written, subject: `worker:${workerId}` }, 'the newest of the list');
      expectEqual((await seen(portal, booking)).may.review, false, 'whether it may be reviewed again');
      const { rating } = await ask(portal, getWorker, { workerId }, { as: resident });
      const [own] = await summaries(portal);
      expectEqual(rating, { mean: own!.mean, count: own!.count }, 'the rating in the worker’s record');
      const { items } = await ask(portal, listWorkers, { serviceId: service.id, limit: 100 }, { as: resident });
      expectEqual(items.find(({ id }) => id === workerId)?.rating, rating, 'the rating in a list');
    },
  },
  {
    title: 'takes one review of a booking, from whoever booked it, and none before it is finished',
    needs: 'clock',
    async run(portal) {
      const { otherResident, worker, company } = portal.people;
      const early = await expectProblem(review(portal, await assigned(portal)), 'conflict', 'before it is finished');
      expectEqual((early.current as Booking | undefined)?.status, 'assigned', 'the booking as it is');
      const booking = await finished(portal);
      await expectProblem(review(portal, booking, {}, otherResident), 'not-found', 'somebody else');
      for (const as of [worker, company]) await expectProblem(review(portal, booking, {}, as), 'forbidden', 'no resident');
      await expectProblem(review(portal, { id: 'no-such' }), 'not-found', 'no booking');
      const before = await summaries(portal);
      const outcomes = await Promise.allSettled([5, 1, 5].map((stars) => review(portal, booking, { stars })));
      expectEqual(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'reviews of three at one moment');
      await expectProblem(review(portal, booking), 'duplicate', 'another one');
      const counts = (await summaries(portal)).map(({ count }) => count);
      expectEqual(
        counts,
        before.map(({ count }) => count + 1),
        'the counts',
      );
    },
  },
  {
    title: 'names what is wrong with a review, and takes stars without words and without a name',
    needs: 'clock',
    async run(portal) {
      const booking = await finished(portal);
      expectPaths(await expectProblem(review(portal, booking, { text: '好'.repeat(5000) }), 'invalid', 'too long'), ['text']);
      for (const stars of [0, 6, 4.5, undefined])
        expectPaths(await expectProblem(review(portal, booking, { stars }), 'invalid', `${stars} stars`), ['stars']);
      expectPaths(await expectProblem(review(portal, booking, { aspects: { skill: 9 } }), 'invalid', 'an aspect'), ['aspects.skill']);
      const written = await review(portal, booking, { text: ' \n ', anonymous: true, stars: 5 });
      expectEqual([written.text, written.maskedAuthor, written.aspects], ['', undefined, {}], 'the review');
    },
  },
];
