import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companyKey, start } from '../../../demo/backends/housecall-pro/server.ts';
import { formatDay } from '../../../src/i18n/format.ts';
import { visit } from '../stage.ts';
import { openStand } from './stand.ts';

const company = await start();
const { portal, open } = await openStand({
  office: company,
  family: 'housecall-pro',
  address: 'https://housecall.portal.example',
  residents: [companyKey],
  timeZone: 'America/New_York',
});

describe('a portal on Housecall Pro, by JSON alone', () => {
  it('books a visit, follows it and moves it; for cancelling, which they do not offer, there is the number to call', async () => {
    const at = visit(2);
    const day = formatDay(at.day, 'zh-CN');
    const resident = await open();
    await resident.prepare(portal.url, at);
    await resident.says('日常保洁', '¥120.00');
    await resident.confirm();
    const number = await resident.receipt();
    await resident.tracks('已安排服务人员', `${day} 10:00–12:00`, '*玉兰', '¥120.00', number);

    await resident.act('改时间');
    await resident.chooseDay(at.day);
    await resident.press('14:00', 'radio');
    await resident.act('改到这个时间');
    await resident.tracks('时间改好了', `${day} 14:00–16:00`, '0573-82000000');
    assert.ok(!(await resident.tracked()).includes('取消预约'));

    const [order, ...others] = company.book.all();
    assert.deepEqual([order!.id, others], [number, []]);
    const { customer, address, lines } = company.jobs.get(number)!;
    assert.deepEqual([customer.last_name, customer.first_name, customer.mobile_number], ['王', '建国', '+8613712349050']);
    assert.deepEqual([address.street, lines[0]!.name, lines[0]!.unit_price], ['3幢2单元501', '日常保洁', 12_000]);
    await resident.page.close();
  });
});
