import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessToken, start } from '../../../demo/backends/square/server.ts';
import { formatDay } from '../../../src/i18n/format.ts';
import { visit } from '../stage.ts';
import { openStand } from './stand.ts';

const seller = await start();
const { portal, open } = await openStand({
  office: seller,
  family: 'square',
  address: 'https://square.portal.example',
  residents: [accessToken],
  timeZone: 'America/New_York',
});

const service = '日常保洁 2 小时';

describe('a portal on Square Bookings, by JSON alone', () => {
  it('books a visit, follows it, moves it and cancels it', async () => {
    const at = visit(2);
    const day = formatDay(at.day, 'zh-CN');
    const resident = await open();
    await resident.open(portal.url, service);
    await resident.toTime(service);
    await resident.fillUp(at);
    await resident.says(service, '¥120.00');
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks('企业已接单', `${day} 10:00–12:00`, service, number);

    await resident.act('改时间');
    await resident.chooseDay(at.day);
    await resident.press('14:00', 'radio');
    await resident.act('改到这个时间');
    await resident.tracks('时间改好了', `${day} 14:00–16:00`);
    await resident.act('取消预约');
    await resident.act('确定取消');
    await resident.tracks('预约已取消');

    const [order, ...others] = seller.book.all();
    assert.deepEqual(others, []);
    const { id, status, serviceId, workerId, address, note, version } = order!;
    const { given_name, family_name, phone_number } = seller.customers.get(order!.name)!;
    assert.deepEqual(
      [id, status, serviceId, workerId, address, note, version],
      [number, 'cancelled', 'VARCLEAN2', 'TMCHEN', '3幢2单元501', '请轻声', 3],
    );
    assert.deepEqual([family_name, given_name, phone_number], ['王', '建国', '+8613712349050']);
    await resident.page.close();
  });
});
