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
    close,
  };
};

/** A browser process for each zone, since the zone is the process's in Chromium and Firefox alike; a profile for each page. */
export const puppeteer = (engine: 'chromium' | 'firefox', executablePath: string, args: string[]): Browser => {
  const processes = new Map<string, Promise<PuppeteerBrowser>>();
  const start = (timeZone: string | undefined) =>
    launch({
      browser: engine === 'chromium' ? 'chrome' : 'firefox',
      executablePath,
      args,
      env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
      defaultViewport: null,
    });
  return {
    engine,
    open: async ({ timeZone, width = 390, height = 844, scale = 1 }: PageOptions = {}) => {
      const started = processes.get(timeZone ?? '') ?? start(timeZone);
      processes.set(timeZone ?? '', started);
      const profile = await (await started).createBrowserContext();
      const page = await profile.newPage();
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      return pageOf(engine, page, () => profile.close());
    },
    close: async () => {
      await Promise.all([...processes.values()].map(async (started) => (await started).close()));
      processes.clear();
    },
  };
};
