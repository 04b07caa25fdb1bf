import { launch } from 'puppeteer-core';
import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, Page, PageOptions } from './page.ts';

const pageOf = (engine: string, page: PuppeteerPage, close: () => Promise<void>): Page => ({
  engine,
  goto: async (url) => void (await page.goto(url)),
  press: async (key, { shift = false } = {}) => {
    if (shift) await page.keyboard.down('Shift');
    await page.keyboard.press((key === ' ' ? 'Space' : key) as KeyInput);
    if (shift) await page.keyboard.up('Shift');
  },
  type: (text) => page.keyboard.type(text),
  evaluate: (work, ...args) => page.evaluate(work as never, ...(args as unknown as never[])) as never,
  screenshot: () => page.screenshot(),
  close,
});

/** The zone is the browser process's, so each page is a browser of its own: the same in Chromium and Firefox. */
export const puppeteer = (engine: 'chromium' | 'firefox', executablePath: string, args: string[]): Browser => {
  const open = new Set<{ close(): Promise<void> }>();
  return {
    engine,
    open: async ({ timeZone, width = 390, height = 844 }: PageOptions = {}) => {
      const browser = await launch({
        browser: engine === 'chromium' ? 'chrome' : 'firefox',
        executablePath,
        args,
        env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
        defaultViewport: { width, height },
      });
      open.add(browser);
      return pageOf(engine, await browser.newPage(), async () => {
        open.delete(browser);
        await browser.close();
      });
    },
    close: async () => {
      await Promise.all([...open].map((browser) => browser.close()));
    },
  };
};
