import { operations } from '../../contract/index.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, type Case, type Portal } from './portal.ts';
import { book } from './scene.ts';

const { listBookings } = operations;

const pages = async (portal: Portal, limit: number, between?: () => Promise<unknown>, status?: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ask(portal, listBookings, { limit, cursor, status }, { as: portal.people.resident });
    expectThat(page.items.length <= limit, 'no page is longer than asked for');
    ids.push(...page.items.map(({ id }) => id));
    if (!page.nextCursor) return ids;
    cursor = page.nextCursor;
    await between?.();
  }
};

export const paging: Case[] = [
  {
    title: 'pages through one’s bookings, newest first, without gap or repetition',
    needs: 'contract',
    async run(portal) {
      const newest = await book(portal);
      const [few, many] = [await pages(portal, 2), await pages(portal, 100)];
      expectEqual(few, many, 'the same bookings in the same order, by pages of 2 and of 100');
      expectEqual(new Set(few).size, few.length, 'none twice');
      expectEqual(few[0], newest.id, 'the newest first');
    },
  },
  {
    title: 'keeps its pages whole while new bookings arrive',
    needs: 'contract',
    async run(portal) {
      const before = await pages(portal, 100);
      let arrivals = 0;
      const during = await pages(portal, Math.max(1, Math.floor(before.length / 3)), async () => {
        if (arrivals++ < 2) await book(portal);
      });
      expectEqual(during, before, 'the bookings that were there at the first page');
    },
  },
  {
    title: 'lists by status, and refuses a cursor that it did not make',
    needs: 'contract',
    async run(portal) {
      const { id } = await book(portal);
      expectThat((await pages(portal, 100, undefined, 'submitted')).includes(id), 'a new booking is among the submitted');
      expectThat(!(await pages(portal, 100, undefined, 'completed')).includes(id), 'and not among the completed');
      const call = portal.call(listBookings, { cursor: 'WzFd' }, { as: portal.people.resident });
      expectPaths(await expectProblem(call, 'invalid', 'a cursor from nowhere'), ['cursor']);
    },
  },
];
