import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { firstClick } from '../test/bench/first-click.ts';
import { firstLoad } from '../test/bench/first-load.ts';
import { startSite } from '../test/bench/site.ts';
import { distDir } from './build/entries.ts';
import { findChromium } from './engines.ts';
import { bytesOf, graphOf } from './size/graph.ts';
import { mappingBytes } from './size/mapping.ts';
import type { Outcome } from './test/outcome.ts';

/** Brotli bytes; docs/decisions say where the numbers come from. */
const budgets = {
  base: 16_500,
  'portal + booking-form': 24_000,
  'portal + worker-verifier': 22_000,
  'portal + booking-tracker': 26_000,
  'portal + review-panel': 22_000,
  mapping: 5_000,
};
type Budget = keyof typeof budgets;

/** What a person sees first, and clicks; before the scan there is nothing to click. The tracker's is a portal's page of one booking. */
const pages: { page: string; budget: Budget; target: string; click: boolean }[] = [
  { page: 'verifier', budget: 'portal + worker-verifier', target: 'button.primary', click: false },
  { page: 'tracker', budget: 'portal + booking-tracker', target: '[part~=verify]', click: true },
  { page: 'reviews', budget: 'portal + review-panel', target: '[part~=review]', click: true },
];

const cdn = join(distDir, 'cdn');
const graph = (...names: string[]) => bytesOf(graphOf(names.map((name) => join(cdn, `${name}.js`))));

/** Everything on the wire until the first click is answered, and two idle seconds more; without the page's own HTML. */
const onTheWire = async (): Promise<[name: string, bytes: number, budget: number][]> => {
  const engine = await findChromium();
  if (!engine) throw new Error('Counting bytes on the wire needs a Chromium');
  const site = await startSite();
  const browser = await launch({ executablePath: engine.path, args: engine.args });
  try {
    const form = (await firstClick(browser, `${site.url}/bench/linli.html`)).bytes;
    const measured: [string, number, number][] = [['portal + booking-form, on the wire', form, budgets['portal + booking-form']]];
    for (const { page, budget, target, click } of pages)
      measured.push([`${budget}, on the wire`, await firstLoad(browser, `${site.url}/bench/${page}.html`, target, click), budgets[budget]]);
    return measured;
  } finally {
    await browser.close();
    site.close();
  }
};

const rows: [name: string, bytes: number, budget?: number][] = globSync('**/*.js', { cwd: cdn, exclude: ['chunks/**'] })
  .map((path) => path.replaceAll('\\', '/').replace(/\.js$/, ''))
  .sort()
  .map((name) => [`${name} and what it imports`, graph(name)]);
rows.push(['base: portal alone', graph('portal'), budgets.base]);
rows.push(['portal + booking-form, scripts', graph('portal', 'booking-form'), budgets['portal + booking-form']]);
rows.push(['mapping, where a config has operations', mappingBytes(cdn), budgets.mapping]);
rows.push(...(await onTheWire()));

const outcome: Outcome = { passed: 0, failed: 0 };
for (const [name, bytes, budget] of rows) {
  const isFine = budget === undefined || bytes <= budget;
  if (budget !== undefined) outcome[isFine ? 'passed' : 'failed'] += 1;
  const bound = budget === undefined ? '' : ` of ${budget}${isFine ? '' : ' ✗'}`;
  console.log(`${String(bytes).padStart(7)} B${bound.padEnd(12)} ${name}`);
}
console.log(`size: ${outcome.passed} passed, ${outcome.failed} failed`);
const results = process.env['LINLI_RESULTS'];
if (results) writeFileSync(results, JSON.stringify(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;
