import type { Browser, Frame, Page } from 'puppeteer-core';

type Who = 'resident' | 'worker' | 'firm';

const patience = { timeout: 20_000 };

/** `/three`, as a visitor sees it: three phones, and a line that says whose turn it is. */
class Three {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async begin(url: string): Promise<void> {
    await this.#page.goto(`${url}/three`);
    await this.#page.locator('#again').click();
    // Until then the phones show everything that there is.
    await this.#page.waitForFrame((frame) => frame.url().includes('/desk?booking='), patience);
    await this.turn('接单');
  }

  async frame(who: Who): Promise<Frame> {
    const holder = await this.#page.waitForSelector(`#${who} iframe`);
    return holder!.contentFrame() as Promise<Frame>;
  }

  async press(who: Who, name: string, role = 'button'): Promise<void> {
    const frame = await this.frame(who);
    await frame.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(patience.timeout).click();
  }

  /** Waits until the line above the phones says so. */
  turn = (text: string) =>
    this.#page.waitForFunction((text) => document.querySelector('#step')?.textContent?.includes(text), patience, text);

  /** Until then the worker's phone shows the visit that was next before. */
  async isNext(): Promise<void> {
    const [firm, worker] = await Promise.all([this.frame('firm'), this.frame('worker')]);
    const hours = await firm.evaluate(() => /\d\d:\d\d–\d\d:\d\d/.exec(document.body.innerText)?.[0] ?? '');
    await worker.waitForFunction((hours) => document.querySelector('#next')?.textContent?.includes(hours), patience, hours);
  }

  /** Everything is there and painted, and no ring says where the finger was. */
  async #rest(who: Who): Promise<void> {
    const frame = await this.frame(who);
    await frame.waitForFunction(() => {
      const images = (root: ParentNode): HTMLImageElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((item) => [
          ...(item instanceof HTMLImageElement ? [item] : []),
          ...(item.shadowRoot ? images(item.shadowRoot) : []),
        ]);
      return images(document).every(({ complete }) => complete);
    }, patience);
    await frame.evaluate(async () => {
      document.activeElement?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur();
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
  }

  /** What one phone shows once it says so, without its edge; scrolled to `from` where that is told. */
  async shoot(who: Who, text: string, from?: string): Promise<Uint8Array> {
    const frame = await this.frame(who);
    await frame.locator(`::-p-text(${text})`).setTimeout(patience.timeout).wait();
    if (from) {
      const top = await frame.waitForSelector(from, patience);
      await top!.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().top - 12, behavior: 'instant' }));
    }
    await this.#rest(who);
    const clip = await this.#page.$eval(`#${who} iframe`, (holder) => {
      const { x, y } = holder.getBoundingClientRect();
      return { x: x + holder.clientLeft, y: y + holder.clientTop + scrollY, width: holder.clientWidth, height: holder.clientHeight };
    });
    return this.#page.screenshot({ clip });
  }

  async whole(): Promise<Uint8Array> {
    for (const who of ['resident', 'worker', 'firm'] as const) await this.#rest(who);
    const { width, height } = await this.#page.$eval('.honest', (last) => ({
      width: innerWidth,
      height: Math.ceil(last.getBoundingClientRect().top + scrollY),
    }));
    return this.#page.screenshot({ clip: { x: 0, y: 0, width, height } });
  }
}

const atTheDoor = async (three: Three) => {
  await three.press('firm', '接单');
  await three.turn('派工');
  await three.press('firm', '派工');
  await three.turn('出发');
  await three.isNext();
  await three.press('worker', '出发');
  await three.turn('我到了');
  const coming = await three.shoot('resident', '服务人员已出发');
  await three.press('worker', '我到了');
  await three.turn('扫码核验');
  return { coming, code: await three.shoot('worker', '我的安心码') };
};

const known = async (three: Three) => {
  await three.press('resident', '扫码核验');
  await three.press('resident', '扫一扫');
  const verdict = await three.shoot('resident', '可以请进');
  await three.press('resident', '一致', 'radio');
  const entry = await three.shoot('resident', '确认入户', '>>> [part=question] img');
  await three.press('resident', '确认入户');
  await three.turn('做完了');
  return { verdict, entry };
};

const judged = async (three: Three) => {
  await three.press('worker', '做完了');
  await three.turn('验收通过');
  await three.press('resident', '验收通过');
  await three.press('resident', '满意，验收通过');
  await three.turn('去评价');
  await three.press('resident', '去评价');
  await three.press('resident', '写评价');
  const resident = await three.frame('resident');
  await resident.locator('>>> [part~=star]:last-of-type').setTimeout(patience.timeout).click();
  await resident.locator('>>> textarea').setTimeout(patience.timeout).fill('擦得很亮，走时把垃圾也带走了');
  await three.press('resident', '提交评价');
  await three.turn('走完了');
  return three.shoot('resident', '谢谢您', '>>> [part=summary]');
};

/** One booking from the firm's desk to the review, walked on `/three` as its visitors walk it; the page lends the camera. */
export const visitShots = async (browser: Browser, url: string) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 930, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const walk = new Three(page);
  await walk.begin(url);
  const arrival = await atTheDoor(walk);
  const door = await known(walk);
  await page.setViewport({ width: 1100, height: 930, deviceScaleFactor: 1.2 });
  const three = await walk.whole();
  await page.setViewport({ width: 1100, height: 930, deviceScaleFactor: 2 });
  const phones = { ...arrival, ...door, review: await judged(walk) };
  await page.close();
  return { three, phones };
};
