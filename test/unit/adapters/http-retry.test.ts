import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBooking, quoteBooking } from '../../../src/contract/booking.ts';
import { listCommunities } from '../../../src/contract/community.ts';
import { codeOf, communities, html, json, networkError, phone, problem, silence } from './fakes.ts';

const booking = { quoteId: 'q-1', contact: { name: '王大友', phone: '13712349050' }, intake: {}, consents: [] };

describe('a poor network', () => {
  it('is asked again until the answer comes', async () => {
    const { adapter, sent } = phone([networkError, html(502), json(communities)]);
    assert.deepEqual(await adapter.call(listCommunities, {}), communities);
    assert.equal(sent.length, 3);
  });

  it('is asked three times in all', async () => {
    const { adapter, sent } = phone([networkError]);
    assert.equal(await codeOf(adapter.call(listCommunities, {})), 'offline');
    assert.equal(sent.length, 3);
  });

  it('gets more time between tries, and not the same for all', async () => {
    const { adapter, clock } = phone([networkError]);
    await codeOf(adapter.call(listCommunities, {}));
    assert.deepEqual(clock.pauses, [150, 300]);
  });

  it('gets the time that the backend asks for', async () => {
    const { adapter, clock } = phone([problem('unavailable', 503, {}, { 'retry-after': '2' }), json(communities)]);
    await adapter.call(listCommunities, {});
    assert.deepEqual(clock.pauses, [2150]);
  });

  it('tells the resident at once when the backend asks for minutes', async () => {
    const { adapter, sent } = phone([problem('unavailable', 503, {}, { 'retry-after': '120' })]);
    assert.equal(await codeOf(adapter.call(listCommunities, {})), 'unavailable');
    assert.equal(sent.length, 1);
  });

  it('is not asked again after a refusal', async () => {
    for (const [code, status] of [
      ['slot-taken', 409],
      ['invalid', 422],
      ['rate-limited', 429],
      ['unknown', 500],
    ] as const) {
      const { adapter, sent } = phone([problem(code, status)]);
      assert.equal(await codeOf(adapter.call(listCommunities, {})), code);
      assert.equal(sent.length, 1);
    }
  });

  it('gets a booking again with the same key', async () => {
    const { adapter, sent } = phone([networkError, problem('slot-taken', 409)]);
    assert.equal(await codeOf(adapter.call(createBooking, booking, { idempotencyKey: 'intent-1' })), 'slot-taken');
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['intent-1', 'intent-1'],
    );
  });

  it('gets a booking again while its first sending is still under way', async () => {
    const { adapter, sent } = phone([networkError, problem('in-progress', 409, {}, { 'retry-after': '1' }), problem('slot-taken', 409)]);
    await codeOf(adapter.call(createBooking, booking, { idempotencyKey: 'intent-1' }));
    assert.equal(sent.length, 3);
  });

  it('never gets a booking without a key twice', async () => {
    const { adapter, sent } = phone([networkError]);
    assert.equal(await codeOf(adapter.call(createBooking, booking)), 'offline');
    assert.equal(sent.length, 1);
  });

  it('never gets a write twice whose operation takes no key', async () => {
    const { adapter, sent } = phone([networkError]);
    assert.equal(await codeOf(adapter.call(quoteBooking, { items: [] }, { idempotencyKey: 'intent-1' })), 'offline');
    assert.equal(sent.length, 1);
    assert.equal(sent[0]!.headers.get('idempotency-key'), null);
  });
});

describe('a slow network', () => {
  it('is given up after the time limit, once', async () => {
    const { adapter, sent, clock } = phone([silence]);
    const code = codeOf(adapter.call(listCommunities, {}));
    while (clock.running === 0) await Promise.resolve();
    clock.strikeTheLimit();
    assert.equal(await code, 'timeout');
    assert.equal(sent.length, 1);
  });

  it('is given up also when the body never ends', async () => {
    const endless = ({ init }: { init: RequestInit }) =>
      new Response(
        new ReadableStream({ start: (stream) => init.signal!.addEventListener('abort', () => stream.error(init.signal!.reason)) }),
      );
    const { adapter, clock } = phone([endless]);
    const code = codeOf(adapter.call(listCommunities, {}));
    while (clock.running === 0) await Promise.resolve();
    clock.strikeTheLimit();
    assert.equal(await code, 'timeout');
  });

  it('leaves no timer behind after an answer', async () => {
    const { adapter, clock } = phone([json(communities)]);
    await adapter.call(listCommunities, {});
    assert.equal(clock.running, 0);
  });

  it('stops when the caller gives up', async () => {
    const { adapter, clock } = phone([silence]);
    const caller = new AbortController();
    const code = adapter.call(listCommunities, {}, { signal: caller.signal }).catch((error: Error) => error.name);
    while (clock.running === 0) await Promise.resolve();
    caller.abort();
    assert.equal(await code, 'AbortError');
    assert.equal(clock.running, 0);
  });

  it('is not asked at all when the caller gave up before', async () => {
    const { adapter, sent } = phone([json(communities)]);
    const code = await adapter.call(listCommunities, {}, { signal: AbortSignal.abort() }).catch((error: Error) => error.name);
    assert.equal(code, 'AbortError');
    assert.equal(sent.length, 0);
  });
});
