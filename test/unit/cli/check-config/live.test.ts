import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { start } from '../../../../demo/backends/ruoyi/server.ts';
import type { LiveAnswer } from '../../../../src/cli/check-config/live/ask.ts';
import { linli } from '../terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-live-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const file = (config: object): string => {
  const path = join(folder, 'linli.json');
  writeFileSync(path, JSON.stringify(config));
  return path;
};

interface Heard {
  method: string;
  url: string;
}

/** A back office that answers what the test says, and keeps what it was asked. */
const office = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    heard.push({ method: request.method!, url: request.url! });
    answer(request, response);
  });
  server.listen(0);
  await once(server, 'listening');
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, heard };
};

const answersOf = (out: string) => (JSON.parse(out) as { live: LiveAnswer[] }).live;
const one = (out: string, operation: string) => answersOf(out).find((answer) => answer.operation === operation)!;

describe('a backend that the config fits', () => {
  it('is shown beside what the element will see, and may be asked from any page', async () => {
    const stand = await start();
    closers.push(() => stand.close());
    const config = JSON.parse(readFileSync(new URL('../../../../demo/backends/ruoyi/linli.json', import.meta.url), 'utf8')) as {
      apiBase: { baseUrl: string };
    };
    config.apiBase.baseUrl = `${stand.url}${new URL(config.apiBase.baseUrl).pathname}`;
    const args = ['check-config', file(config), '--live', '--token', 'ruoyi-resident-1', '--origin', 'https://portal.example'];
    const { code, out } = await linli(args);
    assert.match(out, /\n✓ listServices {2}GET \S+\/service\/list → 200\n {4}the backend answers +the element sees\n/);
    assert.match(out, /"serviceId": 17, +"amountInFen": 6000,|"serviceName": "日常保洁"/);
    assert.match(out, /✓ listSlots {2}GET \S+ → 200 \(14 times\)\n/);
    assert.match(out, /✓ listBookings /);
    assert.match(out, /\n6 right, 0 wrong, 6 not asked, and a page of https:\/\/portal\.example may read them\n$/);
    assert.deepEqual([code, stand.book.all().length], [0, 0]);
  });
});

describe('a backend that the config does not fit', () => {
  const reply = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));

  const services = (baseUrl: string) => ({
    baseUrl,
    operations: {
      listWorkers: {
        path: '/workers',
        list: { items: 'rows' },
        each: {
          id: { from: 'no', as: 'number' },
          workerNumber: '{card}',
          maskedName: '{linkman}',
          company: { id: '{firm}', name: '{firm}' },
          trade: '{trade}',
          skillLevel: '{level}',
        },
      },
    },
  });

  it('is told by its own field, and nobody’s name or number is shown', async () => {
    const row = {
      no: 1,
      card: 'A',
      linkman: '王大友',
      tel: '13712349050',
      idNo: '330411199001011234',
      firm: 'f',
      trade: '保洁',
      level: 'x',
    };
    const { url } = await office((_, response) => reply(response, { rows: [row] }));
    const { code, out } = await linli(['check-config', file(services(url)), '--live']);
    assert.equal(code, 1);
    assert.match(out, /✗ listWorkers {2}GET \/workers → 200\n {4}found {2}contract: listWorkers: rows\.0\.level — expected /);
    for (const secret of ['王大友', '13712349050', '330411199001011234']) assert.ok(!out.includes(secret), secret);
    assert.match(out, /"tel": "137\*{4}9050"/);
  });

  it('answers a page to log in', async () => {
    const { url } = await office((_, response) => reply(response, '<!doctype html>', { 'content-type': 'text/html' }));
    const { out } = await linli(['check-config', file(services(url)), '--live', '--json']);
    const { outcome, reason } = one(out, 'listWorkers');
    assert.equal(outcome, 'wrong');
    assert.match(reason!, /JSON/);
  });

  it('is not there', async () => {
    const { url } = await office(() => undefined);
    for (const close of closers.splice(0)) await close();
    const { code, out } = await linli(['check-config', file(services(url)), '--live', '--json']);
    assert.deepEqual([code, one(out, 'listWorkers').outcome], [1, 'wrong']);
  });

  it('lets no other page read it: the header that is missing is named', async () => {
    const rows = { rows: [] };
    const origin = 'https://portal.example';
    const cases: [headers: Record<string, string>, preflight: Record<string, string>, says: RegExp | undefined][] = [
      [{}, {}, /no Access-Control-Allow-Origin/],
      [{ 'access-control-allow-origin': 'https://other.example' }, {}, /allows https:\/\/other\.example, not https:\/\/portal\.example/],
      [{ 'access-control-allow-origin': '*' }, {}, undefined],
      [{ 'access-control-allow-origin': origin }, { 'access-control-allow-origin': origin }, /does not allow the header authorization/],
      [
        { 'access-control-allow-origin': origin },
        { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'Authorization, Content-Type' },
        undefined,
      ],
    ];
    for (const [headers, preflight, says] of cases) {
      const { url } = await office((request, response) => reply(response, rows, request.method === 'OPTIONS' ? preflight : headers));
      const token = Object.keys(preflight).length > 0 ? ['--token', 't'] : [];
      const { code, out } = await linli(['check-config', file(services(url)), '--live', '--json', '--origin', origin, ...token]);
      const { cors } = one(out, 'listWorkers');
      if (says) assert.match(cors ?? '', says);
      else assert.equal(cors, undefined);
      assert.equal(code, says ? 1 : 0);
    }
  });

  it('is never written to: no write is asked, nor a read with a step that writes', async () => {
    const { url, heard } = await office((_, response) => reply(response, { rows: [] }));
    const config = services(url);
    const listWorkers = { ...config.operations.listWorkers, steps: { made: { method: 'POST', path: '/session' } } };
    const createBooking = { path: '/orders', body: '{contact}' };
    const whole = { ...config, idempotency: 'none', operations: { listWorkers, createBooking, getMe: true } };
    const { out } = await linli(['check-config', file(whole), '--live', '--json']);
    assert.deepEqual(heard, []);
    assert.match(one(out, 'listWorkers').reason!, /its step “made” is no GET/);
    assert.match(one(out, 'getMe').reason!, /nobody is signed in/);
  });
});

describe('the command itself', () => {
  it('wants an origin that is one, and knows where a path lies', async () => {
    const path = file({ baseUrl: '/prod-api' });
    assert.match((await linli(['check-config', path, '--live'])).err, /baseUrl is a path: --origin says/);
    assert.match((await linli(['check-config', path, '--origin', 'portal.example'])).err, /--origin is where the page lies/);
    assert.match((await linli(['check-config', path, '--token', '令牌'])).err, /--token holds a character/);
  });
});
