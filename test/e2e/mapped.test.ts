import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { distDir } from '../../scripts/build/entries.ts';
import { withoutMapping } from '../../scripts/size/mapping.ts';
import { PortalPage } from './backends/portal-page.ts';
import { browserNamed } from './drive/browsers.ts';
import { until } from './drive/page.ts';
import { isInStep } from './in-step.ts';
import { openOffice } from './office.ts';
import { order } from './pages/orders.ts';
import { visit } from './stage.ts';

const office = await openOffice();
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await office.close();
});

const cdn = join(distDir, 'cdn');

describe('the worked example of “Connect your backend”, in a browser far from Shanghai', () => {
  it('books under the strict page policy, by one file more than a page without a mapped backend, and one with the price', async () => {
    const resident = new PortalPage(await browser.open({ timeZone: 'America/New_York' }));
    const at = visit(2);
    await resident.prepare(`${office.url}/mapped`, at);
    await resident.says('日常保洁 2 小时', '¥120.00');
    await resident.confirm();
    assert.equal(await resident.receipt(), 'JZ1');
    await isInStep(resident.page);
    const [{ outTradeNo, ...booked } = {}, ...more] = office.orders;
    assert.deepEqual(more, []);
    assert.ok(typeof outTradeNo === 'string' && outTradeNo.length >= 16);
    assert.deepEqual(booked, {
      serviceId: 17,
      workDate: at.day,
      workTime: '10:00',
      hours: 2,
      linkman: order.name,
      phone: `+86${order.phone}`,
      address: `${order.building}${order.unit}${order.room}`,
      remark: order.note,
      channel: 'community',
    });
    const known = withoutMapping(['portal', 'booking-form'].map((name) => join(cdn, `${name}.js`)));
    const others = office.scripts.filter(
      (path) => path.startsWith('/linli/cdn/') && !known.has(join(cdn, path.slice('/linli/cdn/'.length))),
    );
    assert.deepEqual(
      others.map((path) => path.replace(/-[\w-]{8}\.js$/, '')),
      ['/linli/cdn/chunks/mapped-adapter', '/linli/cdn/chunks/unit-price'],
    );
  });

  it('is never fetched by a page whose backend speaks the contract', async () => {
    office.scripts.length = 0;
    const resident = new PortalPage(await browser.open({}));
    await resident.page.goto(`${office.url}/plain`);
    await until('the form', () => Promise.resolve(office.scripts.some((path) => path.includes('booking-form'))));
    assert.deepEqual(
      office.scripts.filter((path) => path.includes('mapped')),
      [],
    );
  });
});
