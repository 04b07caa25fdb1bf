import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { getService } from '../../../../src/contract/catalogue.ts';
import { getPhoto } from '../../../../src/contract/photos.ts';
import { html, json, networkError } from '../fakes.ts';
import { portal, refusal, row, serviceTemplate } from './backoffice.ts';

const operations = { getService: { answer: serviceTemplate } };

/** A page of another origin, in a browser in which a request without CORS gets through or not. */
const onPage = (test: TestContext, isThere: boolean, onLine = true) => {
  const said = test.mock.method(console, 'warn', () => undefined);
  const opaque = async () => (isThere ? Response.error() : networkError());
  test.mock.method(globalThis, 'fetch', opaque as typeof fetch);
  const globals = { location: new URL('https://portal.example/'), navigator: { onLine } };
  for (const [name, value] of Object.entries(globals)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true });
    test.after(() => (before ? Object.defineProperty(globalThis, name, before) : Reflect.deleteProperty(globalThis, name)));
  }
  return said;
};

const lost = async (host: string) => {
  const { adapter } = portal({ baseUrl: `https://${host}.example/api`, operations }, [networkError]);
  return [(await refusal(adapter.call(getService, { serviceId: '1' }))).code, adapter] as const;
};

describe('a backend that cannot be reached', () => {
  it('is said to lack CORS, once, where it answers but not to this page', async (test) => {
    const said = onPage(test, true);
    assert.equal((await lost('cors'))[0], 'unavailable');
    await lost('cors');
    assert.equal(said.mock.callCount(), 1);
    assert.match(
      String(said.mock.calls[0]!.arguments[0]),
      /https:\/\/cors\.example answers, but not to pages of https:\/\/portal\.example/,
    );
  });

  it('is only not there, where nothing answers', async (test) => {
    const said = onPage(test, false);
    assert.deepEqual([(await lost('gone'))[0], said.mock.callCount()], ['unavailable', 0]);
  });

  it('is no fault of its own where the phone has no network', async (test) => {
    const said = onPage(test, false, false);
    assert.deepEqual([(await lost('far'))[0], said.mock.callCount()], ['offline', 0]);
  });
});

describe('an answer that is too much', () => {
  it('is not unpacked to the end', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const server = createServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)).listen(0);
    await new Promise((ready) => server.once('listening', ready));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { adapter } = portal({ baseUrl, operations }, [], { fetch: (url, init) => fetch(url, init) });
    const { expected } = await refusal(adapter.call(getService, { serviceId: '1' }));
    assert.equal(expected, 'at most 2000000 bytes');
    server.closeAllConnections();
    server.close();
  });
});

describe('a config that leads nowhere', () => {
  it('may end its address with a slash', async () => {
    const { adapter, sent } = portal({ baseUrl: 'https://firm.example/api///', operations }, [json(row)]);
    await adapter.call(getService, { serviceId: '17' });
    assert.equal(sent[0]!.url, 'https://firm.example/api/services/17');
  });

  it('is told of a value map that is not there', async () => {
    const answer = { ...serviceTemplate, unit: { from: 'unitType', values: 'units' } };
    const { adapter } = portal({ operations: { getService: { answer } } }, [json(row)]);
    assert.equal((await refusal(adapter.call(getService, { serviceId: '17' }))).expected, 'a value map "units" in the config’s values');
  });

  it('is told of a kind that is not there', async () => {
    const answer = { ...serviceTemplate, amountInFen: { from: 'price', as: 'yaun' } };
    const { adapter } = portal({ operations: { getService: { answer } } }, [json(row)]);
    assert.equal((await refusal(adapter.call(getService, { serviceId: '17' }))).expected, 'a known "as" in the config, not "yaun"');
  });

  it('knows no backend by the name of what every object has', async () => {
    const { adapter } = portal({ operations: { getService: { backend: '__proto__' } } }, [json(row)]);
    assert.equal((await refusal(adapter.call(getService, { serviceId: '17' }))).path, 'config.operations.getService.backend');
  });

  it('shows no page and no refusal as a picture', async () => {
    const ask = async (reply: () => Response) =>
      (
        await refusal(
          portal({ envelope: { success: { at: 'code', is: [0] }, codes: { 4040: 'not-found' } }, operations: { getPhoto: true } }, [
            reply,
          ]).adapter.call(getPhoto, { photoId: 'p' }),
        )
      ).code;
    assert.deepEqual([await ask(json({ code: 4040 })), await ask(html(200))], ['not-found', 'contract']);
  });
});
