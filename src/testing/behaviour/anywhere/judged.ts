import { operations } from '../../../contract/index.ts';
import { expectEqual, expectThat } from '../expect.ts';
import { brings, expectNothingInTheClear, expectRefusal, has, need } from '../mapped.ts';
import { ask, newKey, type Case, type Portal } from '../portal.ts';
import { sceneOf } from '../scene.ts';

const { getReviewSummary, getWorker, listReviews, listWorkers, verifyWorkerCode } = operations;

/** Some that the portal itself names; most of them may have no reviews. */
const subjectsIn = async (portal: Portal): Promise<string[]> => {
  const { service } = await sceneOf(portal);
  const workers = has(portal, listWorkers) ? (await ask(portal, listWorkers, { limit: 5 })).items : [];
  return [`service:${service.id}`, ...workers.slice(0, 3).map(({ id }) => `worker:${id}`)];
};

const mostPages = 5;

/** The first pages of them: some have thousands. */
const someReviews = async (portal: Portal, subject: string) => {
  const found = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, nextCursor } = await ask(portal, listReviews, { subject, limit: 20, cursor });
    found.push(...items);
    if (!nextCursor) return { found, isWhole: true };
    if (!brings(portal, listReviews, 'cursor')) break;
    cursor = nextCursor;
  }
  return { found, isWhole: false };
};

const garbage = ['你好', 'https://shop.example/p/123', 'ZZ99999999999', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'];

/** Reviews and codes: what anybody says of workers. */
export const judged: Case[] = [
  {
    title: 'counts as many reviews as it lists, each once, none with its author’s name in the clear',
    reads: true,
    async run(portal) {
      need(portal, listReviews, 'subject');
      for (const subject of await subjectsIn(portal)) {
        const { found, isWhole } = await someReviews(portal, subject);
        expectEqual(new Set(found.map(({ id }) => id)).size, found.length, `different reviews of ${subject}`);
        for (const { id, stars, maskedAuthor } of found) {
          expectThat(stars >= 1 && stars <= 5, `${id} has 1 to 5 stars`);
          expectThat(!maskedAuthor || maskedAuthor.includes('*'), `${id}: its author is masked`);
        }
        if (!has(portal, getReviewSummary)) continue;
        const { count, histogram, mean } = await ask(portal, getReviewSummary, { subject });
        if (isWhole) expectEqual(count, found.length, `reviews of ${subject}`);
        const sum = histogram.reduce((all, one) => all + one, 0);
        expectEqual(sum, count, `the sum of the histogram of ${subject}`);
        expectThat(mean === undefined ? count === 0 : mean >= 1 && mean <= 5, `a mean of ${subject} where there are reviews`);
      }
      expectNothingInTheClear(portal);
    },
  },
  {
    title: 'has no record of a worker whom nobody knows',
    reads: true,
    async run(portal) {
      need(portal, getWorker, 'workerId');
      await expectRefusal(portal, portal.call(getWorker, { workerId: 'no-such' }), 'not-found', ['invalid', 'forbidden'], 'nobody');
    },
  },
  {
    title: 'takes no text for a code that is none, and advises nobody to open the door to it',
    async run(portal) {
      need(portal, verifyWorkerCode);
      for (const code of garbage) {
        const { outcome, advice, worker } = await ask(portal, verifyWorkerCode, { code }, { as: portal.people.resident, key: newKey() });
        expectThat(outcome !== 'genuine' && advice !== 'let-in', `“${code}” is ${outcome}, and the advice is ${advice}`);
        expectEqual(worker, undefined, `whose record is shown beside “${code}”`);
      }
    },
  },
];
