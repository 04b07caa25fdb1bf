import { operations } from '../../contract/index.ts';
import { addDays } from '../../domain/day.ts';
import { dayAt, fromInstant, toInstant } from '../../domain/zone.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, type Case } from './portal.ts';
import { book, nowOf, sceneOf, slotFor, slotsFor } from './scene.ts';

const { listServices, listSlots } = operations;

export const slots: Case[] = [
  {
    title: 'offers times on the days asked for, in the community’s offset, each day marked once',
    reads: true,
    async run(portal) {
      const { communityId, service, timeZone } = await sceneOf(portal);
      const from = addDays(dayAt(await nowOf(portal), timeZone), 1);
      const to = addDays(from, 13);
      const durationMinutes = portal.mapping && service.duration.min;
      const page = await ask(portal, listSlots, { serviceId: service.id, communityId, from, to, durationMinutes });
      expectEqual(page.timeZone, timeZone, 'the time zone');
      expectEqual(
        page.days.map(({ day }) => day),
        Array.from({ length: 14 }, (_, index) => addDays(from, index)),
        'the days',
      );
      expectThat(page.items.length > 0, 'some time is free in two weeks');
      for (const { start, end, left, workerIds } of page.items) {
        const day = dayAt(fromInstant(start), timeZone);
        expectThat(from <= day && day <= to, `${start} is on a day asked for`);
        expectEqual(start, toInstant(fromInstant(start), timeZone), 'an instant in the community’s offset');
        expectEqual(fromInstant(end) - fromInstant(start), service.duration.min * 60_000, 'the least duration');
        if (workerIds) expectEqual(workerIds.length, left, 'as many workers as are said to be left');
      }
      const starts = page.items.map(({ start }) => start);
      expectEqual(starts, [...new Set(starts)].sort(), 'times in order, none twice');
    },
  },
  {
    title: 'offers a time no more when its worker is booked, nor the times that overlap it',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const slot = await slotFor(portal, { workerId });
      await book(portal, { slot, workerId });
      const overlapping = (await slotsFor(portal, { workerId })).filter(({ start, end }) => start < slot.end && slot.start < end);
      expectEqual(overlapping, [], 'times of the booked worker');
    },
  },
  {
    title: 'offers no time before the notice that the service needs',
    reads: true,
    async run(portal) {
      const { communityId, service } = await sceneOf(portal);
      const now = await nowOf(portal);
      const durationMinutes = portal.mapping && service.duration.min;
      const { items } = await ask(portal, listSlots, { serviceId: service.id, communityId, durationMinutes });
      for (const { start } of items)
        expectThat(fromInstant(start) >= now + service.minNoticeMinutes * 60_000, `${start} leaves the notice`);
    },
  },
  {
    title: 'names what is wrong with a question for times',
    needs: 'contract',
    reads: true,
    async run(portal) {
      const { communityId, service } = await sceneOf(portal);
      const serviceId = service.id;
      const wrong = async (input: object, path: string) => {
        const call = portal.call(listSlots, { serviceId, communityId, ...input });
        expectPaths(await expectProblem(call, 'invalid', JSON.stringify(input)), [path]);
      };
      await wrong({ from: 'tomorrow' }, 'from');
      await wrong({ from: '2026-02-30' }, 'from');
      await wrong({ from: '2026-12-02', to: '2026-12-01' }, 'to');
      await wrong({ from: '2026-12-01', to: '2036-12-01' }, 'to');
      await wrong({ durationMinutes: service.duration.max + 1 }, 'durationMinutes');
      await expectProblem(portal.call(listSlots, { serviceId: 'no-such' }), 'not-found', 'an unknown service');
    },
  },
  {
    title: 'says of a service of another mode that it is not booked by times',
    needs: 'contract',
    reads: true,
    async run(portal) {
      const { items } = await ask(portal, listServices, { limit: 100 });
      const other = items.find(({ mode }) => mode !== 'visit');
      if (!other) return;
      const problem = await expectProblem(portal.call(listSlots, { serviceId: other.id }), 'not-supported', other.mode);
      expectThat(problem.message !== problem.code, 'with a word why');
    },
  },
];
