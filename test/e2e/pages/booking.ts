import type { Day } from '../../../src/domain/day.ts';
import { formatDay, formatDayLong } from '../../../src/i18n/format.ts';
import { until } from '../drive/page.ts';
import { ByWords } from './by-words.ts';
import { type Order, order } from './orders.ts';

const headings = { service: '您需要什么服务？', time: '什么时候上门？', who: '谁来用，到哪里？', review: '请核对一遍', booked: '预约成功' };

/** The community's number, as the form itself shows it. */
export const hotline = '0573-82000101';

/** The booking form by what it says: quick, for tests that are not about fingers. */
export class BookingPage extends ByWords {
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.sees('radio', '日常保洁');
  }

  isAt = (step: keyof typeof headings) => this.sees('heading', headings[step]);

  async toTime(service = '日常保洁'): Promise<void> {
    await this.press(service, 'radio');
    await this.press('下一步');
    await this.isAt('time');
    await this.sees('grid', '选择日期');
  }

  async chooseDay(day: Day): Promise<void> {
    const name = formatDayLong(day, 'zh-CN');
    const turn = () => this.page.evaluate((name) => e2e.exists('button', name) || (e2e.click('button', '下个月'), false), name);
    await until(`the month of ${day}`, turn);
    await this.press(name);
    await this.sees('radiogroup', formatDay(day, 'zh-CN'));
  }

  async chooseTime(clock: string): Promise<void> {
    await this.press(clock, 'radio');
    await this.says('这个时间已经为您留着');
  }

  async toWho(): Promise<void> {
    await this.press('下一步');
    await this.isAt('who');
    await this.sees('textbox', '姓名');
  }

  async fillIn(given: Order = order): Promise<void> {
    const { name, phone, building, unit, room, detail, area, remark, note, other } = given;
    const fields = { 姓名: name, 手机号: phone, 楼栋: building, 单元: unit, 室号: room, 补充说明: detail, 房屋面积: area, 备注: remark };
    for (const [label, value] of Object.entries({ ...fields, 留言: note })) await this.fill(label, value);
    await this.press('家中有人', 'radio');
    if (!other) return;
    await this.press('帮家人或朋友预约', 'checkbox');
    await this.sees('textbox', '对方姓名');
    for (const [label, value] of Object.entries({ 对方姓名: other.name, 对方手机号: other.phone, 您与对方的关系: other.relation }))
      await this.fill(label, value);
  }

  async toReview(): Promise<void> {
    await this.press('下一步');
    await this.isAt('review');
    await this.says('合计');
  }

  agree = (name = '我同意把姓名') => this.press(name, 'checkbox');

  /** From the days to the button that sends. */
  async fillUp({ day, clock }: { day: Day; clock: string }): Promise<void> {
    await this.chooseDay(day);
    await this.chooseTime(clock);
    await this.toWho();
    await this.fillIn();
    await this.toReview();
    await this.agree();
  }

  /** From the first page to the button that sends. */
  async prepare(url: string, at: { day: Day; clock: string }): Promise<void> {
    await this.open(url);
    await this.toTime();
    await this.fillUp(at);
  }

  confirm = () => this.press('确认预约');

  /** The receipt's number, as soon as there is one. */
  async receipt(): Promise<string> {
    await this.isAt('booked');
    return until('a number', async () => /预约编号\s+(\S+)/.exec(await this.text())?.[1]);
  }
}
