import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hubOf, LiveHub } from '../../../src/context/live-hub.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { FakePage, listening, streaming } from './fakes.ts';

const ready = (id?: string) => ({ type: 'ready', ...(id !== undefined && { id }) });
const booking = (bookingId: string, id: string) => ({ type: 'booking', bookingId, version: 2, id });

describe('twenty who listen on one page', () => {
  it('share one stream, and each hears what it brings', async () => {
    const { adapter, streams, open, last } = streaming();
    const hub = new LiveHub(adapter, new FakePage());
    const heard: number[] = [];
    const leaves = Array.from({ length: 20 }, (_, index) => hub.join(() => heard.push(index)));
    await last().send(ready('1'), booking('b-1', '2'));
    assert.deepEqual([streams.length, open()], [1, 1]);
    assert.deepEqual(
      heard.sort((a, b) => a - b),
      [...leaves.keys()],
    );
  });

  it('have it until the last of them has left, and then nothing is left of it', async () => {
    const { adapter, open } = streaming();
    const page = new FakePage();
    const hub = new LiveHub(adapter, page);
    const leaves = Array.from({ length: 20 }, () => hub.join(() => undefined));
    for (const leave of leaves.slice(1)) leave();
    await page.pass(1000);
    assert.equal(open(), 1);
    leaves[0]!();
    await page.pass(0);
    assert.deepEqual([open(), page.timers, page.listeners.size], [0, 0, 0]);
  });

  it('are all of one adapter', () => {
    const [one, other] = [streaming().adapter, streaming().adapter];
    assert.equal(hubOf(one), hubOf(one));
    assert.notEqual(hubOf(one), hubOf(other));
  });

  it('hear it also when one of them fails at it', async (test) => {
    test.mock.method(console, 'error', () => undefined);
    const { hub, heard, last } = await listening();
    hub.join(() => {
      throw new Error('an element that fails');
    });
    const more: string[] = [];
    hub.join(({ type }) => more.push(type));
    await last().send(ready('1'), booking('b-1', '2'));
    assert.deepEqual([heard, more], [['booking b-1'], ['booking']]);
  });
});

describe('someone who listens', () => {
  it('keeps the stream when only moved in the page', async () => {
    const { hub, leave, streams, page, open } = await listening();
    leave();
    hub.join(() => undefined);
    await page.pass(1000);
    assert.deepEqual([streams.length, open()], [1, 1]);
  });

  it('does not hear of the connection itself, and nothing anew when it is the first', async () => {
    const { heard, last } = await listening();
    await last().send(ready('1'));
    assert.deepEqual(heard, []);
  });

  it('goes on from what it heard last when the stream is cut', async () => {
    const { heard, last, streams, page } = await listening();
    await last().send(ready('1'), booking('b-1', '2'));
    await last().end();
    await page.pass(1000);
    assert.equal(streams.length, 2);
    assert.equal(last().lastEventId, '2');
    await last().send(booking('b-2', '3'), ready('3'));
    assert.deepEqual(heard, ['booking b-1', 'booking b-2']);
  });

  it('asks for everything again when the server tells of a gap', async () => {
    const { heard, last, page } = await listening();
    await last().send(ready('1'));
    await last().end(new Problem('offline'));
    await page.pass(1000);
    await last().send({ type: 'reset', id: '900' }, ready('900'));
    assert.deepEqual(heard, ['reset']);
  });

  it('asks for everything again when nothing says since when it missed something, once it listens again', async () => {
    const { heard, last, page } = await listening();
    await last().send(ready());
    await last().end();
    await page.pass(1000);
    assert.deepEqual(heard, []);
    await last().send(ready());
    assert.deepEqual(heard, ['reset']);
  });

  it('asks for everything again when the first try to listen failed', async () => {
    const { heard, last, page } = await listening();
    await last().end(new Problem('offline'));
    await page.pass(1000);
    await last().send(ready('7'));
    assert.deepEqual(heard, ['reset']);
  });

  it('waits longer from try to try, up to a minute', async () => {
    const { last, streams, page } = await listening();
    const pauses: number[] = [];
    for (let tries = 0; tries < 9; tries++) {
      await last().end(new Problem('offline'));
      const [before, since] = [streams.length, page.now];
      while (streams.length === before) await page.pass(250);
      pauses.push(page.now - since);
    }
    assert.deepEqual(pauses, [750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000]);
  });

  it('comes back soon after a stream that had lasted', async () => {
    const { last, streams, page } = await listening();
    for (let tries = 0; tries < 5; tries++) {
      await last().end(new Problem('offline'));
      await page.pass(60_000);
    }
    await last().send(ready('1'));
    await page.pass(11_000);
    await last().end();
    await page.pass(1000);
    assert.equal(streams.length, 7);
  });

  it('does not knock again and again where each stream is cut as soon as it is open', async () => {
    const { last, streams, page } = await listening();
    for (let tries = 0; tries < 6; tries++) {
      await last().send(ready('1'));
      await last().end();
      await page.pass(60_000);
    }
    await last().send(ready('1'));
    await last().end();
    await page.pass(20_000);
    assert.equal(streams.length, 7);
  });

  it('waits as long as the server asks for', async () => {
    const { last, streams, page } = await listening();
    await last().end(new Problem('rate-limited', { retryAfterSeconds: 30 }));
    await page.pass(29_000);
    assert.equal(streams.length, 1);
    await page.pass(1000);
    assert.equal(streams.length, 2);
  });
});

describe('a page that nobody sees', () => {
  it('keeps the stream at a glance elsewhere, lets it go after that, and goes on where it was', async () => {
    const { last, open, page, streams, heard } = await listening();
    await last().send(ready('5'));
    await page.turn('hidden');
    await page.pass(2000);
    await page.turn('shown');
    await page.pass(60_000);
    assert.deepEqual([open(), streams.length], [1, 1]);
    await page.turn('hidden');
    await page.pass(6000);
    assert.deepEqual([open(), page.timers], [0, 0]);
    await page.turn('shown');
    assert.equal(open(), 1);
    assert.equal(last().lastEventId, '5');
    assert.deepEqual(heard, []);
  });

  it('lets it go at once when it is left', async () => {
    const { open, page } = await listening();
    await page.turn('gone');
    assert.deepEqual([open(), page.timers], [0, 0]);
    await page.turn('shown');
    assert.equal(open(), 1);
  });

  it('opens none before it is seen, and then asks for everything again', async () => {
    const page = new FakePage();
    page.hidden = true;
    const { streams, last, heard } = await listening(streaming(), page);
    assert.equal(streams.length, 0);
    await page.turn('shown');
    await last().send(ready('5'));
    assert.deepEqual(heard, ['reset']);
  });

  it('is not forgotten when it is shown while a new try waits', async () => {
    const { last, page, streams } = await listening();
    await last().end();
    await page.turn('hidden');
    await page.pass(2000);
    assert.equal(streams.length, 1);
    await page.turn('shown');
    assert.equal(streams.length, 2);
  });

  it('listens anew, and asks for everything, when the network is back', async () => {
    const { last, page, streams, open, heard } = await listening();
    await last().send(ready('5'));
    await page.turn('online');
    assert.deepEqual([streams.length, open(), last().lastEventId], [2, 1, '5']);
    await last().send(ready('5'));
    assert.deepEqual(heard, ['reset']);
  });
});
