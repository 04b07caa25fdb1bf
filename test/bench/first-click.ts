import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What one load of a page cost a person with a slow phone. Times in ms from navigation; bytes are bodies as sent (brotli), without the HTML. */
export interface FirstClick {
  bytes: number;
  interactive: number;
  blocking: number;
  cls: number;
}

interface Watched {
  target?: { x: number; y: number };
  answered?: number;
  blocking: number;
  cls: number;
}

declare global {
  var watched: Watched;
}

/** Runs before the page: looks for the first choice on the screen, and for the moment at which its click is answered. */
const watch = () => {
  const found: Watched = { blocking: 0, cls: 0 };
  globalThis.watched = found;
  const radioIn = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('input[type=radio]')) return element;
      const inside = element.shadowRoot && radioIn(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const look = () => {
    const box = radioIn(document)?.getBoundingClientRect();
    if (box?.width) found.target = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('linli-service-chosen', () => requestAnimationFrame(() => (found.answered ??= performance.now())));
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => (found.blocking += duration - 50));
  observe('layout-shift', (entry) => (found.cls += (entry as unknown as { value: number }).value));
};

export const slowPhone = async (session: CDPSession) => {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const rate = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: rate,
    uploadThroughput: rate,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

export const countBytes = (session: CDPSession): (() => number) => {
  const headers = new Map<string, number>();
  let total = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Document') headers.set(requestId, Infinity);
    else headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total += Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0));
  });
  return () => total;
};

const quiet = (page: Page) => page.waitForNetworkIdle({ idleTime: 2000 });

/** One cold load, up to the first click that is answered, and two idle seconds more for the bytes. */
export const firstClick = async (browser: Browser, url: string): Promise<FirstClick> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 });
    const session = await page.createCDPSession();
    await slowPhone(session);
    const bytes = countBytes(session);
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const target = await page.waitForFunction(() => globalThis.watched.target, { polling: 10 });
    const { x, y } = (await target.jsonValue())!;
    await page.mouse.click(x, y);
    await page.waitForFunction(() => globalThis.watched.answered, { polling: 10 });
    await quiet(page);
    const { answered, blocking, cls } = await page.evaluate(() => globalThis.watched);
    return { bytes: bytes(), interactive: answered!, blocking, cls };
  } finally {
    await context.close();
  }
};
