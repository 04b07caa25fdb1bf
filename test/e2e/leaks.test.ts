import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { countKept, launchCounting } from './drive/counters.ts';
import { until } from './drive/page.ts';
import { keepBooks } from './in-page/belongings.ts';
import { setStage } from './stage.ts';

declare global {
  var oneCycle: (one: Case) => Promise<void>;
}

const cycles = 100;

interface Case {
  tag: string;
  token: string;
  attributes?: Record<string, string>;
  /** Shown once it is whole; looked for in its shadow tree. */
  whole: string;
  /** Pressed then, so that what it starts is there too when it goes. */
  press?: string;
  /** Shown after the press. */
  pressed?: string;
}

const cases: Case[] = [{ tag: 'linli-booking-form', token: 'demo-resident', whole: 'input[type=radio]' }];

const stage = await setStage({ settings: { rateLimits: false } });
after(() => stage.close());

/** In the page: puts one there, uses it as far as told, takes it away. */
const cycle = async ({ tag, attributes, whole, press, pressed }: Case): Promise<void> => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  document.querySelector('linli-portal')!.append(element);
  const shown = async (selector: string) => {
    const end = performance.now() + 10_000;
    while (!element.shadowRoot?.querySelector(selector)) {
      if (performance.now() > end) throw new Error(`${tag} never showed ${selector}: ${element.shadowRoot?.textContent}`);
      await new Promise((next) => requestAnimationFrame(next));
    }
  };
  await shown(whole);
  if (press) element.shadowRoot!.querySelector<HTMLElement>(press)!.click();
  if (pressed) await shown(pressed);
  element.remove();
};

describe('after a hundred times on and off the page', () => {
  let browser: Browser;
  let page: Page;
  let session: CDPSession;

  before(async () => {
    browser = await launchCounting();
  });
  after(() => browser.close());

  const open = async (token: string) => {
    await page?.close();
    page = await browser.newPage();
    const body = `<body><linli-portal api-base="/api/v1" community="yunhe"></linli-portal><script type="module" src="/linli/cdn/linli.js"></script></body>`;
    stage.front.change({
      script: `(${keepBooks})(); globalThis.oneCycle = ${cycle}`,
      html: (html) =>
        html
          .replace(/<head>[\s\S]*?(<script src="\/e2e)/, '<head>$1')
          .replace(/<script type="module"[^>]*><\/script>/g, '')
          .replace(/<body>[\s\S]*<\/body>/, body),
    });
    await page.goto(stage.front.url);
    await page.waitForFunction(() => customElements.get('linli-review-panel'));
    await page.evaluate((who) => {
      document.querySelector('linli-portal')!.getToken = () => who;
    }, token);
    session = await page.createCDPSession();
  };

  const atRest = () =>
    until('everything that it started has ended', async () => {
      const { timers, requests, tracks } = await page.evaluate(() => belongings());
      return timers + requests + tracks === 0;
    });

  /** What a hundred of them leave behind beside what one leaves, such as templates that are kept for the next. */
  const leftBehind = async (one: Case) => {
    for (let warm = 0; warm < 3; warm++) await page.evaluate((each) => oneCycle(each), one);
    await atRest();
    const before = await countKept(session);
    await page.evaluate(
      async (each, times) => {
        for (let count = 0; count < times; count++) await oneCycle(each);
      },
      one,
      cycles,
    );
    await atRest();
    const after = await countKept(session);
    return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  };

  for (const one of cases)
    it(`${one.tag} leaves no listener, timer, stream, camera track or detached node`, async () => {
      await open(one.token);
      const { nodes, listeners } = await leftBehind(one);
      assert.ok(nodes < cycles / 4, `${nodes} nodes`);
      assert.ok(listeners < cycles / 4, `${listeners} listeners`);
    });

  it('is told when an element listens to the window for ever', async () => {
    await open('demo-resident');
    await page.evaluate(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        addEventListener('resize', () => this.isConnected);
        return attach.call(this, options);
      };
    });
    const { nodes, listeners } = await leftBehind(cases[0]!);
    assert.ok(listeners >= cycles, `${listeners} listeners`);
    assert.ok(nodes >= cycles, `${nodes} nodes`);
  });
});
