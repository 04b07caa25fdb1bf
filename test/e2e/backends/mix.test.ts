import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { browserNamed } from '../drive/browsers.ts';
import { visit } from '../stage.ts';
import { nextVisit, setMixStage } from './mix-stage.ts';
import { PortalPage } from './portal-page.ts';

const elements = `
  <linli-booking-form></linli-booking-form>
  <linli-booking-tracker></linli-booking-tracker>
  <linli-worker-verifier></linli-worker-verifier>
  <linli-review-panel subject="worker:AX3304110007"></linli-review-panel>`;
const stage = await setMixStage(elements);
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await stage.close();
});

describe('a portal on three backends at once, by JSON alone', () => {
  it('books at the firm, knows the worker by the province, lets them in, and reviews at the community', async () => {
    const resident = new PortalPage(await browser.open({ timeZone: 'America/New_York' }));
    await resident.prepare(stage.portal.url, nextVisit());
    await resident.says('日常保洁 1 小时', '¥60.00', '3 条评价');
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks('已安排服务人员', '*秀英', number);

    await resident.press('输入证上的编号');
    await resident.sees('textbox', '安心码证上的编号');
    await resident.fill('安心码证上的编号', await stage.code());
    await resident.press('核对');
    await resident.says('可以请进。', '就是您这次预约的家政人员。', '身份核验、健康体检和保险都在有效期内。');
    await resident.press('一致', 'radio');
    await resident.press('确认入户');
    await resident.says('已确认入户');
    await resident.tracks('正在服务');

    stage.book.advance(number, 'done');
    await resident.page.evaluate(() => (document.querySelector('linli-booking-tracker') as HTMLElement & { refresh(): void }).refresh());
    await resident.tracks('服务已完成');
    await resident.press('去评价');
    await resident.press('写评价');
    await resident.press('非常满意', 'radio');
    await resident.fill('想说的话', '灶台很亮');
    await resident.press('提交评价');
    await resident.says('谢谢您，评价已经提交。', '4 条评价', '灶台很亮');
    await resident.page.close();
  });

  it('cancels another booking at the price that was named before', async () => {
    const resident = new PortalPage(await browser.open());
    await resident.prepare(stage.portal.url, visit(2));
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks(number);
    await resident.act('取消预约');
    await resident.tracks('现在取消要付 ¥12.00');
    await resident.act('确定取消');
    await resident.tracks('预约已取消', '¥12.00');
    const order = stage.book.all().find(({ id }) => id === number)!;
    assert.deepEqual([order.status, order.cancelled?.fen, order.name, order.address], ['cancelled', 1200, '王建国', '3幢2单元501']);
    await resident.page.close();
  });
});
