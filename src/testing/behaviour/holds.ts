import { operations } from '../../contract/index.ts';
import type { Slot } from '../../domain/slot.ts';
import { expectEqual, expectProblem, expectThat } from './expect.ts';
import { advance, ask, type Case, type Portal } from './portal.ts';
import { book, prepare, requestFor, sceneOf, slotFor, slotsFor } from './scene.ts';

const { createBooking, holdSlot, releaseHold, renewHold } = operations;

const hold = async (portal: Portal, slot: Slot, as: string) => {
  const { workerId } = await sceneOf(portal);
  return ask(portal, holdSlot, await requestFor(portal, slot, workerId), { as });
};

const isOffered = async (portal: Portal, slot: Slot, as: string): Promise<boolean> => {
  const { workerId } = await sceneOf(portal);
  return (await slotsFor(portal, { workerId }, as)).some(({ start }) => start === slot.start);
};

/** A slot of the one worker, so that nobody else can be sent instead. */
const oneWorkersSlot = async (portal: Portal): Promise<Slot> => slotFor(portal, { workerId: (await sceneOf(portal)).workerId });

export const holds: Case[] = [
  {
    title: 'keeps a held time from others and shows it to whoever holds it, until it is released',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const slot = await oneWorkersSlot(portal);
      const { id, items, expiresInSeconds } = await hold(portal, slot, resident);
      expectEqual(items, [{ start: slot.start, end: slot.end }], 'what is held');
      expectThat(expiresInSeconds > 0, 'for a while');
      expectEqual(await isOffered(portal, slot, otherResident), false, 'offered to another resident');
      expectEqual(await isOffered(portal, slot, resident), true, 'offered to its holder');
      await expectProblem(hold(portal, slot, otherResident), 'slot-taken', 'a second hold of the time');
      await ask(portal, releaseHold, { holdId: id }, { as: resident });
      expectEqual(await isOffered(portal, slot, otherResident), true, 'offered after the release');
    },
  },
  {
    title: 'lets nobody else release or renew a hold, and tells them nothing',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const slot = await oneWorkersSlot(portal);
      const { id: holdId } = await hold(portal, slot, resident);
      expectEqual(await ask(portal, releaseHold, { holdId }, { as: otherResident }), {}, 'a stranger’s release');
      expectEqual(await ask(portal, releaseHold, { holdId: 'no-such' }, { as: otherResident }), {}, 'the release of nothing');
      expectEqual(await isOffered(portal, slot, otherResident), false, 'offered after a stranger’s release');
      await expectProblem(portal.call(renewHold, { holdId }, { as: otherResident }), 'not-found', 'a stranger’s renewal');
      await ask(portal, releaseHold, { holdId }, { as: resident });
    },
  },
  {
    title: 'renews a hold a few times',
    async run(portal) {
      const { resident } = portal.people;
      const { id: holdId } = await hold(portal, await oneWorkersSlot(portal), resident);
      await ask(portal, renewHold, { holdId }, { as: resident });
      let renewals = 1;
      for (let ended = false; !ended && renewals < 20; renewals += ended ? 0 : 1) {
        ended = await portal.call(renewHold, { holdId }, { as: resident }).then(
          () => false,
          () => true,
        );
      }
      expectThat(renewals < 20, 'not for ever');
      await expectProblem(portal.call(renewHold, { holdId }, { as: resident }), 'expired', 'one more renewal');
      await ask(portal, releaseHold, { holdId }, { as: resident });
    },
  },
  {
    title: 'lets one viewer hold few times at once, and one of them go for another',
    async run(portal) {
      const { otherResident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const { limits } = await ask(portal, operations.getCapabilities, {});
      const apart: Slot[] = [];
      for (const slot of await slotsFor(portal, { workerId })) {
        if (apart.every(({ start }) => start.slice(0, 10) !== slot.start.slice(0, 10))) apart.push(slot);
      }
      const held: string[] = [];
      for (const slot of apart.slice(0, limits.holdsPerViewer)) held.push((await hold(portal, slot, otherResident)).id);
      const next = apart[limits.holdsPerViewer]!;
      const problem = await expectProblem(hold(portal, next, otherResident), 'rate-limited', 'one hold more');
      expectThat((problem.retryAfterSeconds ?? 0) > 0, 'with the time to wait');
      await ask(portal, releaseHold, { holdId: held.pop()! }, { as: otherResident });
      held.push((await hold(portal, next, otherResident)).id);
      for (const holdId of held) await ask(portal, releaseHold, { holdId }, { as: otherResident });
    },
  },
  {
    title: 'takes the same viewer’s overlapping choice instead of the earlier one',
    async run(portal) {
      const { resident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const all = await slotsFor(portal, { workerId });
      const first = all.find((slot, index) => all[index + 1] && all[index + 1]!.start < slot.end);
      if (!first) return;
      const second = all[all.indexOf(first) + 1]!;
      await hold(portal, first, resident);
      const { id: holdId } = await hold(portal, second, resident);
      await ask(portal, releaseHold, { holdId }, { as: resident });
      expectEqual(await isOffered(portal, first, portal.people.otherResident), true, 'the first time is free again');
    },
  },
  {
    title: 'lets nobody’s own hold stand in the way of the time that they book after all',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const all = await slotsFor(portal, { workerId });
      const first = all.find((slot, index) => all[index + 1] && all[index + 1]!.start < slot.end);
      if (!first) return;
      const second = all[all.indexOf(first) + 1]!;
      await hold(portal, first, portal.people.resident);
      expectEqual((await book(portal, { slot: second, workerId })).items[0]?.start, second.start, 'the time booked');
    },
  },
  {
    title: 'makes the held worker’s time the booking’s',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const slot = await oneWorkersSlot(portal);
      const { id: holdId } = await hold(portal, slot, resident);
      const booking = await book(portal, { slot, holdId });
      expectEqual(booking.worker?.id, workerId, 'the worker who was held');
      expectEqual(await isOffered(portal, slot, otherResident), false, 'offered to others');
      await expectProblem(portal.call(renewHold, { holdId }, { as: resident }), 'not-found', 'a hold that became a booking');
    },
  },
  {
    title: 'frees a lapsed hold for others, and refuses who held it only once the time is gone',
    needs: 'clock',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const { workerId } = await sceneOf(portal);
      const [kept, lost] = [await oneWorkersSlot(portal), (await slotsFor(portal, { workerId })).at(-1)!];
      const first = await hold(portal, kept, resident);
      const second = await hold(portal, lost, resident);
      advance(portal, second.expiresInSeconds * 1000 + 1000);
      const booking = await book(portal, { slot: kept, workerId, holdId: first.id });
      expectEqual(booking.status, 'submitted', 'booked with a lapsed hold while the time is free');
      const late = await prepare(portal, { slot: lost, workerId, holdId: second.id });
      await book(portal, { slot: lost, workerId, as: otherResident });
      await expectProblem(portal.call(createBooking, late, { as: resident }), 'slot-taken', 'a lapsed hold of a taken time');
      await expectProblem(portal.call(renewHold, { holdId: second.id }, { as: resident }), ['slot-taken', 'not-found'], 'its renewal');
    },
  },
  {
    title: 'renews a lapsed hold while nobody has taken the time',
    needs: 'clock',
    async run(portal) {
      const { resident, otherResident } = portal.people;
      const slot = await oneWorkersSlot(portal);
      const { id: holdId, expiresInSeconds } = await hold(portal, slot, resident);
      advance(portal, expiresInSeconds * 1000 + 1000);
      expectEqual(await isOffered(portal, slot, otherResident), true, 'offered after the lapse');
      const renewed = await ask(portal, renewHold, { holdId }, { as: resident });
      expectThat(renewed.expiresInSeconds > 0, 'it holds again');
      expectEqual(await isOffered(portal, slot, otherResident), false, 'offered after the renewal');
      await ask(portal, releaseHold, { holdId }, { as: resident });
    },
  },
];
