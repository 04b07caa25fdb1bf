import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start } from '../../../demo/backends/ruoyi/server.ts';
import { visit } from '../stage.ts';
import { onDay, openStand } from './stand.ts';

let ahead = 0;
const office = await start(() => Date.now() + ahead);
const { portal, open } = await openStand({
  office,
  family: 'ruoyi',
  address: 'https://jz.ruoyi.example',
  residents: ['ruoyi-resident-1', 'ruoyi-resident-2', 'ruoyi-long-signed-out'],
  timeZone: 'America/New_York',
});

describe('a portal on a back office like RuoYi, by JSON alone', () => {
  it('books a visit, follows it, moves it and cancels it at the price that was named before', async () => {
    const at = visit(2);
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.says('日常保洁 2 小时', '¥120.00', '付 ¥24.00');
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks('已安排服务人员', onDay(at, '10:00–12:00'), '陆*英', '¥120.00', number);

    await resident.page.reload();
    await resident.tracks(onDay(at, '10:00–12:00'), number);
    await resident.act('改时间');
    await resident.chooseDay(at.day);
    await resident.press('14:00', 'radio');
    await resident.act('改到这个时间');
    await resident.tracks('时间改好了', onDay(at, '14:00–16:00'));

    await resident.act('取消预约');
    await resident.tracks('现在取消要付 ¥24.00');
    await resident.act('确定取消');
    await resident.tracks('预约已取消', '¥24.00');
    assert.deepEqual(await resident.warnings(), []);
    const [row, ...others] = office.rowsOf();
    assert.deepEqual(others, []);
    const { orderId, createBy, status, workDate, workTime, hours, amount, deductAmount, workerId, remark } = row!;
    assert.deepEqual(
      { orderId, createBy, status, workDate, workTime, hours, amount, deductAmount, workerId, remark },
      {
        orderId: Number(number),
        createBy: 'zhang',
        status: '9',
        workDate: at.day,
        workTime: '14:00',
        hours: 2,
        amount: 120,
        deductAmount: 24,
        workerId: 3,
        remark: '请轻声',
      },
    );
    await resident.page.close();
  });

  it('tells whoever comes second that the time was just taken, and keeps what they typed', async () => {
    const at = visit(3);
    const [first, second] = [await open(), await open()];
    await first.prepare(portal.page(1), at);
    await second.prepare(portal.page(2), at);
    await first.confirm();
    await first.receipt();
    await second.confirm();
    await second.says('被别人约走了');
    await second.press(onDay(at, '13:00'));
    await second.says('王建国', onDay(at, '13:00–15:00'), '¥120.00');
    await second.confirm();
    await second.receipt();
    const rows = office.rowsOf().filter(({ workDate }) => workDate === at.day);
    assert.deepEqual(
      rows.map(({ createBy, workTime }) => [createBy, workTime]),
      [
        ['zhang', '10:00'],
        ['li', '13:00'],
      ],
    );
    await first.page.close();
    await second.page.close();
  });

  it('books once where the answer was lost, since the office knows the reference again', async () => {
    const at = visit(5);
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.losesAnswer('/jz/order');
    await resident.confirm();
    const number = await resident.receipt();
    const rows = office.rowsOf().filter(({ workDate }) => workDate === at.day);
    assert.deepEqual(
      rows.map(({ orderId }) => String(orderId)),
      [number],
    );
    await resident.page.close();
  });

  it('does nothing to an order that has changed since one saw it, and shows how it stands', async () => {
    const at = visit(4);
    const resident = await open();
    await resident.prepare(portal.page(2), at);
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks(number);
    await resident.act('取消预约');
    // The office tells by the second when an order was changed.
    ahead += 60_000;
    office.book.advance(number, 'assigned');
    await resident.act('确定取消');
    await resident.tracks('这个预约刚刚有了变化');
    await resident.act('确定取消');
    await resident.tracks('预约已取消');
    await resident.page.close();
  });

  it('asks whoever the office no longer knows to sign in', async () => {
    const resident = await open();
    await resident.open(portal.page(3));
    await resident.tracks('请先登录');
    const heard = await resident.page.evaluate(() => e2e.heard.map(({ type }) => type));
    assert.ok(heard.includes('linli-sign-in-needed'));
    await resident.page.close();
  });
});
