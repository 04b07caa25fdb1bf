import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { puppeteer } from '../test/e2e/drive/puppeteer.ts';
import type { Page } from '../test/e2e/drive/page.ts';
import { BookingPage } from '../test/e2e/pages/booking.ts';
import { setStage, visit } from '../test/e2e/stage.ts';
import { root } from './build/entries.ts';
import { findChromium } from './engines.ts';

/** The README's pictures, taken from the built library on the demo's server: `node scripts/pictures.ts`. */
const folder = join(root, 'docs/images');

const engine = await findChromium();
if (!engine) throw new Error('The pictures need a Chromium.');
const stage = await setStage();
const browser = puppeteer('chromium', engine.path, engine.args);

const shoot = async (page: Page, selector: string): Promise<string> => {
  await page.evaluate((selector) => {
    const root = document.querySelector('linli-booking-form')!.shadowRoot!;
    root.querySelector(selector)!.scrollIntoView({ behavior: 'instant' });
    scrollBy({ top: -16, behavior: 'instant' });
    document.activeElement?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur();
  }, selector);
  return Buffer.from(await page.screenshot()).toString('base64');
};

const page = await browser.open({ width: 390, height: 780, scale: 2 });
const form = new BookingPage(page);
await form.open(`${stage.front.url}/`);
const shots = [await shoot(page, 'h2')];
await form.toTime();
await form.chooseDay(visit(9).day);
await form.chooseTime('10:00');
shots.push(await shoot(page, '[role=grid]'));
await form.toWho();
await form.fillIn();
await form.toReview();
shots.push(await shoot(page, '[part~="summary"]:nth-of-type(3)'));
await browser.close();
await stage.close();

const phone = (shot: string) => `<img src="data:image/png;base64,${shot}" width="300" height="600">`;
const style = 'body{margin:0;display:inline-flex;gap:28px;padding:32px;background:#efe9df}img{border-radius:28px;border:8px solid #22302c}';
const composer = await launch({
  executablePath: engine.path,
  args: engine.args,
  defaultViewport: { width: 1068, height: 680, deviceScaleFactor: 1.5 },
});
const sheet = await composer.newPage();
await sheet.setContent(`<style>${style}</style>${shots.map(phone).join('')}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'booking.png'), await sheet.screenshot());
await composer.close();
