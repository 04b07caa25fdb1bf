import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { pagePolicy } from '../../demo/server/security-headers.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Without the courtesies of `fetch`: any method, any header, the path as it stands, the body as it was sent. */
const raw = (url: string, path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Raw> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url);
    const sent = rawRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', fail);
    sent.end(body);
  });

const codeOf = ({ body }: Raw): string => (JSON.parse(body.toString()) as { code: string }).code;

describe('the server over HTTP', () => {
  const folder = preparedFolder();
  const starting = folder.then((dataDir) => serverHere({ dataDir }));
  after(async () => {
    await (await starting).close();
    removeFolder(await folder);
  });
  const ask = async (path: string, options?: Parameters<typeof raw>[2]) => raw((await starting).url, path, options);
  const json = { 'content-type': 'application/json', authorization: 'Bearer demo-resident' };

  it('says when it is ready', async () => {
    const { status, body } = await ask('/healthz');
    assert.deepEqual([status, body.toString()], [200, '{"status":"ready"}']);
  });

  for (const path of ['/', '/api/v1/services', '/nowhere', '/healthz']) {
    it(`answers ${path} under the strict page policy`, async () => {
      const { headers } = await ask(path);
      assert.equal(headers['content-security-policy'], pagePolicy);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.match(String(headers['permissions-policy']), /camera=\(self\)/);
      assert.equal(headers['set-cookie'], undefined);
    });
  }

  it('has the policy of the design, word by word', () => {
    assert.equal(
      pagePolicy,
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; " +
        "trusted-types lit-html linli 'allow-duplicates'",
    );
  });

  const refusals: [string, string, Parameters<typeof raw>[2], number, string][] = [
    ['an unknown path', '/api/v1/nowhere', {}, 404, 'not-found'],
    ['a path that is none of the API', '/favicon.ico', {}, 404, 'not-found'],
    ['a percent sign that means nothing', '/api/v1/services/%E0%A4', {}, 404, 'not-found'],
    ['a method that the path does not know', '/api/v1/bookings', { method: 'DELETE' }, 501, 'not-supported'],
    ['a method that nobody knows', '/api/v1/bookings', { method: 'PROPFIND' }, 501, 'not-supported'],
    ['a body that is not JSON', '/api/v1/bookings', { method: 'POST', headers: json, body: '{"quoteId":' }, 422, 'invalid'],
    ['a body that is no object', '/api/v1/bookings', { method: 'POST', headers: json, body: '[1]' }, 422, 'invalid'],
    [
      'a body that is too large',
      '/api/v1/bookings',
      { method: 'POST', headers: json, body: `{"note":"${'x'.repeat(70_000)}"}` },
      413,
      'too-large',
    ],
    [
      'a large body of unsaid length',
      '/api/v1/bookings',
      { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(70_000) },
      413,
      'too-large',
    ],
    ['an id with a NUL', '/api/v1/services/a%00b', {}, 422, 'invalid'],
    ['a token of nobody', '/api/v1/me', { headers: { authorization: 'Bearer nobody' } }, 401, 'unauthorized'],
    ["a demo token sent under another host's name", '/api/v1/me', { headers: { ...json, host: 'evil.example' } }, 401, 'unauthorized'],
  ];
  for (const [what, path, options, status, code] of refusals) {
    it(`refuses ${what} with ${code}`, async () => {
      const answer = await ask(path, options);
      assert.deepEqual([answer.status, codeOf(answer)], [status, code]);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
      assert.equal(answer.headers['cache-control'], 'no-store');
    });
  }

  it('names the methods that a path does know', async () => {
    assert.equal((await ask('/api/v1/bookings', { method: 'DELETE' })).headers['allow'], 'GET, POST');
  });

  it('answers a HEAD like a GET without the body', async () => {
    const { status, body } = await ask('/api/v1/services', { method: 'HEAD' });
    assert.deepEqual([status, body.byteLength], [200, 0]);
  });

  it('compresses long answers where that is understood, problems too', async () => {
    const packed = await ask('/api/v1/services', { headers: { 'accept-encoding': 'gzip, br' } });
    const plain = await ask('/api/v1/services', { headers: { 'accept-encoding': 'br;q=0' } });
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
    assert.ok(packed.body.byteLength < plain.body.byteLength / 3);
    assert.match(String(packed.headers['vary']), /accept-encoding/);
  });

  it('lets pages on loopback call it, with a key and a token', async () => {
    const preflight = { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' };
    const { status, headers } = await ask('/api/v1/bookings', { method: 'OPTIONS', headers: preflight });
    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-origin'], 'http://localhost:5173');
    assert.match(String(headers['access-control-allow-headers']), /authorization.*idempotency-key/);
    const answer = await ask('/api/v1/nowhere', { headers: { origin: 'http://[::1]:8080' } });
    assert.equal(answer.headers['access-control-allow-origin'], 'http://[::1]:8080');
    assert.equal(answer.headers['access-control-expose-headers'], 'retry-after');
    assert.equal(answer.headers['access-control-allow-credentials'], undefined);
  });

  it('lets no page from elsewhere call it', async () => {
    for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'null']) {
      const { headers } = await ask('/api/v1/services', { headers: { origin } });
      assert.equal(headers['access-control-allow-origin'], undefined, origin);
      assert.match(String(headers['vary']), /origin/);
    }
  });

  it('never lets an answer to somebody be kept', async () => {
    const resident = visitor((await starting).url, 'demo-resident');
    assert.equal((await resident.get('/bookings')).headers.get('cache-control'), 'no-store');
    assert.equal((await resident.get('/services')).headers.get('cache-control'), 'public, max-age=60');
  });
});
