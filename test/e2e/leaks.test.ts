import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { countKept, type Kept, launchCounting } from './drive/counters.ts';
import { until } from './drive/page.ts';
import { type Belongings, keepBooks } from './in-page/belongings.ts';
import { handle, type Use } from './in-page/cycle.ts';
import { setStage } from './stage.ts';

const cycles = 100;

const form: Use = { tag: 'linli-booking-form', token: 'demo-resident', whole: 'input[type=radio]' };
const tracker: Use = { tag: 'linli-booking-tracker', token: 'demo-resident', whole: '[part=line]' };
const reviews: Use = {
  tag: 'linli-review-panel',
  token: 'demo-resident',
  attributes: { subject: 'worker:w-001' },
  whole: '[part=panel] > p, [part=reviews]',
};
const code: Use = { tag: 'linli-worker-code', token: 'demo-worker', whole: 'canvas' };
const verifier: Use = {
  tag: 'linli-worker-verifier',
  token: 'demo-resident',
  whole: '[part=scan]',
  press: '[part=scan]',
  pressed: 'video',
};

const stage = await setStage({ settings: { rateLimits: false } });
after(() => stage.close());

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
    script: `(${keepBooks})(); (${handle})();`,
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

const isLittle = ({ nodes, listeners }: Kept) => nodes < cycles / 4 && listeners < cycles / 4;

/** Whatever was started has ended, but for what a test planted. */
const restsBut = (left: Partial<Belongings> = {}) =>
  until(`nothing runs but ${JSON.stringify(left)}`, async () => {
    const { timers, requests, tracks } = await page.evaluate(() => belongings());
    return timers === (left.timers ?? 0) && requests === (left.requests ?? 0) && tracks === (left.tracks ?? 0);
  });

const cycle = (use: Use, times: number) =>
  page.evaluate(
    async (each, count) => {
      for (let done = 0; done < count; done++) await oneCycle(each);
    },
    use,
    times,
  );

const growth = async (use: Use): Promise<Kept> => {
  const before = await countKept(session);
  await cycle(use, cycles);
  await restsBut();
  const after = await countKept(session);
  return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
};

/** What a hundred of them leave behind beside what a few leave, such as templates that are kept for the next. */
const leftBehind = async (use: Use): Promise<Kept> => {
  await cycle(use, 3);
  await restsBut();
  const first = await growth(use);
  // The engine may hold on to the last of them for a while; what leaks does so every time.
  return isLittle(first) ? first : growth(use);
};

describe('after a hundred times on and off the page', () => {
  for (const use of [form, tracker, reviews, code, verifier])
    it(`${use.tag} leaves no listener, timer, stream, camera track or detached node`, async () => {
      await open(use.token);
      const left = await leftBehind(use);
      assert.ok(isLittle(left), JSON.stringify(left));
    });
});

describe('the count is told', () => {
  /** What each element does as soon as it has its shadow tree, as if its own code did so. */
  const plant = (work: (element: HTMLElement) => void) =>
    page.evaluate(`{
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        (${work})(this);
        return attach.call(this, options);
      };
    }`);

  it('when an element listens to the window for ever', async () => {
    await open(form.token);
    await plant((element) => addEventListener('resize', () => element.isConnected));
    const { nodes, listeners } = await leftBehind(form);
    assert.ok(listeners >= cycles, `${listeners} listeners`);
    assert.ok(nodes >= cycles, `${nodes} nodes`);
  });

  const planted: [what: string, work: (element: HTMLElement) => void, left: Partial<Belongings>][] = [
    ['looks again and again for ever', () => setInterval(() => undefined, 60_000), { timers: 3 }],
    [
      'keeps its stream open',
      () => void fetch('/api/v1/events', { headers: { accept: 'text/event-stream', authorization: 'Bearer demo-resident' } }),
      { requests: 3 },
    ],
    ['keeps the camera on', () => void navigator.mediaDevices.getUserMedia({ video: true }), { tracks: 3 }],
  ];
  for (const [what, work, left] of planted)
    it(`when an element ${what}`, async () => {
      await open(form.token);
      await plant(work);
      await cycle(form, 3);
      await restsBut(left);
    });
});

describe('twenty trackers on one page', () => {
  it('share one stream, which ends with the last of them', async () => {
    await open(tracker.token);
    stage.front.reset();
    const streams = () => stage.front.asked.filter((line) => line.includes(' /api/v1/events')).length;
    await page.evaluate(async (use) => {
      await Promise.all(Array.from({ length: 20 }, () => mount(use)));
    }, tracker);
    await until('one stream, and nothing else under way', async () => (await page.evaluate(() => belongings().requests)) === 1);
    assert.equal(streams(), 1);
    await page.evaluate(() => {
      const trackers = [...document.querySelectorAll('linli-booking-tracker')];
      trackers.slice(1).forEach((each) => each.remove());
    });
    assert.equal(await page.evaluate(() => belongings().requests), 1);
    await page.evaluate(() => document.querySelector('linli-booking-tracker')!.remove());
    await restsBut();
    assert.equal(streams(), 1);
  });
});
