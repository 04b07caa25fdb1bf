import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { securityHeaders } from '../../demo/server/security-headers.ts';
import { servePage } from '../../demo/server/static.ts';

const folder = resolve(import.meta.dirname, '../../demo/verify');
const file = resolve(folder, 'index.html');
const app = new Hono().use(securityHeaders).get('/verify', servePage({ file, fleeting: true }));
const page = readFileSync(file, 'utf8');

describe('the page that a phone’s own camera opens', () => {
  it('is kept by nobody and tells nobody where it came from', async () => {
    const { headers } = await app.request('/verify');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('takes the code off its address before anything else, by its only script', () => {
    const scripts = page.match(/<script[^>]*>/g);
    assert.deepEqual(scripts, ['<script src="/verify/forget.js">']);
    assert.ok(page.indexOf('<script') < page.indexOf('<link'));
    assert.match(readFileSync(resolve(folder, 'forget.js'), 'utf8'), /^history\.replaceState\(null, '', location\.pathname\);$/m);
  });

  it('gives no verdict, and one way on', () => {
    assert.doesNotMatch(page, /通过|有效|安全|绿码|红码|真实/);
    assert.deepEqual(page.match(/class="button" href="[^"]*"/g), ['class="button" href="/visit"']);
  });
});
