import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { serveFolder, servePage } from '../../demo/server/static.ts';
import { removeFolder } from './data-folder.ts';

const outside = mkdtempSync(join(tmpdir(), 'linli-static-'));
const root = join(outside, 'public');
const script = `export const words = ${JSON.stringify('邻里 '.repeat(500))};\n`;
mkdirSync(join(root, 'cdn/chunks'), { recursive: true });
writeFileSync(join(outside, 'secret.js'), 'secret');
for (const [name, text] of Object.entries({
  'index.html': '<p>邻里',
  'cdn/portal.js': script,
  'cdn/chunks/a-1.js': '1',
  'a.css': 'p{}',
  'a.svg': '<svg/>',
  'a.json': '{}',
  'a.js.map': '{}',
  '.hidden.js': '1',
  'a.ts': '1',
}))
  writeFileSync(join(root, name), text);

const app = new Hono()
  .get('/linli/*', serveFolder({ at: '/linli/', root, immutable: /^cdn\/chunks\//, shared: true }))
  .get('/', servePage(join(root, 'index.html')))
  .get('/gone', servePage(join(root, 'gone.html')));
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('files', () => {
  after(() => removeFolder(outside));

  it('say what they are', async () => {
    const types = await Promise.all(
      ['cdn/portal.js', 'a.css', 'a.svg', 'a.json', 'a.js.map', 'index.html'].map(
        async (name) => (await get(`/linli/${name}`)).headers.get('content-type')?.split(';')[0],
      ),
    );
    assert.deepEqual(types, ['text/javascript', 'text/css', 'image/svg+xml', 'application/json', 'application/json', 'text/html']);
  });

  it('come in the best encoding that is understood', async () => {
    const encoded = async (accepted: string) => {
      const response = await get('/linli/cdn/portal.js', { 'accept-encoding': accepted });
      return { encoding: response.headers.get('content-encoding'), body: await bytes(response) };
    };
    const [best, common, plain] = await Promise.all([encoded('gzip, deflate, br'), encoded('gzip'), encoded('identity')]);
    assert.deepEqual([best.encoding, common.encoding, plain.encoding], ['br', 'gzip', null]);
    assert.equal(brotliDecompressSync(best.body).toString(), script);
    assert.equal(gunzipSync(common.body).toString(), script);
    assert.equal(plain.body.toString(), script);
    assert.ok(best.body.byteLength < plain.body.byteLength / 10);
  });

  it('are not sent again while they are the same, and are once they change', async () => {
    const file = join(root, 'a.css');
    const etag = (await get('/linli/a.css')).headers.get('etag')!;
    assert.equal((await get('/linli/a.css', { 'if-none-match': `"other", ${etag}` })).status, 304);
    writeFileSync(file, 'p{color:red}');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const changed = await get('/linli/a.css', { 'if-none-match': etag });
    assert.deepEqual([changed.status, await changed.text()], [200, 'p{color:red}']);
  });

  it('are kept for good only when their name changes with them', async () => {
    assert.match((await get('/linli/cdn/chunks/a-1.js')).headers.get('cache-control')!, /immutable/);
    assert.equal((await get('/linli/cdn/portal.js')).headers.get('cache-control'), 'no-cache');
    assert.equal((await get('/')).headers.get('cache-control'), 'no-cache');
  });

  it('of the library may be loaded by pages of any origin', async () => {
    assert.equal((await get('/linli/cdn/portal.js')).headers.get('access-control-allow-origin'), '*');
    assert.equal((await get('/')).headers.get('access-control-allow-origin'), null);
  });

  it('outside the folder, hidden, of no known type or not there are not found', async () => {
    const paths = [
      '../secret.js',
      '..%2fsecret.js',
      '%2e%2e/secret.js',
      '..%5csecret.js',
      'cdn/..%2f..%2fsecret.js',
      '.hidden.js',
      'a.ts',
      'cdn',
      '',
      'a.js%00',
      '%E0%A4.js',
      'none.js',
    ];
    for (const path of paths) assert.equal((await get(`/linli/${path}`)).status, 404, path);
    assert.equal((await get('/gone')).status, 404);
  });
});
