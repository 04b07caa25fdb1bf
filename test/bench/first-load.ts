import type { Browser } from 'puppeteer-core';
import { countBytes, slowPhone } from './first-click.ts';

/** Bytes of bodies as sent (brotli), without the HTML, until what is looked for is there and clicked, and two idle seconds more. */
export const firstLoad = async (browser: Browser, url: string, target: string, click: boolean): Promise<number> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 });
    const session = await page.createCDPSession();
    await slowPhone(session);
    const bytes = countBytes(session);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const found = await page.waitForSelector(`:scope >>> ${target}`);
    if (click) await found!.click();
    await page.waitForNetworkIdle({ idleTime: 2000 });
    return bytes();
  } finally {
    await context.close();
  }
};
