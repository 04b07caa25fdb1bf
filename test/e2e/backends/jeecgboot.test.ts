import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start } from '../../../demo/backends/jeecgboot/server.ts';
import { visit } from '../stage.ts';
import { onDay, openStand } from './stand.ts';

const office = await start();
const { portal, open } = await openStand({
  office,
  family: 'jeecgboot',
  address: 'https://jz.jeecg.example',
  residents: ['jeecg-resident-1', 'jeecg-resident-2'],
  timeZone: 'Pacific/Auckland',
});

describe('a portal on a back office like JeecgBoot, by JSON alone', () => {
  it('books a visit at the office’s own price, follows it, and cancels it at the fee that was named before', async () => {
    const at = visit(2);
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.says('日常保洁 2 小时', '¥111.00', '中介服务费', '¥10.00', '¥121.00', '付 ¥12.10', '付 ¥60.50');
    await resident.confirm();
    const number = await resident.receipt();
    assert.match(number, /^179\d{16}$/);
    await resident.tracks('等企业接单', onDay(at, '10:00–12:00'), '陆**', '¥121.00', number);

    office.book.advance(number, 'assigned');
    await resident.page.reload();
    await resident.tracks('已安排服务人员', onDay(at, '10:00–12:00'), number);
    await resident.act('取消预约');
    await resident.tracks('现在取消要付 ¥12.10');
    await resident.act('确定取消');
    await resident.tracks('预约已取消', '¥12.10');

    assert.deepEqual(await resident.warnings(), []);
    const [row, ...others] = office.rowsOf();
    assert.deepEqual(others, []);
    const { id, createBy, status_dictText, serviceId, beginTime, endTime, totalFee, cancelFee, remark, version } = row!;
    assert.deepEqual(
      { id, createBy, status_dictText, serviceId, beginTime, endTime, totalFee, cancelFee, remark, version },
      {
        id: number,
        createBy: 'zhang',
        status_dictText: '已取消',
        serviceId: 1_780_000_000_000_000_017n,
        beginTime: `${at.day} 10:00:00`,
        endTime: `${at.day} 12:00:00`,
        totalFee: '121.00',
        cancelFee: '12.10',
        remark: '请轻声',
        version: 3,
      },
    );
    await resident.page.close();
  });

  it('books whom one chose, and tells whoever comes second that the time was just taken', async () => {
    const at = visit(3);
    const [first, second] = [await open(), await open()];
    for (const [resident, number] of [[first, 1] as const, [second, 2] as const]) {
      await resident.open(portal.page(number));
      await resident.toTime();
      await resident.choose('服务人员', '沈');
      await resident.fillUp(at);
    }
    await first.confirm();
    await first.tracks('沈**');
    await second.confirm();
    await second.says('被别人约走了');
    await second.press(onDay(at, '13:00'));
    await second.says('王建国', onDay(at, '13:00–15:00'));
    await second.confirm();
    await second.tracks('沈**', onDay(at, '13:00–15:00'));
    const rows = office.rowsOf().filter(({ beginTime }) => beginTime?.startsWith(at.day));
    assert.deepEqual(
      rows.map(({ createBy, beginTime, workerId }) => [createBy, beginTime, workerId]),
      [
        ['zhang', `${at.day} 10:00:00`, 1_780_000_000_000_000_202n],
        ['li', `${at.day} 13:00:00`, 1_780_000_000_000_000_202n],
      ],
    );
    await first.page.close();
    await second.page.close();
  });

  it('finds the order whose answer was lost by the number of its price, and sends nothing twice', async () => {
    const at = visit(4);
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.losesAnswer('/order/add');
    await resident.confirm();
    const number = await resident.receipt();
    const rows = office.rowsOf().filter(({ beginTime }) => beginTime?.startsWith(at.day));
    assert.deepEqual(
      rows.map(({ id }) => id),
      [number],
    );
    await resident.page.close();
  });
});
