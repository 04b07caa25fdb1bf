import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { json } from '../../demo/server/sql/json.ts';
import { dayAt, fromInstant, instantOf } from '../../src/domain/zone.ts';
import { formatInstant, formatMoney } from '../../src/i18n/format.ts';
import { browserNamed } from './drive/browsers.ts';
import { type Page, until } from './drive/page.ts';
import { problem } from './faults.ts';
import { BookingPage, hotline } from './pages/booking.ts';
import { order } from './pages/orders.ts';
import { rivalOf } from './rival.ts';
import { setStage, visit } from './stage.ts';

const shanghai = 'Asia/Shanghai';
const stage = await setStage();
const rival = rivalOf(stage.server.url);
const browser = await browserNamed('chromium');
after(async () => {
  await browser.close();
  await stage.close();
});

/** A time some days ahead at which few are free, so that it is soon nobody's. */
const rareSlot = async (from: number, to: number) => {
  const slots = await rival.slots(visit(from).day, visit(to).day);
  const { start } = slots.sort((a, b) => a.left - b.left)[0]!;
  const clock = formatInstant(fromInstant(start), shanghai, 'zh-CN').slice(-5);
  return { start, day: dayAt(fromInstant(start), shanghai), clock };
};

const raisePrice = async (byInFen: number) => {
  const entry = (await stage.server.store.read((queries) => queries.service('svc-clean-daily')))!;
  const service = { ...entry.service, amountInFen: entry.service.amountInFen + byInFen };
  await stage.server.store.db
    .updateTable('service')
    .set({ record: json({ ...entry, service }) })
    .where('id', '=', service.id)
    .execute();
};

describe('something changes while somebody fills in', () => {
  let page: Page;
  let form: BookingPage;

  beforeEach(async () => {
    await stage.reset();
    page = await browser.open();
    form = new BookingPage(page);
  });
  afterEach(() => page.close());

  /** The first of the free times that are offered instead, by its name. */
  const offered = () =>
    until('another time', async () => (await form.names('button')).find((name) => /^\d+月\d+日 周. \d\d:\d\d$/.test(name)));

  it('somebody else takes the time before it is sent: the nearest is offered, and booked with what was typed', async () => {
    const { start, day, clock } = await rareSlot(1, 3);
    stage.front.meet('POST /holds', problem(503, 'unavailable'));
    await form.open(stage.front.url);
    await form.toTime();
    await form.chooseDay(day);
    await form.press(clock, 'radio');
    await form.says('这个时间暂时没能留住');
    await form.toWho();
    await form.fillIn();
    await form.toReview();
    await form.agree();
    await rival.takeAll(start);
    stage.front.reset();
    await form.confirm();
    await form.says('这个时间刚刚被别人约走了。您填写的都还在', hotline, order.name, order.note);
    const nearest = await offered();
    await form.press(nearest);
    await form.confirm();
    const row = await stage.booking(await form.receipt());
    assert.equal(formatInstant(row!.start!, shanghai, 'zh-CN'), nearest);
    assert.notEqual(row!.start, fromInstant(start));
    assert.equal(row!.contact.name, order.name);
    assert.equal((await stage.newBookings()).length, 1);
  });

  it('somebody else takes the time before it is held: another one is a tap away', async () => {
    const { start, day, clock } = await rareSlot(4, 6);
    await form.open(stage.front.url);
    await form.toTime();
    await form.chooseDay(day);
    await rival.takeAll(start);
    await form.press(clock, 'radio');
    await form.says('这个时间刚刚被别人约走了', hotline);
    const nearest = await offered();
    await form.press(nearest);
    await form.says('这个时间已经为您留着');
    assert.ok(!(await form.names('radio')).includes(clock), 'the taken time is offered no more');
  });

  it('the price rises: old and new are shown, and only another tap books at the new one', async () => {
    const { day, clock } = visit(2);
    await form.prepare(stage.front.url, { day, clock });
    await raisePrice(1000);
    await form.confirm();
    await form.says('请再按一次“确认预约”', hotline);
    const [, before, now] = /价格从 (¥[\d.]+) 变为 (¥[\d.]+)。/.exec(await form.text()) ?? [];
    assert.equal((await stage.newBookings()).length, 0);
    await form.confirm();
    const row = await stage.booking(await form.receipt());
    assert.equal(row!.start, instantOf(day, clock, shanghai));
    assert.equal(now, formatMoney(row!.totalInFen!));
    assert.equal(before, formatMoney(row!.totalInFen! - 2000), 'two hours at ten yuan less');
    assert.equal((await stage.newBookings()).length, 1);
  });
});
