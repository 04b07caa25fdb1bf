import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHttpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { LiveHub } from '../../src/context/live-hub.ts';
import type { PageLife } from '../../src/context/page-life.ts';
import { Problem } from '../../src/domain/problem.ts';
import { databases } from './databases.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';

type Server = Awaited<ReturnType<typeof serverHere>>;

/** A page that is always seen, on which no time passes. */
const page: PageLife = {
  isHidden: () => false,
  onChange: () => () => undefined,
  after: (milliseconds, then) => {
    if (milliseconds === 0) queueMicrotask(then);
    return () => undefined;
  },
  random: () => 0,
};

/** What is read of a raw stream until it says something. */
const raw = async ({ url }: Server, token: string, headers: Record<string, string> = {}) => {
  const stop = new AbortController();
  const response = await fetch(`${url}/api/v1/events`, { headers: { authorization: `Bearer ${token}`, ...headers }, signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(text)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`It ended before ${pattern} came: ${text}`);
      text += value;
    }
    return text;
  };
  return { response, until, stop, ended: () => reader.read().then(({ done }) => done) };
};

const streamsIn = ({ logged }: Server) => logged.filter(({ route }) => route === '/api/v1/events');

const bookAs = async ({ url }: Server, token = 'demo-resident') => {
  const resident = visitor(url, token);
  const [slot] = await resident.slots('2026-12-03');
  return (await resident.book((await resident.quote({ start: slot!.start })).body)).body;
};

for (const { name, skip, create } of databases()) {
  describe(`the stream of events on ${name}`, { skip }, () => {
    const settings = { rateLimits: false, heartbeatSeconds: 0.3, streamsPerViewer: 6 } as const;
    const starting = skip ? undefined : create().then((location) => serverHere(location, { settings }));
    const server = () => starting as Promise<Server>;
    after(async () => (await starting)?.close());

    it('tells resident and firm of a booking within a second, and nobody else', { timeout: 20_000 }, async () => {
      const here = await server();
      const ears = await Promise.all(['demo-resident', 'demo-company', 'demo-resident-2'].map((token) => raw(here, token)));
      await Promise.all(ears.map(({ until }) => until(/event: ready/)));
      const { id, version } = await bookAs(here);
      const booked = performance.now();
      for (const { until } of ears.slice(0, 2))
        await until(new RegExp(`event: booking\\nid: \\S+\\ndata: .*"${id}","version":${version}}`));
      assert.ok(performance.now() - booked < 1000);
      const text = await ears[2]!.until(/ready[^]*(still here[^]*){2}/);
      assert.ok(!text.includes(id));
      ears.forEach(({ stop }) => stop.abort());
    });

    it('goes on where it was, and tells of a gap', { timeout: 20_000 }, async () => {
      const here = await server();
      await bookAs(here);
      const first = await raw(here, 'demo-resident');
      const place = /event: ready\nid: (\S+)\n/.exec(await first.until(/event: ready\n.*\n.*\n/))![1]!;
      first.stop.abort();
      const { id } = await bookAs(here);
      const second = await raw(here, 'demo-resident', { 'last-event-id': place });
      const text = await second.until(/event: ready/);
      assert.ok(text.includes(id) && !text.includes('reset'), text);
      second.stop.abort();
      const third = await raw(here, 'demo-resident', { 'last-event-id': '7-anotherset' });
      await third.until(/event: reset[^]*event: ready/);
      third.stop.abort();
    });

    it('comes at once and unpacked, and outlives the time that a request may take', { timeout: 30_000 }, async () => {
      const here = await serverHere(await create(), { settings: { heartbeatSeconds: 0.3 }, requestSeconds: 2 });
      const { response, until, stop } = await raw(here, 'demo-worker', { 'accept-encoding': 'br, gzip' });
      assert.equal(response.headers.get('content-encoding'), null);
      assert.match(response.headers.get('content-type')!, /^text\/event-stream/);
      // Heartbeats for half as long again as a request may take to arrive.
      await until(/(still here[^]*){10}/);
      stop.abort();
      await here.close();
    });

    it('is let go when its reader leaves: then another may be opened', { timeout: 20_000 }, async () => {
      const here = await server();
      const ears = await Promise.all(Array.from({ length: settings.streamsPerViewer }, () => raw(here, 'demo-worker-2')));
      assert.equal((await visitor(here.url, 'demo-worker-2').get('/events')).status, 429);
      ears[0]!.stop.abort();
      for (;;) {
        const next = await raw(here, 'demo-worker-2');
        next.stop.abort();
        if (next.response.status === 200) break;
      }
      ears.forEach(({ stop }) => stop.abort());
    });

    it('is one for twenty who listen on a page, and one line in the log', { timeout: 20_000 }, async () => {
      const here = await server();
      const before = streamsIn(here).length;
      const hub = new LiveHub(createHttpAdapter({ baseUrl: `${here.url}/api/v1`, getToken: () => 'demo-resident-2' }), page);
      const heard: Promise<string>[] = [];
      const leaves: (() => void)[] = [];
      for (let index = 0; index < 20; index++) {
        heard.push(new Promise((resolve) => leaves.push(hub.join(({ bookingId }) => bookingId !== undefined && resolve(bookingId)))));
      }
      const { id } = await bookAs(here, 'demo-resident-2');
      assert.deepEqual(new Set(await Promise.all(heard)), new Set([id]));
      leaves.forEach((leave) => leave());
      const lines = streamsIn(here).slice(before);
      assert.deepEqual(
        lines.map(({ event, method, status }) => [event, method, status]),
        [['request', 'GET', 200]],
      );
    });
  });

  describe(`a server on ${name} that is told to stop while somebody listens`, { skip }, () => {
    it('ends the stream cleanly and does not wait for it', { timeout: 20_000 }, async () => {
      const here = await serverHere(await create());
      const { until, ended } = await raw(here, 'demo-resident');
      await until(/event: ready/);
      const since = performance.now();
      await Promise.all([here.close(), ended().then((done) => assert.equal(done, true))]);
      assert.ok(performance.now() - since < 5000);
      assert.deepEqual(
        here.logged.filter(({ event }) => event === 'fault'),
        [],
      );
    });

    it('is offline to whoever comes back too soon', { timeout: 20_000 }, async () => {
      const here = await serverHere(await create());
      const adapter = createHttpAdapter({ baseUrl: `${here.url}/api/v1`, getToken: () => 'demo-resident' });
      await here.close();
      const events = adapter.watch!({ signal: new AbortController().signal })[Symbol.asyncIterator]();
      await assert.rejects(events.next(), (problem) => problem instanceof Problem && problem.code === 'offline');
    });
  });
}

const postgres = databases()[1]!;

describe('two processes on one database', { skip: postgres.skip }, () => {
  it('tell each other’s listeners within a second', { timeout: 30_000 }, async () => {
    const location = await postgres.create();
    const [here, there] = [await serverHere(location), await serverHere(location)];
    const { until, stop } = await raw(there, 'demo-resident');
    await until(/event: ready/);
    const { id } = await bookAs(here);
    const booked = performance.now();
    await until(new RegExp(`event: booking\\n.*\\n.*"${id}"`));
    assert.ok(performance.now() - booked < 1000);
    stop.abort();
    await Promise.all([here.close(), there.close()]);
  });
});
