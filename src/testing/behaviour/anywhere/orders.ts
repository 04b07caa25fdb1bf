import { operations } from '../../../contract/index.ts';
import { cancelCost } from '../../../domain/refund.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { expectEqual, expectThat } from '../expect.ts';
import { brings, expectNothingInTheClear, expectRefusal, has, need } from '../mapped.ts';
import { ask, newKey, type Case, type Portal } from '../portal.ts';
import { book, nowOf, prepare, requestFor, sceneOf, typed, type Booking } from '../scene.ts';
import { cancel, fill, freeTime, isOffered, race, wished } from './time-of-one.ts';

const { cancelBooking, createBooking, getBooking, listBookings, listSlots, quoteBooking } = operations;

/** Of the resident, as the backend tells it now. */
const again = (portal: Portal, { id: bookingId }: Pick<Booking, 'id'>): Promise<Booking> =>
  ask(portal, getBooking, { bookingId }, { as: portal.people.resident });

const pages = async (portal: Portal, limit: number): Promise<string[]> => {
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ask(portal, listBookings, { limit, cursor }, { as: portal.people.resident });
    expectThat(page.items.length <= limit, 'no page is longer than asked for');
    found.push(...page.items.map(({ id }) => id));
    if (!page.nextCursor) return found;
    expectThat(page.nextCursor !== cursor, 'each page goes on from the last');
    cursor = page.nextCursor;
  }
};

/** Refused once more, or answered with what it was; charged it is not again. */
const cancelAgain = async (portal: Portal, cancelled: Booking, fee: number | undefined, as: string): Promise<void> => {
  const { id: bookingId, version } = cancelled;
  const call = portal.call(cancelBooking, { bookingId, version, reason: '' }, { as, key: newKey() });
  const answer = (await call.catch(() => undefined)) as Booking | undefined;
  expectThat(!answer || answer.status === 'cancelled', 'a second cancellation leaves it cancelled');
  if (fee !== undefined) expectEqual(answer?.cancellation?.feeInFen ?? fee, fee, 'the fee of a second cancellation');
};

export const plainOrders: Case[] = [
  {
    title: 'books the time, the service and the price that were chosen, and tells the same of it later',
    async run(portal) {
      const { service } = await sceneOf(portal);
      const slot = await freeTime(portal);
      const { resident: as } = portal.people;
      const quote = await ask(portal, quoteBooking, await requestFor(portal, slot), { as });
      const booked = await book(portal, { slot });
      const [item] = booked.items;
      expectThat(item?.start, 'the booking has a time');
      expectEqual(fromInstant(item.start), fromInstant(slot.start), 'the time that was chosen, as an instant');
      if (item.end) expectEqual(fromInstant(item.end), fromInstant(slot.end), 'its end');
      expectEqual(item.service.id, service.id, 'the service');
      // By unit price is as good as it gets where the firm tells its price later.
      const isFirm = !('basis' in quote && quote.basis === 'unit-price');
      if (isFirm && booked.totalInFen !== undefined) expectEqual(booked.totalInFen, quote.totalInFen, 'the price that was shown');
      expectThat(!['cancelled', 'declined', 'no-show'].includes(booked.status), `it stands, and is not “${booked.status}”`);
      if (has(portal, getBooking)) {
        const { status, items, totalInFen, version, refundLadder, contact } = await again(portal, booked);
        const first = [booked.status, booked.items, booked.totalInFen, booked.version, booked.refundLadder, booked.contact];
        expectEqual([status, items, totalInFen, version, refundLadder, contact], first, 'the booking asked for again');
      }
    },
  },
  {
    title: 'shows nobody’s name or phone in the clear after a booking, in any answer',
    async run(portal) {
      const { contact, id } = await book(portal);
      expectThat(contact.maskedName.includes('*') && contact.maskedPhone.includes('*'), 'name and phone are masked');
      const answers: unknown[] = [];
      if (has(portal, getBooking)) answers.push(await again(portal, { id }));
      if (has(portal, listBookings)) answers.push(await ask(portal, listBookings, { limit: 50 }, { as: portal.people.resident }));
      for (const secret of [typed.name, typed.phone]) expectThat(!JSON.stringify(answers).includes(secret), 'nothing as it was typed');
      expectNothingInTheClear(portal);
    },
  },
  {
    title: 'has every booking in one’s list once, however long its pages are',
    async run(portal) {
      need(portal, listBookings, 'limit', 'cursor');
      const made: string[] = [];
      for (let count = 0; count < 3; count++) made.push((await book(portal)).id);
      const [few, many] = [await pages(portal, 2), await pages(portal, 50)];
      expectEqual([...few].sort(), [...many].sort(), 'the same bookings by pages of 2 and of 50');
      expectEqual(new Set(few).size, few.length, 'none twice');
      for (const id of made) expectThat(few.includes(id), `booking ${id} is in the list`);
    },
  },
  {
    title: 'offers a time no more once nobody can come, and says so to whoever is late',
    async run(portal) {
      need(portal, listSlots);
      const slot = await freeTime(portal);
      await fill(portal, slot);
      expectThat(!(await isOffered(portal, slot)), `${slot.start} is offered no more`);
    },
  },
  {
    title: 'gives a time at one moment to as many as it gives it to one by one',
    async run(portal) {
      need(portal, cancelBooking);
      const slot = await freeTime(portal);
      const oneByOne = await fill(portal, slot);
      for (const one of oneByOne) await cancel(portal, one);
      const won = await race(portal, slot, oneByOne.length + 3);
      expectEqual(won.length, oneByOne.length, 'bookings of one time');
    },
  },
  {
    title: 'frees a time that is cancelled, and charges what the ladder said',
    async run(portal) {
      need(portal, cancelBooking);
      const slot = await freeTime(portal);
      const { resident: as } = portal.people;
      const booking = await book(portal, { slot, ...(await wished(portal)) });
      const { refundLadder } = booking;
      const fee = cancelCost(refundLadder, await nowOf(portal))?.feeInFen;
      const cancelled = await cancel(portal, { booking, as });
      expectEqual([cancelled.id, cancelled.status], [booking.id, 'cancelled'], 'the booking');
      expectEqual([cancelled.may.cancel, cancelled.may.reschedule], [false, false], 'what may be done with it');
      const charged = cancelled.cancellation?.feeInFen;
      if (fee !== undefined && charged !== undefined) expectEqual(charged, fee, 'the fee');
      if (has(portal, listSlots)) expectThat(await isOffered(portal, slot), `${slot.start} is offered again`);
      if (has(portal, getBooking)) expectEqual((await again(portal, booking)).status, 'cancelled', 'its status later');
      await cancelAgain(portal, cancelled, charged, as);
    },
  },
  {
    title: 'cancels nothing from what a booking no longer is',
    async run(portal) {
      need(portal, cancelBooking, 'version');
      const { id: bookingId, version, status } = await book(portal);
      const as = portal.people.resident;
      const stale = portal.call(cancelBooking, { bookingId, version: version - 1, reason: '' }, { as, key: newKey() });
      await expectRefusal(portal, stale, 'conflict', [], 'an older version');
      if (has(portal, getBooking)) expectEqual((await again(portal, { id: bookingId })).status, status, 'the booking');
    },
  },
  {
    title: 'takes names as people write them',
    async run(portal) {
      for (const name of ['小明👨‍👩‍👧', 'نور الهدى', "O'Brien; DROP TABLE"]) {
        const { contact, ...input } = await prepare(portal);
        if (!brings(portal, createBooking, 'contact')) return;
        const wish = { ...input, contact: { ...contact, name } };
        const { id } = await ask(portal, createBooking, wish, { as: portal.people.resident, key: newKey() });
        expectThat(id, 'the booking has an id');
      }
    },
  },
];
