import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { setStage } from '../test/e2e/stage.ts';
import { root } from './build/entries.ts';
import { findChromium } from './engines.ts';
import { bookingShots } from './pictures/booking.ts';
import { inFrame, inRow } from './pictures/frames.ts';
import { visitShots } from './pictures/visit.ts';

/** The README's pictures, taken from the built library on the demo's server: `node scripts/pictures.ts [booking] [visit]`. */
const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
const folder = join(root, 'docs/images');

const engine = await findChromium();
if (!engine) throw new Error('The pictures need a Chromium.');
mkdirSync(folder, { recursive: true });
const keep = (name: string, picture: Uint8Array) => {
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`${name}.png ${Math.round(picture.length / 1000)} kB`);
};

const stage = await setStage();
const browser = await launch({ executablePath: engine.path, args: engine.args });
try {
  if (wants('booking')) keep('booking', await inRow(browser, await bookingShots(engine, stage.front.url)));
  if (wants('visit')) {
    const { three, phones } = await visitShots(browser, stage.server.url);
    keep('three', three);
    for (const [name, shot] of Object.entries(phones)) keep(`visit-${name}`, await inFrame(browser, shot));
  }
} finally {
  await browser.close();
  await stage.close();
}
