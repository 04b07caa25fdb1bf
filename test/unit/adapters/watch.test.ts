import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '../../../src/adapters/http/clock.ts';
import type { HttpAdapterConfig } from '../../../src/adapters/http/http-adapter.ts';
import type { LiveEvent } from '../../../src/domain/live.ts';
import { codeOf, html, json, networkError, phone, problem, silence } from './fakes.ts';

const encoder = new TextEncoder();

/** A stream that sends these pieces and ends; with `held` it stays open after them. */
const stream =
  (pieces: (string | Uint8Array)[], { held = false, type = 'text/event-stream' } = {}) =>
  ({ init }: { init: RequestInit }) => {
    const unsent = [...pieces];
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => init.signal!.addEventListener('abort', () => controller.error(init.signal!.reason)),
      pull(controller) {
        const piece = unsent.shift();
        if (piece !== undefined) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
        else if (!held) controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': type } });
  };

const booking = (bookingId: string, id?: string): string =>
  `event: booking\n${id === undefined ? '' : `id: ${id}\n`}data: {"bookingId":"${bookingId}","version":2}\n\n`;

/** Time that stands still until the test says how much of it is over. */
class StandingClock implements Clock {
  readonly waits = new Map<number, () => void>();
  now = () => 0;

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waits.set(ms, resolve);
      signal?.addEventListener('abort', () => {
        if (this.waits.get(ms) === resolve) this.waits.delete(ms);
        reject(signal.reason as Error);
      });
    });
  }
}

const watching = (replies: Parameters<typeof phone>[0], config: Partial<HttpAdapterConfig> = {}) => {
  const clock = new StandingClock();
  const made = phone(replies, { clock, ...config });
  const stop = new AbortController();
  const heard: LiveEvent[] = [];
  const listen = async (lastEventId?: string) => {
    for await (const event of made.adapter.watch!({ signal: stop.signal, lastEventId })) heard.push(event);
  };
  return { ...made, clock, stop, heard, listen };
};

const heardFrom = async (...pieces: (string | Uint8Array)[]) => {
  const { listen, heard } = watching([stream(pieces)]);
  await listen();
  return heard;
};

describe('events that are read over HTTP', () => {
  it('are heard as they come, with their ids', async () => {
    assert.deepEqual(await heardFrom(booking('b-1', '1'), 'event: reset\nid: 2\ndata: {}\n\n'), [
      { type: 'booking', bookingId: 'b-1', version: 2, id: '1' },
      { type: 'reset', id: '2' },
    ]);
  });

  it('are the same wherever the stream is cut into pieces', async () => {
    const whole = encoder.encode(
      `: hello\r\n\r\nid: 沈-1\r\nevent: booking\r\ndata: {"bookingId":\r\ndata:"b-1"}\r\n\r\n${booking('b-2')}`,
    );
    const expected = await heardFrom(whole);
    assert.equal(expected.length, 2);
    for (let cut = 1; cut < whole.length; cut++) {
      assert.deepEqual(await heardFrom(whole.slice(0, cut), whole.slice(cut)), expected, `cut at ${cut}`);
    }
    assert.deepEqual(await heardFrom(...Array.from(whole, (byte) => Uint8Array.of(byte))), expected);
  });

  it('may end their lines in any of the three ways', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['event: code', 'data: {}', '', 'event: booking', 'data: {', 'data: "bookingId": "b"}', '', ': end', ''].join(end);
      assert.deepEqual(
        (await heardFrom(text)).map(({ type, bookingId }) => [type, bookingId]),
        [
          ['code', undefined],
          ['booking', 'b'],
        ],
      );
    }
  });

  it('pass over comments, times to wait, unknown fields, and messages that say nothing', async () => {
    const text = ': beat\n\nretry: 5000\n\nfoo: bar\nevent: booking\n\nid: 9\n\n:\nevent:code\ndata:{}\nnonsense\n\n';
    assert.deepEqual(await heardFrom(text), [{ type: 'code', id: '9' }]);
  });

  it('are not heard by halves when the stream breaks off', async () => {
    assert.deepEqual(await heardFrom('event: booking\ndata: {"bookingId":"b-1"}\n'), []);
  });

  it('keep what a newer server adds to itself, and hear of types that nobody knows yet', async () => {
    assert.deepEqual(await heardFrom('event: weather\ndata: {"rain":true}\n\n'), [{ type: 'weather' }]);
  });

  for (const [what, data] of [
    ['no JSON', '<b>'],
    ['no event', '{"bookingId":7}'],
    ['without an end', `"${'x'.repeat(70_000)}`],
  ] as const) {
    it(`are a mistake of the backend when they are ${what}`, async () => {
      const { listen } = watching([stream([`event: booking\ndata: ${data}${data.startsWith('"') ? '' : '\n\n'}`])]);
      assert.equal(await codeOf(listen()), 'contract');
    });
  }
});

describe('a stream', () => {
  it('is asked for with the token in a header, from where the last one ended, and nothing of it is kept', async () => {
    const { listen, sent } = watching([stream([])], { getToken: () => 'secret' });
    await listen('41-x');
    const [{ url, headers, init }] = sent as [(typeof sent)[0]];
    assert.equal(url, 'https://portal.example/api/v1/events');
    assert.deepEqual(
      ['authorization', 'accept', 'last-event-id'].map((name) => headers.get(name)),
      ['Bearer secret', 'text/event-stream', '41-x'],
    );
    assert.deepEqual([init.credentials, init.redirect, init.cache], ['omit', 'manual', 'no-store']);
  });

  it('is asked for once more, with a new token, when the old one is refused', async () => {
    const { listen, sent, heard } = watching([problem('unauthorized', 401), stream([booking('b-1')])], {
      getToken: ({ refresh }) => (refresh ? 'new' : 'old'),
    });
    await listen();
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('authorization')),
      ['Bearer old', 'Bearer new'],
    );
    assert.equal(heard.length, 1);
  });

  const refusals: [code: string, reply: Parameters<typeof phone>[0][0]][] = [
    ['unauthorized', problem('unauthorized', 401)],
    ['rate-limited', problem('rate-limited', 429)],
    ['not-found', problem('not-found', 404)],
    ['not-supported', problem('not-supported', 501)],
    ['contract', html(404)],
    ['not-supported', json({ items: [] })],
    ['not-supported', html(200)],
    ['offline', networkError],
  ];
  for (const [code, reply] of refusals) {
    it(`that is refused says why: ${code}`, async () => {
      const { listen, sent } = watching([reply], { getToken: () => 'same' });
      assert.equal(await codeOf(listen()), code);
      assert.equal(sent.length, 1);
    });
  }

  it('ends when it is told to, and lets its connection go', async () => {
    const { listen, heard, stop, sent, clock } = watching([stream([booking('b-1')], { held: true })]);
    const listening = listen();
    while (heard.length === 0) await new Promise(setImmediate);
    stop.abort();
    await listening;
    assert.equal(sent[0]!.init.signal!.aborted, true);
    assert.equal(clock.waits.size, 0);
  });

  it('ends when it is told to before anything was answered', async () => {
    const { listen, stop, sent } = watching([silence]);
    const listening = listen();
    while (sent.length === 0) await new Promise(setImmediate);
    stop.abort();
    await listening;
    assert.equal(sent[0]!.init.signal!.aborted, true);
  });

  it('lets its connection go when whoever listens has heard enough', async () => {
    const { adapter, sent } = watching([stream([booking('b-1'), booking('b-2')], { held: true })]);
    for await (const event of adapter.watch!({ signal: new AbortController().signal })) if (event.bookingId === 'b-1') break;
    assert.equal(sent[0]!.init.signal!.aborted, true);
  });

  it('that is not answered is given up', async () => {
    const { listen, clock, sent } = watching([silence]);
    const code = codeOf(listen());
    while (sent.length === 0) await new Promise(setImmediate);
    clock.waits.get(10_000)!();
    assert.equal(await code, 'timeout');
  });

  it('that has gone silent is given up: three heartbeats late, nobody is there', async () => {
    const { listen, sent, heard, clock } = watching([stream([booking('b-1')], { held: true })]);
    const code = codeOf(listen());
    while (heard.length === 0 || !clock.waits.has(45_000)) await new Promise(setImmediate);
    clock.waits.get(45_000)!();
    assert.equal(await code, 'timeout');
    assert.equal(sent[0]!.init.signal!.aborted, true);
  });
});
