import type { Day } from '../../../src/domain/day.ts';
import { formatDay, formatDayLong } from '../../../src/i18n/format.ts';
import { type Page, until } from '../drive/page.ts';
import { Keyboard } from './keyboard.ts';
import type { Order } from './orders.ts';

/** The booking form, as somebody uses it with the keyboard alone. */
export class BookingByKeyboard {
  readonly keyboard: Keyboard;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.keyboard = new Keyboard(page);
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await until('the services', () => this.#page.evaluate(() => e2e.exists('radio', '日常保洁')));
    await this.keyboard.tabTo({ role: 'link', name: '直接去预约' });
    await this.keyboard.press('Enter');
  }

  async chooseService(name: string): Promise<void> {
    await this.keyboard.tabTo({ role: 'radio' });
    await this.keyboard.arrowTo({ role: 'radio', name }, 'ArrowDown');
    await this.keyboard.choose();
  }

  async next(heading: string): Promise<void> {
    await this.keyboard.activate('下一步');
    await this.keyboard.arrivesAt({ role: 'heading', name: heading });
  }

  async chooseDay(day: Day): Promise<void> {
    await until('the days', () => this.#page.evaluate(() => e2e.exists('grid', '选择日期')));
    // The buttons to other months stand before the days; a day's name begins with its year.
    await this.keyboard.tabTo({ role: 'button', name: day.slice(0, 4) });
    await this.keyboard.arrowTo({ role: 'button', name: formatDayLong(day, 'zh-CN') }, 'ArrowRight');
    await this.keyboard.press('Enter');
    await until(`the times of ${day}`, () => this.#page.evaluate((name) => e2e.exists('radiogroup', name), formatDay(day, 'zh-CN')));
  }

  async chooseTime(clock: string): Promise<void> {
    await this.keyboard.tabTo({ role: 'radio' });
    await this.keyboard.arrowTo({ role: 'radio', name: clock }, 'ArrowRight');
    await this.keyboard.choose();
  }

  async fillIn(order: Order): Promise<void> {
    const { keyboard } = this;
    await until('the fields', () => this.#page.evaluate(() => e2e.exists('textbox', '姓名')));
    await keyboard.fill('姓名', order.name);
    await keyboard.fill('手机号', order.phone);
    await keyboard.fill('楼栋', order.building);
    await keyboard.fill('单元', order.unit);
    await keyboard.fill('室号', order.room);
    await keyboard.fill('补充说明', order.detail);
    await keyboard.fill('房屋面积', order.area);
    await keyboard.tabTo({ role: 'radio', around: '钥匙安排' });
    await keyboard.choose();
    await keyboard.fill('备注', order.remark);
    await keyboard.fill('留言', order.note);
  }

  async agree(): Promise<void> {
    await until('the price', () => this.#page.evaluate(() => e2e.text().includes('合计')));
    await this.keyboard.tabTo({ role: 'checkbox', name: '我同意把姓名' });
    await this.keyboard.choose();
  }

  /** The receipt's number. */
  async confirm(): Promise<string> {
    await this.keyboard.activate('确认预约');
    await this.keyboard.arrivesAt({ role: 'heading', name: '预约成功' });
    const text = await this.#page.evaluate(() => e2e.text());
    return /预约编号\s+(\S+)/.exec(text)?.[1] ?? '';
  }
}
