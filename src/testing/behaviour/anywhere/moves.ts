import { operations } from '../../../contract/index.ts';
import type { Slot } from '../../../domain/slot.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { expectEqual, expectThat, skip } from '../expect.ts';
import { expectRefusal, has, need } from '../mapped.ts';
import { ask, newKey, type Case, type Portal } from '../portal.ts';
import { book, slotsFor, type Booking } from '../scene.ts';
import { fill, isOffered, wished } from './time-of-one.ts';

const { getBooking, listSlots, rescheduleBooking } = operations;

const move = (portal: Portal, { id: bookingId, version }: Pick<Booking, 'id' | 'version'>, start: string) =>
  portal.call(rescheduleBooking, { bookingId, version, start }, { as: portal.people.resident, key: newKey() });

/** At one price, on two days: what lies between two visits of one day is each firm's own matter. */
const twoTimes = async (portal: Portal): Promise<[Slot, Slot]> => {
  need(portal, listSlots);
  const free = await slotsFor(portal, await wished(portal));
  const [first] = free;
  const isOther = ({ start, surchargeInFen }: Slot) =>
    start.slice(0, 10) !== first!.start.slice(0, 10) && surchargeInFen === first!.surchargeInFen;
  const second = free.find(isOther);
  return first && second ? [first, second] : skip('no two days have a free time at one price: nothing to move');
};

const startOf = ({ items: [item] }: Booking): number => fromInstant(item?.start ?? '');

export const moves: Case[] = [
  {
    title: 'moves a visit to the time that was chosen, and frees the one it had',
    async run(portal) {
      need(portal, rescheduleBooking, 'start');
      const [first, second] = await twoTimes(portal);
      const before = await book(portal, { slot: first, ...(await wished(portal)) });
      const { bookingId, start, version } = { bookingId: before.id, start: second.start, version: before.version };
      const as = portal.people.resident;
      const after = await ask(portal, rescheduleBooking, { bookingId, start, version }, { as, key: newKey() });
      expectEqual([after.id, startOf(after)], [before.id, fromInstant(second.start)], 'the booking and its new start');
      expectEqual(after.totalInFen, before.totalInFen, 'the price');
      expectThat(await isOffered(portal, first), `${first.start} is offered again`);
      if (has(portal, getBooking))
        expectEqual(startOf(await ask(portal, getBooking, { bookingId }, { as })), fromInstant(second.start), 'its start later');
    },
  },
  {
    title: 'leaves a visit at its time when the other one is taken, or it is moved from what it no longer is',
    async run(portal) {
      need(portal, rescheduleBooking, 'start');
      const [first, second] = await twoTimes(portal);
      const before = await book(portal, { slot: first, ...(await wished(portal)) });
      await fill(portal, second);
      await expectRefusal(portal, move(portal, before, second.start), 'slot-taken', [], 'a taken time');
      if (portal.mapping?.brings(rescheduleBooking, 'version') !== false) {
        const stale = { id: before.id, version: before.version - 1 };
        await expectRefusal(portal, move(portal, stale, second.start), 'conflict', ['slot-taken'], 'an older version');
      }
      if (!has(portal, getBooking)) return;
      const { items } = await ask(portal, getBooking, { bookingId: before.id }, { as: portal.people.resident });
      expectEqual(items, before.items, 'the booking');
    },
  },
];
