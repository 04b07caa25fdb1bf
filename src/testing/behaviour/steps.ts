import { operations } from '../../contract/index.ts';
import { feeAt } from '../../domain/refund.ts';
import { fromInstant } from '../../domain/zone.ts';
import { comeTo, enter } from './entering.ts';
import { expectEqual, expectPaths, expectProblem, expectThat } from './expect.ts';
import { need } from './mapped.ts';
import { advance, ask, newKey, type Case, type Portal } from './portal.ts';
import { book, nowOf, sceneOf, slotFor, slotsFor, type Booking } from './scene.ts';
import { assign, step } from './visiting.ts';

const { cancelBooking, getBooking } = operations;

const cancel = (portal: Portal, { id: bookingId, version }: Pick<Booking, 'id' | 'version'>) =>
  ask(portal, cancelBooking, { bookingId, version, reason: '' }, { as: portal.people.resident, key: newKey() });

export const steps: Case[] = [
  {
    title: 'walks a booking from the order to its end, each step by who takes it',
    needs: 'clock',
    async run(portal) {
      const { company, worker, resident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const booked = await book(portal, { workerId });
      await step(portal, booked, 'accepted', company);
      expectEqual((await assign(portal, booked, workerId)).status, 'assigned', 'after the assignment');
      for (const status of ['on-the-way', 'arrived'] as const) await step(portal, booked, status, worker);
      await comeTo(portal, booked);
      await enter(portal, booked);
      await step(portal, booked, 'awaiting-acceptance', worker);
      const done = await step(portal, booked, 'completed', company);
      expectEqual(done.workerChanges, [], 'changes of the worker, when it stayed the same');
      const seen = await ask(portal, getBooking, { bookingId: booked.id }, { as: resident });
      expectEqual(
        seen.timeline.map(({ status }) => status),
        ['submitted', 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance', 'completed'],
        'the timeline',
      );
      expectEqual(seen.version, 8, 'the version');
      expectEqual(seen.may, { ...seen.may, review: true, cancel: false, reschedule: false }, 'what the resident may now');
    },
  },
  {
    title: 'refuses steps that do not follow, or that are not this person’s to take, and shows the booking as it is',
    async run(portal) {
      const { company, worker } = portal.people;
      const { workerId } = await sceneOf(portal);
      const booked = await book(portal, { workerId });
      const skipped = await expectProblem(step(portal, booked, 'in-service', company), 'conflict', 'a step too far');
      expectEqual((skipped.current as Booking | undefined)?.status, 'submitted', 'the booking as it is');
      await expectProblem(step(portal, booked, 'accepted', worker), 'conflict', 'a worker accepting for the firm');
      await step(portal, booked, 'accepted', company);
      await assign(portal, booked, workerId);
      await step(portal, booked, 'on-the-way', worker);
      await step(portal, booked, 'arrived', worker);
      for (const as of [worker, company]) {
        const entered = await expectProblem(step(portal, booked, 'in-service', as), 'conflict', 'letting oneself in');
        expectEqual((entered.current as Booking | undefined)?.status, 'arrived', 'the booking as it is');
      }
      await expectProblem(step(portal, booked, 'cancelled', company), 'conflict', 'a firm dropping the order');
    },
  },
  {
    title: 'refuses a write against an older version, with the current booking',
    async run(portal) {
      const { company } = portal.people;
      const { workerId } = await sceneOf(portal);
      const booked = await book(portal, { workerId });
      const accepted = await step(portal, booked, 'accepted', company, booked.version);
      const stale = await expectProblem(cancel(portal, booked), 'conflict', 'a cancellation of what was');
      expectEqual((stale.current as Booking | undefined)?.version, accepted.version, 'the current version');
      await expectProblem(step(portal, booked, 'declined', company, booked.version), 'conflict', 'a step from what was');
      expectEqual((await cancel(portal, accepted)).status, 'cancelled', 'with the current version');
    },
  },
  {
    title: 'lets one of two win who write against the same version at once',
    async run(portal) {
      need(portal, cancelBooking, 'version');
      const booked = await book(portal);
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => cancel(portal, booked)));
      expectEqual(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'cancellations');
    },
  },
  {
    title: 'charges for a cancellation what the ladder said, now',
    needs: 'contract',
    async run(portal) {
      const booked = await book(portal);
      const fee = feeAt(booked.refundLadder, await nowOf(portal));
      const cancelled = await cancel(portal, booked);
      expectEqual(cancelled.cancellation?.feeInFen, fee, 'the fee');
      const { code } = await expectProblem(cancel(portal, cancelled), 'conflict', 'a second cancellation');
      expectEqual(code, 'conflict', 'the word for it');
    },
  },
  {
    title: 'charges on every step of the ladder what the quote said',
    needs: 'clock',
    async run(portal) {
      const { refundLadder } = await book(portal);
      for (const index of refundLadder.keys()) {
        const booked = await book(portal, { slot: await slotFor(portal) });
        const from = booked.refundLadder[index - 1]?.until;
        if (from) advance(portal, fromInstant(from) - (await nowOf(portal)) + 1000);
        const { cancellation, payment } = await cancel(portal, booked);
        const fee = booked.refundLadder[index]!.feeInFen;
        expectEqual(cancellation?.feeInFen, fee, `the fee of step ${index}`);
        expectEqual([payment.state, payment.amountInFen], fee > 0 ? ['due', fee] : ['none', 0], 'what is to be paid');
      }
    },
  },
  {
    title: 'changes the worker within the firm, moves the time and keeps a record of it',
    async run(portal) {
      const { company, worker, resident } = portal.people;
      const { workerId, colleagueId } = await sceneOf(portal);
      const theirs = new Set((await slotsFor(portal, { workerId: colleagueId })).map(({ start }) => start));
      const slot = (await slotsFor(portal, { workerId })).find(({ start }) => theirs.has(start));
      expectThat(slot, 'a time for which both are free');
      const booked = await book(portal, { slot, workerId });
      await step(portal, booked, 'accepted', company);
      await assign(portal, booked, workerId);
      const changed = await assign(portal, booked, colleagueId, '原服务人员病假');
      expectEqual(changed.worker?.id, colleagueId, 'the worker');
      const seen = await ask(portal, getBooking, { bookingId: booked.id }, { as: resident });
      expectEqual(
        seen.workerChanges.map(({ from, to, reason }) => [from?.id, to?.id, reason]),
        [[workerId, colleagueId, '原服务人员病假']],
        'the record',
      );
      await expectProblem(portal.call(getBooking, { bookingId: booked.id }, { as: worker }), 'not-found', 'who was taken off it');
      expectThat(
        (await slotsFor(portal, { workerId })).some(({ start }) => start === slot.start),
        'the first one’s time is free',
      );
      expectThat(!(await slotsFor(portal, { workerId: colleagueId })).some(({ start }) => start === slot.start), 'the second one’s is not');
    },
  },
  {
    title: 'assigns no worker of another firm, nobody unknown, nobody who is busy, and not before it is accepted',
    async run(portal) {
      const { company } = portal.people;
      const { workerId, colleagueId, strangerId } = await sceneOf(portal);
      const theirs = new Set((await slotsFor(portal, { workerId: colleagueId })).map(({ start }) => start));
      const slot = (await slotsFor(portal, { workerId })).find(({ start }) => theirs.has(start))!;
      const booked = await book(portal, { slot, workerId });
      await expectProblem(assign(portal, booked, workerId), 'conflict', 'before it is accepted');
      await step(portal, booked, 'accepted', company);
      for (const id of [strangerId, 'no-such']) {
        expectPaths(await expectProblem(assign(portal, booked, id), 'invalid', id), ['workerId']);
      }
      await book(portal, { slot, workerId: colleagueId, as: portal.people.otherResident });
      await expectProblem(assign(portal, booked, colleagueId), 'slot-taken', 'somebody busy');
      expectEqual((await assign(portal, booked, workerId)).worker?.id, workerId, 'the one who was free all along');
    },
  },
];
