import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MockServer, startMock } from '../../../src/cli/mock-server.ts';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { operations } from '../../../src/contract/index.ts';
import { linli } from './terminal.ts';

const { createBooking, getCommunity, listBookings, listCommunities } = operations;

describe('the mock', () => {
  let server: MockServer;
  const said: string[] = [];
  before(async () => {
    server = await startMock({ port: 0, faults: new Map([['createBooking', 'slot-taken']]), onAnswer: (line) => said.push(line) });
  });
  after(() => server.close());
  const adapter = () => createHttpAdapter({ baseUrl: server.url, getToken: () => 'demo-resident', retries: 0 });

  it('answers the contract over HTTP', async () => {
    const { items } = await adapter().call(listCommunities, {});
    assert.ok(items.length > 0);
    assert.deepEqual(await adapter().call(getCommunity, { communityId: items[0]!.id }), items[0]);
    assert.ok((await adapter().call(listBookings, {})).items.length > 0);
    assert.ok(said.includes('GET /api/v1/communities listCommunities 200'));
  });

  it('refuses what it was told to refuse', async () => {
    const response = await fetch(`${server.url}/bookings`, { method: 'POST', body: '{}' });
    assert.deepEqual([response.status, ((await response.json()) as { code: string }).code], [409, 'slot-taken']);
    assert.ok(createBooking.problems?.includes('slot-taken'));
  });

  it('lets a page of another port ask, and answers nothing else', async () => {
    const asked = await fetch(`${server.url}/bookings`, { method: 'OPTIONS' });
    assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin')], [204, '*']);
    assert.equal((await fetch(`${server.url}/communities`)).headers.get('access-control-allow-origin'), '*');
    for (const path of ['/api/v1/no-such', '/', '/api/v10/communities']) {
      const response = await fetch(new URL(path, server.url));
      assert.deepEqual([response.status, ((await response.json()) as { code: string }).code], [404, 'not-found'], path);
    }
  });

  it('keeps a stream open, and ends it when it is stopped', async () => {
    const own = await startMock({ port: 0 });
    const response = await fetch(`${own.url}/events`, { headers: { authorization: 'Bearer demo-resident' } });
    const closing = own.close();
    await response.text();
    await closing;
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  });

  it('makes another world of another seed, and the same of the same', async () => {
    const worlds = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const own = await startMock({ port: 0, seed });
        const text = await (await fetch(`${own.url}/workers?limit=20`)).text();
        await own.close();
        return text;
      }),
    );
    assert.equal(worlds[0], worlds[1]);
    assert.notEqual(worlds[0], worlds[2]);
  });

  it('takes the time that it was told to take before it answers', async () => {
    const own = await startMock({ port: 0, delayMs: 80 });
    const start = performance.now();
    await (await fetch(`${own.url}/communities`)).text();
    assert.ok(performance.now() - start >= 75);
    await own.close();
  });
});

describe('linli mock', () => {
  it('prints its address, and ends when it is told to', async () => {
    const ending = new AbortController();
    let address = '';
    const running = linli(['mock', '--port', '0', '--quiet'], {
      out(text) {
        address = text.trim();
        ending.abort();
      },
      signal: ending.signal,
    });
    assert.equal((await running).code, 0);
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
    await assert.rejects(fetch(`${address}/communities`));
  });

  it('says in a sentence that its port is taken', async () => {
    const server = await startMock({ port: 0 });
    const { port } = new URL(server.url);
    const { code, err } = await linli(['mock', '--port', port]);
    await server.close();
    assert.deepEqual([code, err], [2, `linli: Port ${port} is taken: --port gives another, 0 any that is free.\n`]);
  });
});
