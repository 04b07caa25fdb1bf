import { expect } from 'chai';
import { createSandboxAdapter } from '../../../src/adapters/sandbox/sandbox-adapter.ts';
import { listBookings } from '../../../src/contract/booking.ts';
import { mount, unmount } from './fixtures.ts';
import { until } from './page.ts';

describe('with the real rules behind it', () => {
  afterEach(unmount);

  it('books and cancels', async () => {
    const adapter = createSandboxAdapter();
    const { page } = await mount(undefined, { adapter });
    const before = (await adapter.call(listBookings, { limit: 100 })).items.length;
    await page.toTime();
    const slot = await until(() => page.root.querySelector<HTMLInputElement>('input[name="slot"]'), 'a free time');
    slot.click();
    await page.says('已经为您留着');
    await page.press('下一步');
    await page.isAt('谁来用，到哪里？');
    await page.fillWho();
    await page.type('房屋面积', '90');
    await page.choose('家中有人');
    await page.press('下一步');
    await page.says('合计');
    await page.agree();
    await page.press('确认预约');
    await page.isAt('预约成功');
    expect((await adapter.call(listBookings, { limit: 100 })).items).to.have.length(before + 1);
    await page.press('取消预约');
    await page.says('现在取消');
    await page.press('确定取消');
    await page.isAt('预约已取消');
  });

  it('turns to the next month and finds its times', async () => {
    const { page } = await mount(undefined, { adapter: createSandboxAdapter() });
    await page.toTime();
    await until(() => page.root.querySelector('input[name="slot"]'), 'a free time');
    const month = () => page.root.querySelector('#day-month')?.textContent;
    const first = month();
    await page.press('下个月');
    await until(() => month() !== first, 'the next month');
    const free = await until(() => page.root.querySelector<HTMLButtonElement>('.day.free'), 'a free day in it');
    free.click();
    await until(() => page.root.querySelector('input[name="slot"]'), 'a free time');
  });
});
