import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Mailbox } from '../../../src/backend/mailbox.ts';
import { answerRequest } from '../../../src/backend/route.ts';
import { streamResponse } from '../../../src/backend/stream-response.ts';
import { operations } from '../../../src/contract/index.ts';
import { operation, type AnyOperation } from '../../../src/contract/operation.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { createStage } from './stage.ts';

const pulse = { heartbeatSeconds: 15, streamSeconds: 3600 };

const stream = (settings = pulse) => {
  let ended = 0;
  const mailbox = new Mailbox<LiveEvent>({ most: 10, instead: () => ({ type: 'reset' }), onEnd: () => (ended += 1) });
  const response = streamResponse(mailbox, settings);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { mailbox, response, reader, read: async () => (await reader.read()).value, ended: () => ended };
};

describe('a stream as an answer', () => {
  it('says at once that it lives, then each event as an event stream has it', async () => {
    const { mailbox, read, response } = stream();
    mailbox.push({ id: '7-x', type: 'booking', bookingId: 'b-1', version: 3 });
    mailbox.push({ type: 'ready' });
    assert.equal(await read(), ': still here\n\n');
    assert.equal(await read(), 'event: booking\nid: 7-x\ndata: {"bookingId":"b-1","version":3}\n\n');
    assert.equal(await read(), 'event: ready\ndata: {}\n\n');
    assert.deepEqual(
      ['content-type', 'cache-control', 'x-accel-buffering'].map((name) => response.headers.get(name)),
      ['text/event-stream; charset=utf-8', 'no-store, no-transform', 'no'],
    );
  });

  it('beats in each silence, and loses nothing that comes after it', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const { mailbox, read } = stream();
    await read();
    for (let beats = 0; beats < 3; beats++) {
      const beat = read();
      await Promise.resolve();
      test.mock.timers.tick(15_000);
      assert.equal(await beat, ': still here\n\n');
    }
    const next = read();
    mailbox.push({ type: 'code' });
    assert.equal(await next, 'event: code\ndata: {}\n\n');
  });

  it('ends with the events', async () => {
    const { mailbox, read } = stream();
    await read();
    mailbox.end();
    assert.equal(await read(), undefined);
  });

  it('ends when it is old enough, so that whoever comes back is known anew', async () => {
    const { read, ended } = stream({ ...pulse, streamSeconds: 0 });
    await read();
    assert.deepEqual([await read(), ended()], [undefined, 1]);
  });

  it('leaves neither listener nor timer behind when its reader goes', async (test) => {
    const set = test.mock.method(globalThis, 'setTimeout');
    const cleared = test.mock.method(globalThis, 'clearTimeout');
    const { reader, read, mailbox, ended } = stream();
    await read();
    const next = read();
    mailbox.push({ type: 'code' });
    await next;
    await reader.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    const timers = set.mock.calls.map(({ result }) => result);
    assert.ok(timers.length > 0);
    assert.deepEqual(
      timers.filter((timer) => !cleared.mock.calls.some(({ arguments: [one] }) => one === timer)),
      [],
    );
    assert.equal(ended(), 1);
  });
});

const ask = (backend: ReturnType<typeof createStage>['backend'], asked: AnyOperation, init: RequestInit = {}, pathParams = {}) => {
  const headers = { authorization: 'Bearer demo-resident', 'content-type': 'application/json' };
  return answerRequest(backend, asked, new Request('http://x/', { headers, ...init }), pathParams, '192.0.2.1');
};

describe('an answer over HTTP', () => {
  it('is a refusal, not a stream, when one may not listen', async () => {
    const response = await ask(createStage().backend, operations.watchBookings, { headers: {} });
    assert.deepEqual([response.status, response.headers.get('content-type')], [401, 'application/problem+json']);
  });

  it('goes on from the place that the request names', async () => {
    const response = await ask(createStage().backend, operations.watchBookings, {
      headers: { authorization: 'Bearer demo-resident', 'last-event-id': '99-x' },
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    assert.equal((await reader.read()).value, 'event: reset\ndata: {}\n\n');
    await reader.cancel();
  });

  it('keeps no stream open for who asks for its head only', async () => {
    const { backend } = createStage({ settings: { streamsPerViewer: 1 } });
    for (let times = 0; times < 3; times++) {
      const response = await ask(backend, operations.watchBookings, { method: 'HEAD' });
      assert.equal(response.status, 200);
      assert.match(await response.text(), /^(: still here\n\n)?/);
    }
  });

  const paint = operation({
    name: 'paint',
    method: 'GET',
    path: '/paint',
    response: z.unknown() as z.ZodMiniType,
    auth: 'anyone',
    media: 'blob',
  });
  const painted = (type: string) =>
    ask(createStage({ operations: { paint }, handlers: { paint: async () => new Blob(['<svg/>'], { type }) } }).backend, paint);

  it('is the bytes themselves where the contract says so', async () => {
    const response = await painted('image/svg+xml');
    assert.deepEqual(
      ['content-type', 'cache-control'].map((name) => response.headers.get(name)),
      ['image/svg+xml', 'no-store'],
    );
    assert.equal(await response.text(), '<svg/>');
  });

  it('never tells a browser that bytes are a page', async () => {
    assert.equal((await painted('text/html')).headers.get('content-type'), 'application/octet-stream');
  });

  it('takes a body as long as its operation allows', async () => {
    const shout = operation({
      name: 'shout',
      method: 'POST',
      path: '/shout',
      body: z.object({ text: z.string() }),
      response: z.object({ heard: z.int() }),
      auth: 'anyone',
      bodyBytes: 200_000,
    });
    const { backend } = createStage({
      operations: { shout },
      handlers: { shout: async (_context, { text }: { text: string }) => ({ heard: text.length }) },
    });
    const statusOf = async (length: number) =>
      (await ask(backend, shout, { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(length) }) })).status;
    assert.deepEqual([await statusOf(150_000), await statusOf(250_000)], [200, 413]);
  });
});
