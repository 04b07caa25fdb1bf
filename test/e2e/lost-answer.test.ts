import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { isBookedOnce } from './booked-once.ts';
import { browserNamed } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import { lostAnswer, offline, problem } from './faults.ts';
import type { Exchange } from './front.ts';
import { BookingPage, hotline } from './pages/booking.ts';
import { setStage, visit } from './stage.ts';

const stage = await setStage();
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await stage.close();
});

const notKnown = '还不能确定是否约上了';

describe('an answer that is lost after the booking was made', () => {
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

  /** After a reload: the time is still chosen, what was typed is not there. */
  const fillInAgain = async () => {
    await form.isAt('who');
    await form.sees('textbox', '姓名');
    assert.equal(await form.valueOf('姓名'), '', 'nothing personal was kept');
    await form.fillIn();
    await form.toReview();
    await form.agree();
    await form.confirm();
  };

  it('goes unnoticed when the network is back at once', async () => {
    await form.prepare(front.url, visit(1));
    let lost = 0;
    const pass = front.meet('POST /bookings', async (exchange) => {
      lost += 1;
      pass();
      await lostAnswer(exchange);
    });
    await form.confirm();
    await bookedOnce();
    assert.equal(lost, 1);
  });

  it('is found by looking, when no answer to the booking ever comes', async () => {
    await form.prepare(front.url, visit(2));
    let lost = 0;
    front.meet('POST /bookings', (exchange) => {
      lost += 1;
      return lostAnswer(exchange);
    });
    await form.confirm();
    await bookedOnce();
    assert.ok(lost > 1, 'it was tried again with the same key');
  });

  it('is called unknown, with a number to call, until looking works again', async () => {
    await form.prepare(front.url, visit(3));
    front.meet('POST /bookings', lostAnswer);
    front.meet('GET /bookings', offline);
    await form.confirm();
    await form.says(notKnown, hotline);
    front.reset();
    await form.press('查一查');
    await bookedOnce();
  });

  it('is found by itself after a reload', async () => {
    await form.prepare(front.url, visit(4));
    const { promise: taken, resolve } = Promise.withResolvers<void>();
    front.meet('POST /bookings', async ({ forward }) => {
      await forward();
      resolve();
    });
    await form.confirm();
    await taken;
    front.reset();
    await page.reload();
    await bookedOnce();
  });

  it('makes no second booking when the form is filled in again after a reload', async () => {
    await form.prepare(front.url, visit(5));
    front.meet('POST /bookings', lostAnswer);
    front.meet('GET /bookings', problem(503, 'unavailable'));
    await form.confirm();
    await form.says('正在查看您的预约是否已经成功');
    await page.reload();
    await form.says(notKnown, hotline);
    front.reset();
    await fillInAgain();
    await bookedOnce();
  });

  it('makes no second booking when the first one arrives only after the second was sent', async () => {
    await form.prepare(front.url, visit(6));
    const { promise: sent, resolve } = Promise.withResolvers<Exchange>();
    front.meet('POST /bookings', resolve);
    await form.confirm();
    const first = await sent;
    front.reset();
    await page.reload();
    await fillInAgain();
    const number = await form.receipt();
    const late = await first.forward();
    assert.equal(late.status, 422, 'the same key with another body');
    assert.deepEqual(
      (await stage.newBookings()).map(({ id }) => id),
      [number],
    );
  });
});
