import { operations } from '../../../contract/index.ts';
import { expectEqual, expectThat } from '../expect.ts';
import { expectRefusal, has, need } from '../mapped.ts';
import { ask, newKey, type Case } from '../portal.ts';
import { book, slotsFor } from '../scene.ts';

const { cancelBooking, getBooking, listBookings, rescheduleBooking } = operations;

export const strangers: Case[] = [
  {
    title: 'lets no other resident read, move or cancel what one has booked',
    async run(portal) {
      const { resident, otherResident: as } = portal.people;
      const booked = await book(portal);
      const { id: bookingId, version } = booked;
      const others = ['forbidden', 'unauthorized'];
      if (has(portal, getBooking))
        await expectRefusal(portal, portal.call(getBooking, { bookingId }, { as }), 'not-found', others, 'a stranger who reads it');
      if (has(portal, listBookings)) {
        const { items } = await ask(portal, listBookings, { limit: 100 }, { as });
        expectThat(!items.some(({ id }) => id === bookingId), 'it is in no stranger’s list');
      }
      const [slot] = await slotsFor(portal);
      const move = { bookingId, version, start: slot?.start ?? booked.items[0]!.start! };
      if (has(portal, rescheduleBooking))
        await expectRefusal(portal, portal.call(rescheduleBooking, move, { as, key: newKey() }), 'not-found', others, 'a stranger’s move');
      const cancel = { bookingId, version, reason: '' };
      if (has(portal, cancelBooking))
        await expectRefusal(
          portal,
          portal.call(cancelBooking, cancel, { as, key: newKey() }),
          'not-found',
          others,
          'a stranger’s cancellation',
        );
      if (!has(portal, getBooking)) return;
      const { status, items } = await ask(portal, getBooking, { bookingId }, { as: resident });
      expectEqual([status, items], [booked.status, booked.items], 'the booking, after all that');
    },
  },
  {
    title: 'shows bookings to nobody who has not signed in',
    reads: true,
    async run(portal) {
      need(portal, listBookings);
      // Whoever asks for it knows a resident: else nothing would be hidden.
      expectThat(portal.people.resident, 'a resident');
      const call = portal.call(listBookings, { limit: 5 });
      await expectRefusal(portal, call, 'unauthorized', ['forbidden'], 'the list of nobody');
      const foreign = portal.call(listBookings, { limit: 5 }, { as: 'no-such-token' });
      await expectRefusal(portal, foreign, 'unauthorized', ['forbidden'], 'the list of an unknown token');
    },
  },
  {
    title: 'says that there is no booking where there is none',
    reads: true,
    async run(portal) {
      need(portal, getBooking);
      const call = portal.call(getBooking, { bookingId: '999999999' }, { as: portal.people.resident });
      await expectRefusal(portal, call, 'not-found', ['forbidden', 'invalid'], 'a booking that was never made');
    },
  },
];
