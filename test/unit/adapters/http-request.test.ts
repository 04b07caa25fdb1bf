import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { toRequest } from '../../../src/adapters/http/request.ts';
import { matchRoute } from '../../../src/backend/route.ts';
import { assignWorker, renewHold } from '../../../src/contract/booking.ts';
import { getService, listServices, listSlots } from '../../../src/contract/catalogue.ts';
import { operation } from '../../../src/contract/operation.ts';

const moveRoom = operation({
  name: 'moveRoom',
  method: 'POST',
  path: '/houses/{house}/rooms/{room}/moves',
  query: z.object({ note: z.optional(z.string()), floor: z.optional(z.string()) }),
  body: z.object({ to: z.string() }),
  response: z.object({}),
  auth: 'anyone',
});
const table = { moveRoom, getService };

/** What a server reads from it: a real URL first, as the browser would make it. */
const read = (request: { method: string; path: string; body?: string }) => {
  const url = new URL(`https://portal.example/api/v1${request.path}`);
  const found = matchRoute(table, request.method, url.pathname.slice('/api/v1'.length));
  return { ...Object.fromEntries(url.searchParams), ...(JSON.parse(request.body ?? '{}') as object), ...found?.pathParams };
};

const isWhole = (value: string) => !/\p{Surrogate}/u.test(value);
const awkward = fc.constantFrom(
  '🧹',
  '/',
  '%2F',
  '%',
  '?a=b',
  '#top',
  '{room}',
  '$&',
  '\u202eابت',
  'مرحبا',
  '幢 3',
  '+',
  '&',
  '..',
  '.',
  '"',
  '\0',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  awkward,
  fc.array(awkward, { minLength: 1 }).map((all) => all.join('')),
);
const id = text.filter((value) => value !== '.' && value !== '..' && isWhole(value));
const words = text.filter((value) => isWhole(value));

describe('an input on its way to the backend', () => {
  it('arrives as it was, whatever is in it', () => {
    fc.assert(
      fc.property(id, id, words, words, words, (house, room, note, floor, to) => {
        const input = { house, room, note, floor, to };
        assert.deepEqual(read(toRequest(moveRoom, input)), input);
      }),
    );
  });

  it('stays on its operation’s path, whatever the id is', () => {
    fc.assert(
      fc.property(id, (serviceId) => {
        const { path } = toRequest(getService, { serviceId });
        assert.equal(new URL(path, 'https://portal.example').pathname, path);
      }),
    );
  });

  it('sends half an emoji as a replacement sign instead of failing', () => {
    assert.equal(toRequest(getService, { serviceId: '\ud83e' }).path, '/services/%EF%BF%BD');
  });

  it('puts names of the query schema into the query', () => {
    const { path, body } = toRequest(listSlots, { serviceId: 's-1', from: '2026-12-01', durationMinutes: 120 });
    assert.equal(path, '/services/s-1/slots?from=2026-12-01&durationMinutes=120');
    assert.equal(body, undefined);
  });

  it('leaves out what is not given', () => {
    assert.equal(toRequest(listServices, { q: undefined, communityId: 'yunhe' }).path, '/services?communityId=yunhe');
    assert.equal(toRequest(listServices, {}).path, '/services');
  });

  it('puts the rest into the body, the path’s names not twice', () => {
    const { method, path, body } = toRequest(assignWorker, { bookingId: 'b-1', workerId: 'w-1', version: 2 });
    assert.deepEqual([method, path, body], ['POST', '/bookings/b-1/worker', '{"workerId":"w-1","version":2}']);
  });

  it('has no body when the operation has none', () => {
    assert.deepEqual(toRequest(renewHold, { holdId: 'h-1' }), { method: 'POST', path: '/holds/h-1/renewal' });
  });
});
