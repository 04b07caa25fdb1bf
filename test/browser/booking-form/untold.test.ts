import { expect } from 'chai';
import { hotline, mount, unmount, untold } from './fixtures.ts';

describe('what a backend does not tell', () => {
  afterEach(unmount);

  it('is no promise: neither the last price nor that cancelling is free', async () => {
    const { page } = await mount(untold);
    await page.toReview();
    await page.says('按服务单价计算');
    await page.says('取消是否收费，请先向商家确认');
    expect(page.text).not.to.include('免费');
    await page.agree();
    await page.press('确认预约');
    await page.isAt('预约成功');
    await page.press('取消预约');
    await page.says('取消是否收费，请先向商家确认');
    await page.says(hotline);
    expect(page.text).not.to.include('免费');
  });

  it('is not said of a cancelled visit either', async () => {
    const { page } = await mount(untold);
    await page.book();
    await page.press('取消预约');
    await page.press('确定取消');
    await page.isAt('预约已取消');
    await page.says('费用以商家说的为准');
    expect(page.text).not.to.include('已经约好了');
  });
});
