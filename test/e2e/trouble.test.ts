import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { isBookedOnce } from './booked-once.ts';
import { browserNamed } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import { offline, problem, webPage } from './faults.ts';
import { BookingPage, hotline } from './pages/booking.ts';
import { order } from './pages/orders.ts';
import { setStage, visit } from './stage.ts';

const stage = await setStage();
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await stage.close();
});

describe('something goes wrong on the way to a booking', () => {
  const { front } = stage;
  let page: Page;
  let form: BookingPage;

  beforeEach(async () => {
    await stage.reset();
    page = await browser.open();
    form = new BookingPage(page);
  });
  afterEach(() => page.close());

  const bookedOnce = () => isBookedOnce(stage, form);

  const keepsWhatWasTyped = async () => {
    await form.press('修改联系与地址');
    await form.isAt('who');
    assert.equal(await form.valueOf('姓名'), order.name);
    assert.equal((await form.valueOf('手机号')).replaceAll(' ', ''), order.phone);
    assert.equal(await form.valueOf('室号'), order.room);
    assert.equal(await form.valueOf('备注'), order.remark);
    assert.equal(await form.valueOf('留言'), order.note);
    await form.toReview();
  };

  const heard = () => page.evaluate(() => e2e.heard.map(({ type }) => type));

  it('offline while choosing a time: says so with a number, and goes on by one tap', async () => {
    await form.open(front.url);
    front.meet('all', offline);
    await form.press('日常保洁', 'radio');
    await form.press('下一步');
    await form.says('现在没有网络', hotline);
    front.reset();
    await form.press('再试一次');
    await form.sees('grid', '选择日期');
  });

  it('offline before sending: keeps everything, and books once when the network is back', async () => {
    await form.prepare(front.url, visit(1));
    front.meet('all', offline);
    await form.confirm();
    await form.says('现在没有网络', hotline);
    assert.equal((await stage.newBookings()).length, 0);
    front.reset();
    await keepsWhatWasTyped();
    await form.confirm();
    await bookedOnce();
  });

  it('signed out in the middle: tells the page, keeps everything, and books after signing in', async () => {
    await form.prepare(front.url, visit(2));
    front.meet('POST /bookings', problem(401, 'unauthorized'));
    await form.confirm();
    await form.says('需要先登录', hotline);
    assert.ok((await heard()).includes('linli-sign-in-needed'));
    front.reset();
    await keepsWhatWasTyped();
    await form.confirm();
    await bookedOnce();
  });

  it('the server fell over: does not call it a failure before it has looked', async () => {
    await form.prepare(front.url, visit(3));
    front.meet('POST /bookings', problem(500, 'unknown'));
    await form.confirm();
    await form.says('还不能确定是否约上了', hotline);
    front.reset();
    await keepsWhatWasTyped();
    await form.press('查一查');
    await bookedOnce();
  });

  it('too many at once: says how long to wait, and books after', async () => {
    await form.prepare(front.url, visit(4));
    front.meet('POST /bookings', problem(429, 'rate-limited', { 'retry-after': '20' }));
    await form.confirm();
    await form.says('请过 20 秒再试', hotline);
    front.reset();
    await keepsWhatWasTyped();
    await form.confirm();
    await bookedOnce();
  });

  it('a web page instead of an answer: the developer hears what was expected, the resident a calm sentence', async () => {
    await form.prepare(front.url, visit(5));
    front.meet('POST /bookings', webPage);
    await form.confirm();
    await form.says('还不能确定是否约上了', hotline);
    assert.ok((await heard()).includes('linli-error'));
    assert.ok((await page.evaluate(() => e2e.said)).some((line) => line.includes('createBooking') && line.includes('JSON')));
    front.reset();
    await form.press('查一查');
    await bookedOnce();
  });
});
