import { operations } from '../../contract/index.ts';
import { addDays } from '../../domain/day.ts';
import { feeAt } from '../../domain/refund.ts';
import { dayAt, fromInstant, toInstant } from '../../domain/zone.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { book, nowOf, sceneOf, slotsFor, type Booking } from './scene.ts';
import { assigned, seen, step } from './visiting.ts';

const { rescheduleBooking } = operations;

interface Wish {
  start: string;
  workerId?: string;
  version?: number;
}

const move = (portal: Portal, booking: Booking, { start, workerId, version = booking.version }: Wish, as = portal.people.resident) =>
  ask(portal, rescheduleBooking, { bookingId: booking.id, start, workerId, version }, { as, key: newKey() });

const isFree = async (portal: Portal, workerId: string, start: string | undefined): Promise<boolean> =>
  (await slotsFor(portal, { workerId })).some((slot) => slot.start === start);

/** Two times of the worker at one price, on two days. */
const twoTimes = async (portal: Portal, workerId: string) => {
  const free = await slotsFor(portal, { workerId });
  const [first] = free;
  const second = free.find(
    ({ start, surchargeInFen }) => start.slice(0, 10) !== first?.start.slice(0, 10) && surchargeInFen === first?.surchargeInFen,
  );
  expectThat(first && second, 'two days on which the worker is free at one price');
  return { first, second };
};

/** Nothing of it was moved. */
const expectUnmoved = async (portal: Portal, booking: Booking, workerId: string): Promise<void> => {
  expectEqual(await seen(portal, booking), booking, 'the booking');
  expectThat(!(await isFree(portal, workerId, booking.items[0]?.start)), 'its time is still taken');
};

export const reschedule: Case[] = [
  {
    title: 'moves a visit to another time of the same worker, with its new dates, and frees the old time',
    needs: 'contract',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { first, second } = await twoTimes(portal, workerId);
      const before = await assigned(portal, { slot: first });
      const after = await move(portal, before, { start: second.start });
      expectEqual(fromInstant(after.items[0]!.start!), fromInstant(second.start), 'the new start');
      expectEqual(
        [after.status, after.version, after.worker?.id],
        ['assigned', before.version + 1, workerId],
        'status, version and worker',
      );
      expectEqual([after.totalInFen, after.workerChanges], [before.totalInFen, []], 'price and changes of the worker');
      const last = after.timeline.at(-1);
      expectEqual([last?.status, last?.note], ['assigned', 'rescheduled'], 'the last line of what happened');
      const late = fromInstant(after.items[0]!.start!) - 1000;
      expectEqual(
        feeAt(after.refundLadder, late),
        feeAt(before.refundLadder, fromInstant(first.start) - 1000),
        'the fee just before the start',
      );
      expectThat(JSON.stringify(after.refundLadder) !== JSON.stringify(before.refundLadder), 'the ladder has new dates');
      expectThat(await isFree(portal, workerId, first.start), 'the old time is free');
      expectThat(!(await isFree(portal, workerId, second.start)), 'the new time is taken');
      expectEqual(await seen(portal, after), after, 'the booking later');
    },
  },
  {
    title: 'leaves a visit where it is when the new time is taken',
    needs: 'contract',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { first, second } = await twoTimes(portal, workerId);
      const before = await book(portal, { slot: first, workerId });
      await book(portal, { slot: second, workerId, as: portal.people.otherResident });
      await expectProblem(move(portal, before, { start: second.start }), 'slot-taken', 'a taken time');
      await expectUnmoved(portal, before, workerId);
    },
  },
  {
    title: 'asks again instead of moving a visit to a time at another price',
    needs: 'contract',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const free = await slotsFor(portal, { workerId });
      const other = free.find(({ surchargeInFen }) => surchargeInFen !== free[0]?.surchargeInFen);
      if (!other) return;
      const before = await book(portal, { slot: free[0]!, workerId });
      const { current } = await expectProblem(move(portal, before, { start: other.start }), 'price-changed', 'another price');
      expectThat((current as { totalInFen?: number } | undefined)?.totalInFen !== before.totalInFen, 'the new price is told');
      await expectUnmoved(portal, before, workerId);
    },
  },
  {
    title: 'moves no visit to a time that is too soon or too far, and says which field is wrong',
    needs: 'contract',
    async run(portal) {
      const { service, timeZone, workerId } = await sceneOf(portal);
      const before = await book(portal, { workerId });
      const now = await nowOf(portal);
      const soon = toInstant(now + Math.max(0, service.minNoticeMinutes - 1) * 60_000, timeZone);
      expectPaths(await expectProblem(move(portal, before, { start: soon }), 'too-late', 'a time too soon'), ['start']);
      const far = `${addDays(dayAt(now, timeZone), service.horizonDays + 1)}${before.items[0]!.start!.slice(10)}`;
      expectPaths(await expectProblem(move(portal, before, { start: far }), 'invalid', 'a time too far'), ['start']);
      await expectUnmoved(portal, before, workerId);
    },
  },
  {
    title: 'moves no visit whose worker has set out, none from what was, and nobody else’s',
    needs: 'contract',
    async run(portal) {
      const { worker, otherResident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const { first, second } = await twoTimes(portal, workerId);
      const before = await assigned(portal, { slot: first });
      const { start } = second;
      await expectProblem(move(portal, before, { start }, otherResident), 'not-found', 'a stranger');
      const stale = await expectProblem(move(portal, before, { start, version: before.version - 1 }), 'conflict', 'from what was');
      expectEqual((stale.current as Booking | undefined)?.version, before.version, 'the current version');
      const away = await step(portal, before, 'on-the-way', worker);
      const late = await expectProblem(move(portal, { ...before, version: away.version }, { start }), 'too-late', 'after departure');
      expectEqual((late.current as Booking | undefined)?.status, 'on-the-way', 'the booking as it is');
    },
  },
  {
    title: 'moves a visit to a colleague who is named, and to nobody of another firm',
    needs: 'contract',
    async run(portal) {
      const { workerId, colleagueId, strangerId } = await sceneOf(portal);
      const { first } = await twoTimes(portal, workerId);
      const price = first.surchargeInFen;
      const before = await assigned(portal, { slot: first });
      const theirs = (await slotsFor(portal, { workerId: colleagueId })).find(({ surchargeInFen }) => surchargeInFen === price);
      expectThat(theirs, 'a time of the colleague at the same price');
      const wish = { start: theirs.start };
      expectPaths(await expectProblem(move(portal, before, { ...wish, workerId: strangerId }), 'invalid', 'another firm'), ['workerId']);
      const after = await move(portal, before, { ...wish, workerId: colleagueId });
      expectEqual([after.worker?.id, after.status], [colleagueId, 'assigned'], 'the worker and the status');
      expectEqual(
        after.workerChanges.map(({ from, to }) => [from?.id, to?.id]),
        [[workerId, colleagueId]],
        'the record of it',
      );
    },
  },
  {
    title: 'moves a visit once for two who move it at one moment',
    needs: 'contract',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { first, second } = await twoTimes(portal, workerId);
      const before = await book(portal, { slot: first, workerId });
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => move(portal, before, { start: second.start })));
      expectEqual(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'moves');
      expectEqual((await seen(portal, before)).version, before.version + 1, 'the version');
    },
  },
];
