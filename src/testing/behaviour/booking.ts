import { operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import type { Slot } from '../../domain/slot.ts';
import { fromInstant } from '../../domain/zone.ts';
import { expectEqual, expectProblem, expectThat, fail } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { book, prepare, requestFor, sceneOf, slotFor, slotsFor, type Booking } from './scene.ts';

const { cancelBooking, createBooking, getBooking, quoteBooking } = operations;

interface Race {
  won: Booking[];
  refused: string[];
}

/** All at the same moment, each with a quote and a key of its own. */
const race = async (portal: Portal, wishes: { slot: Slot; as: string; durationMinutes?: number }[]): Promise<Race> => {
  const { workerId } = await sceneOf(portal);
  const inputs = [];
  for (const wish of wishes) inputs.push({ ...(await prepare(portal, { ...wish, workerId })), as: wish.as });
  const outcomes = await Promise.allSettled(inputs.map(({ as, ...input }) => ask(portal, createBooking, input, { as, key: newKey() })));
  const result: Race = { won: [], refused: [] };
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') result.won.push(outcome.value);
    else if (outcome.reason instanceof Problem) result.refused.push(outcome.reason.code);
    else fail(`a booking ended in no problem but ${String(outcome.reason)}`);
  }
  return result;
};

export const booking: Case[] = [
  {
    title: 'books a time for its resident, with the price, the ladder and the person to call',
    needs: 'contract',
    async run(portal) {
      const slot = await slotFor(portal);
      const { resident } = portal.people;
      const quote = await ask(portal, quoteBooking, await requestFor(portal, slot), { as: resident });
      const booked = await book(portal, { slot });
      expectEqual(booked.status, 'submitted', 'the status');
      expectEqual(booked.totalInFen, quote.totalInFen, 'the price that was quoted');
      expectEqual(booked.refundLadder, quote.refundLadder, 'the ladder that was quoted');
      expectEqual([booked.items[0]?.start, booked.items[0]?.end], [slot.start, slot.end], 'the time');
      expectThat(booked.hotline, 'a number to call');
      expectThat(/^\d{4}$/.test(booked.doorNumber ?? ''), 'a door number of four digits');
      expectEqual(
        booked.timeline.map(({ status }) => status),
        ['submitted'],
        'the timeline',
      );
      expectEqual(await ask(portal, getBooking, { bookingId: booked.id }, { as: resident }), booked, 'the booking asked for again');
    },
  },
  {
    title: 'refuses a worker’s time that is booked, and times that overlap it',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { otherResident } = portal.people;
      const all = await slotsFor(portal, { workerId });
      const slot = all[0]!;
      const overlapping = all.find(({ start }) => slot.start < start && start < slot.end);
      const late = await prepare(portal, { slot, workerId, as: otherResident });
      const alsoLate = overlapping && (await prepare(portal, { slot: overlapping, workerId, as: otherResident }));
      await book(portal, { slot, workerId });
      for (const input of [late, alsoLate]) {
        if (input)
          await expectProblem(portal.call(createBooking, input, { as: otherResident, key: newKey() }), 'slot-taken', 'a taken time');
      }
    },
  },
  {
    title: 'sends the next worker when the first is taken, until nobody is left',
    needs: 'contract',
    async run(portal) {
      const slot = (await slotsFor(portal, { left: 2 })).sort((a, b) => a.left - b.left)[0];
      expectThat(slot, 'a time for which two workers are free');
      const wishes = await Promise.all(Array.from({ length: slot.left + 1 }, () => prepare(portal, { slot })));
      const sent: (string | undefined)[] = [];
      for (const wish of wishes.slice(0, slot.left)) {
        const { worker } = await ask(portal, createBooking, wish, { as: portal.people.resident, key: newKey() });
        sent.push(worker?.id);
      }
      expectEqual(new Set(sent).size, slot.left, 'different workers');
      const last = portal.call(createBooking, wishes.at(-1)!, { as: portal.people.resident, key: newKey() });
      await expectProblem(last, 'slot-taken', 'when nobody is left');
    },
  },
  {
    title: 'lets exactly one of 30 win one worker’s time',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { resident, otherResident } = portal.people;
      const slot = await slotFor(portal, { workerId });
      const wishes = Array.from({ length: 30 }, (_, index) => ({ slot, as: index % 2 ? resident : otherResident }));
      const { won, refused } = await race(portal, wishes);
      expectEqual(won.length, 1, 'bookings made');
      expectEqual(
        refused,
        Array.from({ length: 29 }, () => 'slot-taken'),
        'what the others hear',
      );
    },
  },
  {
    title: 'lets no two of many overlapping but unequal times of one worker win',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const { resident } = portal.people;
      const all = await slotsFor(portal, { workerId });
      const first = all[0]!;
      const near = all.filter(({ start }) => start < first.end).concat(first, first);
      const { won } = await race(
        portal,
        near.map((slot) => ({ slot, as: resident })),
      );
      expectThat(won.length >= 1, 'somebody wins');
      const spans = won
        .map(({ items: [item] }) => [fromInstant(item!.start!), fromInstant(item!.end!)] as const)
        .sort((a, b) => a[0] - b[0]);
      spans.slice(1).forEach(([start], index) => expectThat(start >= spans[index]![1], 'no two of the winners overlap'));
    },
  },
  {
    title: 'frees the time when its resident cancels',
    needs: 'contract',
    async run(portal) {
      const { workerId } = await sceneOf(portal);
      const slot = await slotFor(portal, { workerId });
      const { resident: as, otherResident } = portal.people;
      const { id: bookingId, version } = await book(portal, { slot, workerId });
      const cancelled = await ask(portal, cancelBooking, { bookingId, version, reason: '临时有事' }, { as, key: newKey() });
      expectEqual(cancelled.status, 'cancelled', 'the status');
      expectEqual(cancelled.version, version + 1, 'the version');
      expectEqual(cancelled.may.cancel, false, 'whether it may be cancelled again');
      const again = await book(portal, { slot, workerId, as: otherResident });
      expectEqual(again.worker?.id, workerId, 'the same worker, for somebody else');
    },
  },
];
