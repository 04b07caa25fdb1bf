import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/day.ts';
import { dayAt, instantOf } from '../../src/domain/zone.ts';
import { browsers } from './drive/browsers.ts';
import type { Page } from './drive/page.ts';
import { BookingByKeyboard } from './pages/booking-by-keyboard.ts';
import { DeskByKeyboard } from './pages/desk-by-keyboard.ts';
import { order } from './pages/orders.ts';
import { setStage } from './stage.ts';

const shanghai = 'Asia/Shanghai';

const stage = await setStage();
after(() => stage.close());

for (const browser of await browsers()) {
  describe(`a visit by keyboard only, in ${browser.engine}`, () => {
    const day = addDays(dayAt(Date.now(), shanghai), 3);
    let page: Page;
    let bookingId = '';

    before(async () => {
      await stage.reset();
      page = await browser.open();
    });
    after(() => browser.close());

    it('is booked, from the service to a receipt with a number', async () => {
      const form = new BookingByKeyboard(page);
      await form.open(stage.front.url);
      await form.chooseService('日常保洁');
      await form.next('什么时候上门？');
      await form.chooseDay(day);
      await form.chooseTime('09:00');
      await form.next('谁来用，到哪里？');
      await form.fillIn(order);
      await form.next('请核对一遍');
      await form.agree();
      bookingId = await form.confirm();
      assert.match(bookingId, /^b_/);
    });

    it('is a row in the database, as it was typed', async () => {
      const row = await stage.booking(bookingId);
      const { name, phone, building, unit, room, detail } = order;
      assert.equal(row?.serviceName, '日常保洁');
      assert.equal(row.status, 'submitted');
      assert.equal(row.start, instantOf(day, '09:00', shanghai));
      assert.deepEqual(row.contact, { name, phone });
      assert.deepEqual(row.address, { communityId: 'yunhe', building, unit, room, detail });
      assert.equal(row.note, order.note);
      assert.deepEqual(row.intake, { area: Number(order.area), key: 'at-home', note: order.remark });
      assert.deepEqual(
        row.consents.map(({ purpose }) => purpose),
        ['visit'],
      );
      assert.equal((await stage.newBookings()).length, 1);
    });

    it('is walked by the firm’s desk to completed', async () => {
      assert.ok(bookingId, 'it was booked before');
      const desk = new DeskByKeyboard(page);
      await desk.open(`${stage.front.url}/desk`);
      await desk.take('接单', bookingId, '已接单');
      await desk.take('派工', bookingId, '已派工');
      await desk.take('已出发', bookingId, '在路上');
      await desk.take('已到达', bookingId, '已到达');
      await stage.letIn(bookingId);
      await desk.open(`${stage.front.url}/desk`);
      await desk.take('服务做完了', bookingId, '待验收');
      await desk.take('居民已验收', bookingId, '已完成');
      const row = await stage.booking(bookingId);
      assert.equal(row?.status, 'completed');
      assert.deepEqual(
        row.timeline.map(({ status }) => status),
        ['submitted', 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance', 'completed'],
      );
    });
  });
}
