import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformance } from '../../../src/testing/conformance/conformance.ts';
import { backendHere, fetchFrom, here } from './portal-here.ts';

/** What is left in the books of a backend whose answers to a new booking are changed on their way. */
const left = async (change: (text: string) => string) => {
  const backend = backendHere();
  const send = fetchFrom(backend);
  const { leftBehind } = await conformance(
    here(backend, {
      write: true,
      only: 'booking',
      async fetch(request) {
        const response = await send(request);
        const isMade = request.method === 'POST' && new URL(request.url).pathname.endsWith('/bookings') && response.ok;
        return isMade ? new Response(change(await response.text()), response) : response;
      },
    }),
  );
  const caller = { token: 'demo-resident', address: 'test' };
  const asked = backend.call(backend.operations['listBookings']!, { status: 'submitted', limit: 100 }, caller);
  const { items } = (await asked) as { items: { id: string }[] };
  return { leftBehind, booked: items.map(({ id }) => id).filter((id) => !id.startsWith('b-demo')) };
};

describe('what the kit booked and could not accept the answer of', () => {
  it('is cancelled where a name and a phone come back unmasked', async () => {
    const open = (text: string) => text.replace(/"maskedName":"[^"]*"/, '"maskedName":"欧阳测试者","typed":"欧阳测试者 13712349050"');
    assert.deepEqual((await left(open)).booked, []);
  });

  it('is told where it cannot even be named', async () => {
    const { leftBehind, booked } = await left(() => '<p>booked</p>');
    assert.ok(booked.length > 0);
    assert.match(leftBehind.join(), /could not be read/);
  });
});
