import type { Day } from '../../../src/domain/day.ts';
import { until } from '../drive/page.ts';
import type { OutageStage } from './outage-stage.ts';
import { PortalPage } from './portal-page.ts';

/** A page of several elements, each read and pressed by itself. */
export class OutagePage extends PortalPage {
  /** What one reads in this element, on one line. */
  textOf = (element: string): Promise<string> =>
    this.page.evaluate((selector) => {
      const parts = [...(document.querySelector(selector)?.shadowRoot?.children ?? [])] as HTMLElement[];
      return parts.map(({ innerText = '' }) => innerText.replace(/\s+/g, ' ').trim()).join(' ');
    }, element);

  async reads(element: string, ...words: string[]): Promise<string> {
    let text = '';
    const look = async () => {
      text = await this.textOf(element);
      return words.every((word) => text.includes(word));
    };
    await until(words.join(' and '), look).catch((cause: unknown) => {
      throw new Error(`${element} never said ${words.join(' and ')}, but:\n${text}`, { cause });
    });
    return text;
  }

  /** What somebody would press there: a button, or a choice. */
  async pressIn(element: string, name: string): Promise<void> {
    const press = (selector: string, name: string) => {
      const all = document.querySelector(selector)?.shadowRoot?.querySelectorAll<HTMLElement>('button, label');
      const found = [...(all ?? [])].find(
        (one) => one.innerText.trim().startsWith(name) && one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true',
      );
      found?.click();
      return found !== undefined;
    };
    await until(`“${name}” in ${element}`, () => this.page.evaluate(press, element, name)).catch(async (cause: unknown) => {
      throw new Error(`there never was “${name}” in ${element}:\n${await this.textOf(element)}`, { cause });
    });
  }

  async checkAtTheDoor(code: string): Promise<void> {
    await this.pressIn('linli-worker-verifier', '输入证上的编号');
    await this.sees('textbox', '安心码证上的编号');
    await this.fill('安心码证上的编号', code);
    await this.pressIn('linli-worker-verifier', '核对');
  }

  /** So that one knows later that it is still the same page. */
  mark = (): Promise<void> => this.page.evaluate(() => void document.documentElement.setAttribute('data-marked', ''));
  isMarked = (): Promise<boolean> => this.page.evaluate(() => document.documentElement.hasAttribute('data-marked'));

  /** Everything one tap away from being done: a booking, a cancelling, an entry, a review, a choice of times. */
  async prepareAll({ orders, code }: OutageStage, at: { day: Day; clock: string }): Promise<void> {
    await this.sees('radio', '日常保洁');
    await this.page.evaluate(
      (later, finished) => {
        document.querySelector('linli-booking-tracker')!.setAttribute('booking', later);
        document.querySelector('linli-review-panel')!.setAttribute('booking', finished);
      },
      orders.later.id,
      orders.finished.id,
    );
    await this.toTime();
    await this.fillUp(at);
    await this.reads('linli-booking-tracker', orders.later.id);
    await this.pressIn('linli-booking-tracker', '取消预约');
    await this.pressIn('linli-review-panel', '写评价');
    await this.pressIn('linli-review-panel', '非常满意');
    await this.fill('想说的话', '灶台很亮');
    await this.checkAtTheDoor(await code());
    await this.pressIn('linli-worker-verifier', '一致');
    await this.reads('linli-worker-verifier', '确认入户');
    await this.pressIn('#second', '日常保洁');
  }

  async actOnAll(): Promise<void> {
    const taps = {
      '#second': '下一步',
      '#first': '确认预约',
      'linli-booking-tracker': '确定取消',
      'linli-worker-verifier': '确认入户',
      'linli-review-panel': '提交评价',
    };
    for (const [element, name] of Object.entries(taps)) await this.pressIn(element, name);
  }
}
