import { operations } from '../../contract/index.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { has, need } from './mapped.ts';
import { ask, type Case, type Portal } from './portal.ts';
import { book, nowOf, sceneOf } from './scene.ts';

const { getCapabilities, getCommunity, getMe, getService, getWorker, listCommunities, listServices, listWorkers } = operations;

const workerIds = async (portal: Portal, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ask(portal, listWorkers, { limit, cursor });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.nextCursor) return ids;
    cursor = page.nextCursor;
  }
};

export const catalogue: Case[] = [
  {
    title: 'says what it can do, how long a hold lasts and what time it is',
    needs: 'contract',
    reads: true,
    async run(portal) {
      const { operations: names, limits, serverTime } = await ask(portal, getCapabilities, {});
      for (const name of ['listServices', 'listSlots', 'createBooking']) expectThat(names.includes(name), `it names ${name}`);
      expectThat(limits.holdSeconds > 0 && limits.holdsPerViewer > 0 && limits.bodyBytes > 0, 'its limits are positive');
      expectThat(serverTime && !Number.isNaN(Date.parse(serverTime)), 'its time is an instant');
    },
  },
  {
    title: 'lists communities and services, and gives each of them by its id',
    reads: true,
    async run(portal) {
      const communities = has(portal, listCommunities) ? (await ask(portal, listCommunities, {})).items : [];
      for (const community of has(portal, getCommunity) ? communities : [])
        expectEqual(await ask(portal, getCommunity, { communityId: community.id }), community, 'the community');
      const { communityId } = await sceneOf(portal);
      const services = await ask(portal, listServices, { communityId });
      expectThat(services.items.length > 0, 'the community has services');
      if (!has(portal, getService)) return;
      for (const service of services.items.slice(0, 5)) {
        expectEqual(await ask(portal, getService, { serviceId: service.id }), service, 'the service');
      }
    },
  },
  {
    title: 'finds services by category and by a word',
    reads: true,
    async run(portal) {
      need(portal, listServices, 'category', 'q');
      const { communityId, service } = await sceneOf(portal);
      const { items } = await ask(portal, listServices, { communityId, category: service.category });
      expectThat(items.length > 0 && items.every(({ category }) => category === service.category), 'only the category asked for');
      const named = await ask(portal, listServices, { communityId, q: service.name });
      expectThat(
        named.items.some(({ id }) => id === service.id),
        'a service is found by its name',
      );
      const none = await ask(portal, listServices, { communityId, q: 'no such words anywhere' });
      expectEqual(none.items, [], 'what nothing is called');
    },
  },
  {
    title: 'pages through all workers without gap or repetition',
    reads: true,
    async run(portal) {
      const [few, many] = [await workerIds(portal, 7), await workerIds(portal, 100)];
      expectEqual(few, many, 'the same workers in the same order, by pages of 7 and of 100');
      expectEqual(new Set(few).size, few.length, 'nobody twice');
    },
  },
  {
    title: 'answers an unknown community, service or worker with not-found',
    needs: 'contract',
    reads: true,
    async run(portal) {
      await expectProblem(portal.call(getCommunity, { communityId: 'no-such' }), 'not-found', 'an unknown community');
      await expectProblem(portal.call(getService, { serviceId: 'no-such' }), 'not-found', 'an unknown service');
      await expectProblem(portal.call(getWorker, { workerId: 'no-such' }), 'not-found', 'an unknown worker');
    },
  },
  {
    title: 'takes a cursor of its own making only, and no page of nothing',
    needs: 'contract',
    reads: true,
    async run(portal) {
      const problem = await expectProblem(portal.call(listWorkers, { cursor: 'no-such' }), 'invalid', 'a cursor from nowhere');
      expectPaths(problem, ['cursor']);
      expectPaths(await expectProblem(portal.call(listWorkers, { limit: 0 }), 'invalid', 'a page of nothing'), ['limit']);
    },
  },
  {
    title: 'shows a stranger no dates, training or rating of a worker, and a resident no dates without a booking',
    reads: true,
    async run(portal) {
      const { strangerId: workerId } = await sceneOf(portal);
      const record = await ask(portal, getWorker, { workerId });
      for (const field of ['training', 'healthExam', 'insurance', 'background', 'rating', 'skillCertificates'] as const) {
        expectEqual(record[field], undefined, `a stranger's ${field}`);
      }
      // Whoever is asked through a config may hide another part of a name than the contract's servers do: 陆**.
      expectThat(record.maskedName[portal.mapping ? 'includes' : 'startsWith']('*'), 'the name is masked');
      const { otherResident } = portal.people;
      const seen = await ask(portal, getWorker, { workerId }, { as: otherResident });
      expectEqual(seen.training, undefined, 'training, which has dates');
      for (const dated of [seen.healthExam?.validUntil, seen.insurance?.validUntil, seen.background?.checkedOn]) {
        expectEqual(dated, undefined, 'a date of somebody without a booking');
      }
    },
  },
  {
    title: 'shows the dates of a worker to the resident whom they come to',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      await book(portal, { workerId });
      const seen = await ask(portal, getWorker, { workerId }, { as: portal.people.resident });
      const own = await ask(portal, getWorker, { workerId }, { as: portal.people.worker });
      expectEqual(seen, own, 'what the resident and the worker see of the worker');
    },
  },
  {
    title: 'tells people who they are, masked',
    reads: true,
    async run(portal) {
      for (const role of ['resident', 'worker', 'company', 'office'] as const) {
        const me = await ask(portal, getMe, {}, { as: portal.people[role] });
        expectEqual(me.role, role, 'the role');
        expectThat(!me.maskedName || me.maskedName.includes('*'), 'the name is masked');
        expectThat(!me.maskedPhone || me.maskedPhone.includes('****'), 'the phone is masked');
      }
      await expectProblem(portal.call(getMe, {}), 'unauthorized', 'nobody');
      await expectProblem(portal.call(getMe, {}, { as: 'no-such-token' }), 'unauthorized', 'an unknown token');
    },
  },
  {
    title: 'keeps a clock that runs with everybody else’s',
    reads: true,
    async run(portal) {
      need(portal, getCapabilities);
      if (portal.advance) return;
      expectThat(Math.abs((await nowOf(portal)) - Date.now()) < 60_000, 'the server time is within a minute of the caller’s');
    },
  },
];
