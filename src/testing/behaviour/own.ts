import { operations } from '../../contract/index.ts';
import { fromInstant } from '../../domain/zone.ts';
import { expectEqual, expectThat } from './expect.ts';
import { brings, expectNothingInTheClear, expectRefusal, need } from './mapped.ts';
import { ask, type Case, type Portal } from './portal.ts';
import type { Booking } from './scene.ts';

const { getBooking, listBookings } = operations;

const pages = async (portal: Portal, limit: number, as: string): Promise<Booking[]> => {
  const found: Booking[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ask(portal, listBookings, { limit, cursor }, { as });
    const isCut = brings(portal, listBookings, 'limit');
    expectThat(!isCut || page.items.length <= limit, 'no page is longer than asked for');
    found.push(...page.items);
    if (!page.nextCursor) return found;
    expectThat(page.nextCursor !== cursor, 'each page goes on from the last');
    cursor = page.nextCursor;
  }
};

/** One word of a backend’s for whatever it does not show. */
const hidden: readonly string[] = ['not-found', 'forbidden', 'unauthorized'];

const own = (portal: Portal) => pages(portal, 50, portal.people.resident);

/** What can be said of the bookings that somebody has anyway, without making one. */
export const ownBookings: Case[] = [
  {
    title: 'lists the bookings that one has once each, in the same order by pages of 3 and of 50',
    reads: true,
    async run(portal) {
      need(portal, listBookings, 'limit', 'cursor');
      const { resident } = portal.people;
      const [few, many] = [await pages(portal, 3, resident), await own(portal)];
      expectEqual(
        few.map(({ id }) => id),
        many.map(({ id }) => id),
        'the bookings',
      );
      expectEqual(new Set(few.map(({ id }) => id)).size, few.length, 'none twice');
    },
  },
  {
    title: 'shows the name and the phone of the bookings that one has masked',
    reads: true,
    async run(portal) {
      for (const { id, contact, worker } of await own(portal)) {
        expectThat(contact.maskedName.includes('*'), `${id}: the name is masked`);
        expectThat(contact.maskedPhone.includes('****'), `${id}: the phone is masked`);
        expectThat(!worker || worker.maskedName.includes('*'), `${id}: the worker’s name is masked`);
      }
      expectNothingInTheClear(portal);
    },
  },
  {
    title: 'shows no other resident the bookings that one has, nor anything of them to nobody',
    reads: true,
    async run(portal) {
      const { otherResident: as } = portal.people;
      need(portal, getBooking);
      for (const { id: bookingId } of (await own(portal)).slice(0, 5)) {
        const call = portal.call(getBooking, { bookingId }, { as });
        const { current } = await expectRefusal(portal, call, 'not-found', hidden, bookingId);
        expectEqual(current, undefined, 'what a stranger hears besides');
        await expectRefusal(portal, portal.call(getBooking, { bookingId }), 'unauthorized', hidden, 'nobody');
      }
    },
  },
  {
    title: 'says the same of a booking in the list and by its id, with times that follow each other',
    reads: true,
    async run(portal) {
      need(portal, getBooking);
      const as = portal.people.resident;
      for (const listed of (await own(portal)).slice(0, 5)) {
        const asked = await ask(portal, getBooking, { bookingId: listed.id }, { as });
        expectEqual([asked.status, asked.items, asked.totalInFen], [listed.status, listed.items, listed.totalInFen], listed.id);
        for (const { start, end } of asked.items) {
          if (start && end) expectThat(fromInstant(start) < fromInstant(end), `${listed.id} ends after it starts`);
        }
      }
    },
  },
  {
    title: 'charged for what was cancelled what a step of its ladder says',
    reads: true,
    async run(portal) {
      for (const { id, cancellation, refundLadder } of await own(portal)) {
        const fees = refundLadder.map(({ feeInFen }) => feeInFen);
        const fee = cancellation?.feeInFen;
        if (fee) expectThat(fees.includes(fee), `${id}: ${fee} is a fee of its ladder, ${JSON.stringify(fees)}`);
      }
    },
  },
];
