import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HttpConfig } from '../../../../src/adapters/http/config.ts';
import { kinds } from '../../../../src/adapters/http/config.ts';
import { createBooking } from '../../../../src/contract/booking.ts';
import { listServices, listSlots } from '../../../../src/contract/catalogue.ts';
import { quoteBooking } from '../../../../src/contract/holds.ts';
import type { Sent } from '../fakes.ts';
import { portal, refusal } from './backoffice.ts';

const pageIn = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const fileIn = (page: string) => JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as { apiBase: HttpConfig };
const english = pageIn('connect-your-backend.md');

/** The imagined back office of the page. */
const office = (sent: Sent): Response => {
  const { pathname, searchParams } = new URL(sent.url);
  const ok = (data: unknown) => Response.json({ code: 200, msg: '操作成功', data });
  if (pathname === '/prod-api/jz/service/list') {
    const row = { serviceId: 17, title: '日常保洁', kindName: '保洁', remark: null, unit: '1', price: '60.00', minHours: 2, selfRun: 'Y' };
    return ok({ rows: [row], total: 1 });
  }
  if (pathname === '/prod-api/jz/service/17/times') return ok(searchParams.get('date') === '20261202' ? ['09:00'] : []);
  if (pathname !== '/prod-api/jz/order') return Response.json({ code: 404, msg: '没有找到' });
  const order = sent.body as Record<string, unknown>;
  if (order['workTime'] !== '09:00') return Response.json({ code: 60001, msg: '该时段已被预约' });
  return ok({ ...order, orderNo: 'JZ1', status: 0, title: '日常保洁', amount: 120 });
};

const visit = (start: string) => ({
  items: [{ serviceId: '17', place: { kind: 'home' as const }, schedule: { kind: 'visit' as const, start, durationMinutes: 120 } }],
});
const resident = {
  contact: { name: '王大友', phone: '13712349050' },
  address: { communityId: 'yunhe', building: '3幢', unit: '2单元', room: '501' },
  intake: {},
  consents: [],
};

describe('the worked example of the page', () => {
  const example = () => portal(fileIn(english).apiBase, [office]);

  it('is a right config', () => assert.deepEqual(HttpConfig.safeParse(fileIn(english).apiBase).error, undefined));

  it('books a visit, from the services to the order', async () => {
    const { adapter, sent } = example();
    const { items: services } = await adapter.call(listServices, { communityId: 'yunhe' });
    assert.deepEqual([services[0]!.id, services[0]!.amountInFen, services[0]!.duration.min], ['17', 6000, 120]);
    const { items: slots } = await adapter.call(listSlots, { serviceId: '17', durationMinutes: 120 });
    assert.deepEqual(
      slots.map(({ start, end }) => [start, end]),
      [['2026-12-02T09:00:00+08:00', '2026-12-02T11:00:00+08:00']],
    );
    const quote = await adapter.call(quoteBooking, visit(slots[0]!.start));
    assert.equal(quote.totalInFen, 12_000);
    const booking = await adapter.call(createBooking, { quoteId: quote.id, ...resident }, { idempotencyKey: 'key-1' });
    assert.deepEqual(sent.at(-1)!.body, {
      serviceId: 17,
      workDate: '2026-12-02',
      workTime: '09:00',
      hours: 2,
      linkman: '王大友',
      phone: '+8613712349050',
      address: '3幢2单元501',
      channel: 'community',
      outTradeNo: 'key-1',
    });
    assert.deepEqual([booking.id, booking.status, booking.totalInFen], ['JZ1', 'submitted', 12_000]);
    assert.deepEqual([booking.items[0]!.start, booking.contact.maskedName], ['2026-12-02T09:00:00+08:00', '*大友']);
  });

  it('hears that somebody else was faster', async () => {
    const { adapter } = example();
    const quote = await adapter.call(quoteBooking, visit('2026-12-02T10:00:00+08:00'));
    assert.equal((await refusal(adapter.call(createBooking, { quoteId: quote.id, ...resident }))).code, 'slot-taken');
  });

  it('asks for the price anew when the page was reloaded in between', async () => {
    const { adapter, sent } = example();
    assert.deepEqual([(await refusal(adapter.call(createBooking, { quoteId: 'gone', ...resident }))).code, sent.length], ['expired', 0]);
  });
});

describe('the page itself', () => {
  it('has the same example in both languages', () => {
    assert.deepEqual(fileIn(pageIn('connect-your-backend.zh-CN.md')), fileIn(english));
  });

  it('names every kind of value', () => {
    for (const page of [english, pageIn('connect-your-backend.zh-CN.md')])
      for (const kind of kinds) assert.ok(page.includes(`\`${kind}\``), kind);
  });
});
