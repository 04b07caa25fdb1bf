import type { Browser } from 'puppeteer-core';

/** Script and layout until 100 of them show their choices, in ms. Answers come from memory, so that no network counts. */
export const mount100 = async (browser: Browser, url: string, tag: string): Promise<number> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await page.goto(url, { waitUntil: 'networkidle0' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await page.evaluate(async (name) => {
      const answers = new Map<string, string>();
      const real = globalThis.fetch;
      globalThis.fetch = async (input, init) => {
        const address = input instanceof Request ? input.url : String(input);
        const known = answers.get(address) ?? (await (await real(input, init)).text());
        answers.set(address, known);
        return new Response(known, { headers: { 'content-type': 'application/json' } });
      };
      const one = document.querySelector(name)!;
      const parent = one.parentElement!;
      const attributes = [...one.attributes];
      const make = () => {
        const element = document.createElement(name);
        for (const { name: key, value } of attributes) element.setAttribute(key, value);
        return element;
      };
      const shown = (element: Element) => element.shadowRoot?.querySelector('input[type=radio]') !== null;
      const allShown = async (elements: Element[]) => {
        while (!elements.every(shown)) await new Promise((next) => requestAnimationFrame(next));
      };
      const warm = make();
      parent.append(warm);
      await allShown([warm]);
      warm.remove();
      one.remove();
      const begin = performance.now();
      const elements = Array.from({ length: 100 }, make);
      parent.append(...elements);
      await allShown(elements);
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    }, tag);
  } finally {
    await context.close();
  }
};
