import { operations } from '../../../contract/index.ts';
import { expectEqual, expectThat } from '../expect.ts';
import { has, need, needKeys } from '../mapped.ts';
import { ask, newKey, type Case, type Portal } from '../portal.ts';
import { book, prepare } from '../scene.ts';

const { createBooking, listBookings } = operations;

const idsOf = async (portal: Portal): Promise<string[]> =>
  (await ask(portal, listBookings, { limit: 100 }, { as: portal.people.resident })).items.map(({ id }) => id);

export const plainKeys: Case[] = [
  {
    title: 'makes one booking of one intent, however often it is sent',
    async run(portal) {
      needKeys(portal);
      need(portal, createBooking);
      const input = await prepare(portal);
      const caller = { as: portal.people.resident, key: newKey() };
      const before = has(portal, listBookings) ? await idsOf(portal) : [];
      const first = await ask(portal, createBooking, input, caller);
      expectEqual((await ask(portal, createBooking, input, caller)).id, first.id, 'the booking of the second answer');
      if (!has(portal, listBookings)) return;
      const made = (await idsOf(portal)).filter((id) => !before.includes(id));
      expectEqual(made, [first.id], 'bookings made');
    },
  },
  {
    title: 'makes two bookings of two intents of one person',
    async run(portal) {
      const [one, two] = [await book(portal), await book(portal)];
      expectThat(one.id !== two.id, 'two intents, two bookings');
    },
  },
];
