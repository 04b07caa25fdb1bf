import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listServices } from '../../../src/contract/services.ts';
import { listSlots } from '../../../src/contract/slots.ts';
import { day, product, unsaid } from './product.ts';

const starts = async (answer: unknown, start: object, list: object = { items: '.' }): Promise<string[]> => {
  const { adapter } = product({ operations: { listSlots: { path: '/times', list: list as never, each: { start } } } }, () => answer);
  return (await adapter.call(listSlots, day)).items.map((slot) => slot.start.slice(0, 19));
};

describe('times, in whatever shape they come', () => {
  const nine = '2026-12-01T09:00:00';
  const cases: [what: string, answer: unknown, start: object, list?: object][] = [
    [
      'lists by day (Cal.com)',
      { '2026-12-01': [{ start: '2026-12-01T01:00:00.000Z' }] },
      { from: 'start', as: 'iso' },
      { items: '.', keyed: true, inner: 'value' },
    ],
    [
      'lists inside days',
      [{ date: '2026-12-01', times: ['09:00'] }],
      { from: ['outer.date', 'value'], as: 'yyyy-MM-dd HH:mm' },
      { items: '.', inner: 'times' },
    ],
    [
      'what each of the staff can do (Microsoft Bookings)',
      { value: [{ availabilityItems: [{ status: 'available', at: { dateTime: '2026-12-01T09:00:00.0000000' } }, { status: 'busy' }] }] },
      { from: 'at.dateTime', as: 'iso' },
      { items: 'value', inner: 'availabilityItems', where: { status: ['available'] } },
    ],
    [
      'a yes or no for each clock time of each day (AnyMaster)',
      { '2026-12-01': { '09:00': true, '12:00': false } },
      { from: ['outer.key', 'key'], as: 'yyyy-MM-dd HH:mm' },
      { items: '.', keyed: true, inner: 'value', where: { value: [true] } },
    ],
    ['pairs of clock times', [['09:00', '10:00']], { from: '0', as: 'HH:mm' }],
    ['clock times with a dot (Setmore)', ['09.00'], { from: '.', as: 'HH.mm' }],
    ['clock times with seconds', ['09:00:00'], { from: '.', as: 'HH:mm:ss' }],
    ['clock times of twelve hours', ['9:00 AM'], { from: '.', as: 'h:mm a' }],
    ['the same, close together', ['9:00am'], { from: '.', as: 'h:mma' }],
    ['texts of a whole time', ['2026-12-01T09:00+08:00'], { from: '.', as: 'iso' }],
    ['numbers', [1_796_086_800], { from: '.', as: 'epoch-seconds' }],
  ];
  for (const [what, answer, start, list] of cases) it(what, async () => assert.deepEqual(await starts(answer, start, list), [nine]));
});

describe('small things that each product does otherwise', () => {
  const row = { id: 'a', name: '日常保洁', price: { amount: '120.00', currency: 'CNY' } };
  const each = {
    ...unsaid,
    id: '{id}',
    name: '{name}',
    amountInFen: { from: 'price.amount', as: 'yuan-text' },
    duration: { min: 60, step: 30, max: 60 },
  };

  it('goes on where the next page is a whole address, but never to another host', async () => {
    const config = { operations: { listServices: { path: '/services', list: { items: 'value', nextUrl: '@odata.nextLink' }, each } } };
    const { adapter, sent } = product(config, ({ url }) =>
      url.searchParams.has('$skiptoken')
        ? { value: [row] }
        : { value: [row], '@odata.nextLink': 'https://elsewhere.example/services?$skiptoken=X7' },
    );
    const { nextCursor } = await adapter.call(listServices, {});
    const last = await adapter.call(listServices, { cursor: nextCursor! });
    assert.deepEqual([sent[1]!.url.host, sent[1]!.url.searchParams.get('$skiptoken'), last.nextCursor], ['product.example', 'X7', null]);
  });

  it('is asked in UTC where that is what it wants', async () => {
    const body = { start: { from: 'from', as: 'utc' }, end: { from: 'to', as: 'utc', plus: 1440 } };
    const config = {
      operations: {
        listSlots: { method: 'POST' as const, path: '/search', body, list: { items: '.' }, each: { start: { from: '.', as: 'iso' } } },
      },
    };
    const { adapter, sent } = product(config, () => []);
    await adapter.call(listSlots, day);
    assert.deepEqual(sent.at(-1)!.body, { start: '2026-11-30T16:00:00Z', end: '2026-12-01T16:00:00Z' });
  });

  it('is asked for no more days at once than it answers', async () => {
    const config = {
      operations: {
        listSlots: {
          path: '/times',
          query: { start: '{from}', end: '{to}' },
          eachDay: 7,
          list: { items: '.' },
          each: { start: { from: '.', as: 'iso' } },
        },
      },
    };
    const { adapter, sent } = product(config, () => []);
    await adapter.call(listSlots, { ...day, to: '2026-12-10' });
    assert.deepEqual(
      sent.map(({ url }) => [url.searchParams.get('start'), url.searchParams.get('end')]),
      [
        ['2026-12-01', '2026-12-07'],
        ['2026-12-08', '2026-12-10'],
      ],
    );
  });
});
