import { launch } from 'puppeteer-core';
import type { Browser as PuppeteerBrowser, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, Page, PageOptions } from './page.ts';

const pageOf = (engine: string, page: PuppeteerPage, close: () => Promise<void>): Page => {
  const console: string[] = [];
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  return {
    engine,
    console,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    press: async (key, { shift = false } = {}) => {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key as KeyInput);
      if (shift) await page.keyboard.up('Shift');
    },
    type: (text) => page.keyboard.type(text),
    evaluate: (work, ...args) => page.evaluate(work as never, ...(args as unknown as never[])) as never,
    screenshot: () => page.screenshot(),
    ...(engine === 'chromium' && {
      frame: async ({ x, y, width, height }) => {
        const scrolled = await page.evaluate(() => scrollY);
        return page.screenshot({ type: 'jpeg', quality: 95, clip: { x, y: y + scrolled, width, height, scale: 480 / width } });
      },
    }),
    close,
  };
};

/** One browser process, with a profile for each page. */
export const puppeteer = (engine: 'chromium' | 'firefox', executablePath: string, args: string[]): Browser => {
  let started: Promise<PuppeteerBrowser> | undefined;
  const start = () => launch({ browser: engine === 'chromium' ? 'chrome' : 'firefox', executablePath, args, defaultViewport: null });
  return {
    engine,
    open: async ({ timeZone, width = 390, height = 844, scale = 1 }: PageOptions = {}) => {
      const profile = await (await (started ??= start())).createBrowserContext();
      // A window of its own: Firefox counts a tab behind another as one that nobody sees.
      const page = await profile.newPage({ type: 'window' });
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      if (timeZone) await page.emulateTimezone(timeZone);
      return pageOf(engine, page, () => profile.close());
    },
    close: async () => {
      await (await started)?.close();
      started = undefined;
    },
  };
};
