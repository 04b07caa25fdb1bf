import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from '../../scripts/engines.ts';
import { installPackage, type Installed } from './installed.ts';

/** Ten lines, no bundler: what the README promises. */
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><title>社区</title>
<script type="importmap">{ "imports": {
  "@linli/widgets/": "/node_modules/@linli/widgets/dist/", "lit": "/node_modules/lit/index.js", "lit/": "/node_modules/lit/",
  "lit-html": "/node_modules/lit-html/lit-html.js", "lit-html/": "/node_modules/lit-html/", "lit-element/lit-element.js": "/node_modules/lit-element/lit-element.js",
  "@lit/reactive-element": "/node_modules/@lit/reactive-element/reactive-element.js", "@lit/reactive-element/": "/node_modules/@lit/reactive-element/",
  "@lit/context": "/node_modules/@lit/context/index.js", "@lit/task": "/node_modules/@lit/task/index.js", "zod/mini": "/node_modules/zod/mini/index.js" } }</script>
<linli-portal community="yunhe"><linli-booking-form></linli-booking-form></linli-portal>
<script type="module">import '@linli/widgets/linli.js'; import { createSandboxAdapter } from '@linli/widgets/adapters/sandbox.js';
document.querySelector('linli-portal').adapter = createSandboxAdapter();</script></html>`;

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

let installed: Installed;
let server: Server;
let browser: Browser;

before(async () => {
  installed = await installPackage();
  server = createServer(({ url = '/' }, response) => {
    const file = join(installed.folder, url);
    const isFile = url !== '/' && existsSync(file) && extname(file) !== '';
    response.writeHead(url === '/' || isFile ? 200 : 404, { 'Content-Type': types[extname(url)] ?? 'text/html' });
    response.end(isFile ? readFileSync(file) : url === '/' ? page : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const engine = await findChromium();
  assert.ok(engine, 'a Chromium is needed');
  browser = await launch({ executablePath: engine.path, args: engine.args });
});

after(async () => {
  await browser.close();
  server.close();
  installed.remove();
});

test('ten lines with an import map show services to choose from', async () => {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('requestfailed', (request) => complaints.push(request.url()));
  tab.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) complaints.push(response.url());
  });
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const choice = await tab.waitForSelector('linli-booking-form >>> input[type=radio]', { timeout: 20_000 }).catch(() => null);
  assert.deepEqual(complaints, []);
  assert.ok(
    choice,
    await tab.evaluate(() => document.querySelector('linli-booking-form')?.shadowRoot?.textContent ?? 'nothing was rendered'),
  );
});
