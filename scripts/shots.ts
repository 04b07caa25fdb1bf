import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import type { Plugin } from 'rollup';
import type { Shots } from '../test/browser/matrix/shots-page.ts';
import { root } from './build/entries.ts';
import { bundle } from './build/rollup.ts';
import { findChromium } from './engines.ts';
import { typescriptPlugin } from './test/typescript-plugin.ts';

/**
 * `node scripts/shots.ts [word…]`: a picture of every element in every state, theme and width into
 * `.shots/<element>-<state>-<theme>-<width>.png`; with words, only of those whose name holds one of them.
 */
const words = process.argv.slice(2);
const folder = join(root, '.shots');

declare const shots: Shots;

const { transform } = typescriptPlugin();
const typescript: Plugin = {
  name: 'typescript',
  transform: (code, id) => {
    const compiled = transform({ path: id, body: code });
    return compiled ? { code: compiled.body, map: null } : null;
  },
};

const script = async () => {
  const build = await bundle({ input: join(root, 'test/browser/matrix/shots-page.ts'), plugins: [typescript] });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
};

const servePage = async () => {
  const code = await script();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/shots.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? code
        : '<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><script type="module" src="/shots.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};

/** As high as the page, so that the whole of it is in view and nothing sticks over anything. */
const shoot = async (page: Page, name: string, width: number, height: number) => {
  await page.setViewport({ width, height });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.max(whole, height) });
  // A page that has just grown is painted tile by tile.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const engine = await findChromium();
if (!engine) throw new Error('The pictures need a Chromium.');
const site = await servePage();
const browser = await launch({ executablePath: engine.path, args: engine.args });
let count = 0;
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'shots' in globalThis);
  const { scenes, themes, widths, sizes } = await page.evaluate(() => ({ ...shots }) as Omit<Shots, 'show'>);
  for (const { element, state, theme } of scenes.flatMap((scene) => themes.map((theme) => ({ ...scene, theme })))) {
    const named = widths.map((width) => ({ width, name: `${element}-${state}-${theme}-${width}` }));
    const wanted = named.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    if (wanted.length === 0) continue;
    await page.evaluate((...which) => shots.show(...which), element, theme, state);
    for (const { width, name } of wanted) await shoot(page, name, width, sizes[width]);
    count += wanted.length;
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`${count} pictures in .shots/`);
