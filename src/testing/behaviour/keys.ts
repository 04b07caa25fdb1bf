import { operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { expectEqual, expectProblem, expectThat, fail } from './expect.ts';
import { needKeys } from './mapped.ts';
import { ask, newKey, type Case } from './portal.ts';
import { book, prepare, slotFor } from './scene.ts';

const { cancelBooking, createBooking, listBookings } = operations;

export const keys: Case[] = [
  {
    title: 'answers the same key and body with the same answer, and books once',
    needs: 'contract',
    async run(portal) {
      const input = await prepare(portal);
      const caller = { as: portal.people.resident, key: newKey() };
      const first = await ask(portal, createBooking, input, caller);
      const { consents, ...rest } = input;
      expectEqual(await ask(portal, createBooking, input, caller), first, 'the second answer');
      expectEqual(await ask(portal, createBooking, { consents, ...rest }, caller), first, 'the answer to the fields in another order');
      const { items } = await ask(portal, listBookings, { limit: 100 }, caller);
      expectEqual(items.filter(({ quoteId }) => quoteId === input.quoteId).length, 1, 'bookings of the quote');
    },
  },
  {
    title: 'refuses the same key for another body',
    needs: 'contract',
    async run(portal) {
      const caller = { as: portal.people.resident, key: newKey() };
      await book(portal, caller);
      await expectProblem(portal.call(createBooking, await prepare(portal), caller), 'invalid', 'another body');
    },
  },
  {
    title: 'keeps the keys of two people and of two operations apart',
    async run(portal) {
      needKeys(portal);
      const { resident, otherResident } = portal.people;
      const key = newKey();
      const one = await book(portal, { as: resident, key });
      const two = await book(portal, { as: otherResident, key });
      expectThat(one.id !== two.id, 'two people, two bookings');
      const { id: bookingId, version } = one;
      const cancelled = await ask(portal, cancelBooking, { bookingId, version, reason: '' }, { as: resident, key });
      expectEqual(cancelled.status, 'cancelled', 'another operation with the key');
    },
  },
  {
    title: 'makes one booking of a double tap: the second tap hears in-progress or the same answer',
    async run(portal) {
      needKeys(portal);
      const input = await prepare(portal);
      const caller = { as: portal.people.resident, key: newKey() };
      const taps = await Promise.allSettled(Array.from({ length: 5 }, () => ask(portal, createBooking, input, caller)));
      const ids = new Set<string>();
      for (const tap of taps) {
        if (tap.status === 'fulfilled') ids.add(tap.value.id);
        else if (!(tap.reason instanceof Problem && tap.reason.code === 'in-progress')) fail(`a tap ended in ${String(tap.reason)}`);
      }
      expectEqual(ids.size, 1, 'bookings made');
    },
  },
  {
    title: 'lets a refused write be tried again with its key',
    needs: 'contract',
    async run(portal) {
      const slot = await slotFor(portal);
      const input = await prepare(portal, { slot });
      const caller = { as: portal.people.resident, key: newKey() };
      const { contact } = input;
      await expectProblem(portal.call(createBooking, { ...input, contact: { ...contact, phone: '1' } }, caller), 'invalid', 'a bad phone');
      expectEqual((await ask(portal, createBooking, input, caller)).status, 'submitted', 'the corrected booking');
    },
  },
];
