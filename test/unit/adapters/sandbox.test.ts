import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSandboxAdapter } from '../../../src/adapters/sandbox/sandbox-adapter.ts';
import { operations } from '../../../src/contract/index.ts';
import { operation } from '../../../src/contract/operation.ts';
import * as z from 'zod/mini';
import { codeOf, FakeClock } from './fakes.ts';

const now = () => Date.parse('2026-12-01T09:00:00+08:00');
const { listServices, getMe, listSlots } = operations;

describe('the sandbox', () => {
  it('is a whole portal without a server', async () => {
    const adapter = createSandboxAdapter({ now });
    const { items } = await adapter.call(listServices, { communityId: 'yunhe' });
    const visit = items.find(({ mode }) => mode === 'visit')!;
    const slots = await adapter.call(listSlots, { serviceId: visit.id, communityId: 'yunhe' });
    assert.ok(slots.items.length > 0);
    assert.equal((await adapter.call(getMe, {})).role, 'resident');
  });

  it('is the same from the same seed and day', async () => {
    const names = async () =>
      JSON.stringify(await createSandboxAdapter({ now, seed: 'a' }).call(operations.listWorkers, { communityId: 'yunhe' }));
    assert.equal(await names(), await names());
  });

  it('knows nobody when told so', async () => {
    assert.equal(await codeOf(createSandboxAdapter({ now, token: null }).call(getMe, {})), 'unauthorized');
  });

  it('does not support what the contract does not name', async () => {
    const toy = operation({ name: 'toString', method: 'GET', path: '/toys', response: z.object({}), auth: 'anyone' });
    const adapter = createSandboxAdapter({ now });
    assert.equal(adapter.supports(toy), false);
    assert.equal(await codeOf(adapter.call(toy, {})), 'not-supported');
  });

  it('tells what happens, until nobody listens any more', async () => {
    const adapter = createSandboxAdapter({ now });
    const stop = new AbortController();
    const events = adapter.watch!({ signal: stop.signal })[Symbol.asyncIterator]();
    assert.equal(((await events.next()).value as { type: string }).type, 'ready');
    const booking = (await adapter.call(operations.listBookings, { limit: 50 })).items.find(({ may }) => may.cancel)!;
    await adapter.call(operations.cancelBooking, { bookingId: booking.id, reason: '', version: booking.version });
    assert.equal(((await events.next()).value as { bookingId: string }).bookingId, booking.id);
    const next = events.next();
    stop.abort();
    assert.equal((await next).done, true);
    const nobody = createSandboxAdapter({ now, token: null }).watch!({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    assert.equal(await codeOf(nobody.next()), 'unauthorized');
  });

  it('takes its time when told so, and stops when the caller gives up', async () => {
    const clock = new FakeClock();
    const adapter = createSandboxAdapter({ now, latencyMs: 400, clock });
    await adapter.call(getMe, {});
    assert.deepEqual(clock.pauses, [400]);
    const stopped = await adapter.call(getMe, {}, { signal: AbortSignal.abort() }).catch((error: Error) => error.name);
    assert.equal(stopped, 'AbortError');
  });
});
