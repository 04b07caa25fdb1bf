import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start, userAndKey } from '../../../demo/backends/acuity/server.ts';
import { formatDay } from '../../../src/i18n/format.ts';
import { visit } from '../stage.ts';
import { openStand } from './stand.ts';

const account = await start();
const { portal, open } = await openStand({
  office: account,
  family: 'acuity',
  address: 'https://acuity.portal.example',
  residents: [userAndKey],
  timeZone: 'America/New_York',
});

describe('a portal on Acuity Scheduling, by JSON alone', () => {
  it('books a visit, follows it, moves it and cancels it', async () => {
    const at = visit(3);
    const day = formatDay(at.day, 'zh-CN');
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.says('日常保洁', '¥120.00');
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks('企业已接单', `${day} 10:00–12:00`, '¥120.00', number);

    await resident.act('改时间');
    await resident.chooseDay(at.day);
    await resident.press('14:00', 'radio');
    await resident.act('改到这个时间');
    await resident.tracks('时间改好了', `${day} 14:00–16:00`);
    await resident.act('取消预约');
    await resident.act('确定取消');
    await resident.tracks('预约已取消');

    const [order, ...others] = account.book.all();
    assert.deepEqual([order!.id, order!.status, others], [number, 'cancelled', []]);
    const { firstName, lastName, phone, fields } = account.clients.get(number)!;
    assert.deepEqual(
      [lastName, firstName, phone, fields[0]!.value, fields[1]!.value],
      ['王', '建国', '+8613712349050', '3幢2单元501', '请轻声'],
    );
    await resident.page.close();
  });
});
