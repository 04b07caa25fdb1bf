import { operations } from '../../contract/index.ts';
import type { InputOf } from '../../contract/operation.ts';
import { expectPaths, expectProblem, expectThat } from './expect.ts';
import { ask, newKey, type Case, type Portal } from './portal.ts';
import { prepare, sceneOf } from './scene.ts';

const { createBooking, holdSlot, quoteBooking } = operations;
type NewBooking = InputOf<typeof createBooking>;

const refused = async (portal: Portal, change: (input: NewBooking) => object, paths: string[], code = 'invalid') => {
  const input = await prepare(portal);
  const call = portal.call(createBooking, { ...input, ...change(input) }, { as: portal.people.resident, key: newKey() });
  expectPaths(await expectProblem(call, code, paths.join(', ')), paths);
};

export const input: Case[] = [
  {
    title: 'names every field of a booking that is wrong, at once',
    needs: 'contract',
    run: (portal) =>
      refused(portal, ({ address }) => ({ contact: { name: ' ', phone: '12345' }, address: { ...address, room: ' ' } }), [
        'contact.name',
        'contact.phone',
        'address.room',
      ]),
  },
  {
    title: 'asks for the address of a visit at home',
    needs: 'contract',
    run: (portal) => refused(portal, () => ({ address: undefined }), ['address']),
  },
  {
    title: 'asks for the consent to the service',
    needs: 'contract',
    run: (portal) => refused(portal, () => ({ consents: [] }), ['consents.visit']),
  },
  {
    title: 'asks what the service needs to know',
    needs: 'contract',
    async run(portal) {
      const { service } = await sceneOf(portal);
      const needed = service.intake.filter(({ required }) => required).map(({ key }) => `intake.${key}`);
      if (needed.length > 0) await refused(portal, () => ({ intake: {} }), needed);
    },
  },
  {
    title: 'refuses more metadata than it keeps',
    needs: 'contract',
    async run(portal) {
      const keys = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`key${index}`, 'x']));
      await refused(portal, () => ({ metadata: keys }), ['metadata'], 'too-large');
      await refused(portal, () => ({ metadata: { key: '字'.repeat(1400) } }), ['metadata'], 'too-large');
    },
  },
  {
    title: 'refuses an address where the service does not go',
    needs: 'contract',
    run: (portal) => refused(portal, ({ address }) => ({ address: { ...address, communityId: 'no-such' } }), [], 'outside-area'),
  },
  {
    title: 'names the field that is missing or of the wrong kind, with its whole path',
    needs: 'contract',
    async run(portal) {
      const broken = async (items: unknown, path: string) => {
        for (const operation of [quoteBooking, holdSlot]) {
          const call = portal.call(operation, { items } as InputOf<typeof operation>);
          expectPaths(await expectProblem(call, 'invalid', path), [path]);
        }
      };
      await broken(undefined, 'items');
      await broken([], 'items');
      await broken([{ serviceId: 's', place: { kind: 'moon' }, schedule: { kind: 'quote' } }], 'items.0.place.kind');
      const schedule = { kind: 'visit', start: 'soon', durationMinutes: 60 };
      await broken([{ serviceId: 's', place: { kind: 'home' }, schedule }], 'items.0.schedule.start');
    },
  },
  {
    title: 'keeps names as people write them: long, with emoji, right to left',
    needs: 'contract',
    async run(portal) {
      for (const name of ['名'.repeat(200), '小明👨‍👩‍👧', 'نور الهدى', "O'Brien; DROP TABLE"]) {
        const typed = await prepare(portal);
        const contact = { ...typed.contact, name };
        const { id } = await ask(portal, createBooking, { ...typed, contact }, { as: portal.people.resident, key: newKey() });
        expectThat(id, name);
      }
    },
  },
  {
    title: 'refuses characters that no database keeps',
    needs: 'contract',
    run: (portal) => refused(portal, ({ contact }) => ({ contact: { ...contact, name: 'a\u0000b' } }), ['contact.name']),
  },
  {
    title: 'takes phones as people type them',
    needs: 'contract',
    async run(portal) {
      for (const phone of ['13712349050', '0086 137-1234-9050', '１３７１２３４９０５０', '+86 137 1234 9050']) {
        const typed = await prepare(portal);
        const contact = { ...typed.contact, phone };
        const booked = await ask(portal, createBooking, { ...typed, contact }, { as: portal.people.resident, key: newKey() });
        expectThat(booked.contact.maskedPhone === '137****9050', `${phone} is the same phone`);
      }
    },
  },
];
