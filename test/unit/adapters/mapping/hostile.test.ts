import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kept } from '../../../../src/adapters/http/mapping/failing/digits.ts';
import { createBooking, getBooking } from '../../../../src/contract/booking.ts';
import { listServices, listSlots } from '../../../../src/contract/catalogue.ts';
import type { AnyOperation } from '../../../../src/contract/operation.ts';
import { json } from '../fakes.ts';
import { order, portal, refusal } from './backoffice.ts';

describe('an address', () => {
  for (const path of ['{bookingId}/detail', 'orders/{bookingId}', '@evil.example/{bookingId}', 'https://evil.example/{bookingId}']) {
    it(`lies under the backend’s own, and ${path} is asked of nobody`, async () => {
      const config = { baseUrl: 'https://firm.example', operations: { getBooking: { path } } };
      const { adapter, sent } = portal(config, [json({})], { getToken: () => 'secret' });
      const refused = await refusal(adapter.call(getBooking, { bookingId: '.evil.example' }));
      assert.deepEqual([refused.code, refused.path, sent.length], ['contract', 'config.operations.getBooking.path', 0]);
    });
  }

  for (const from of ['.', 'input', 'asked', 'input.']) {
    it(`takes no whole of what was typed: ${from}`, async () => {
      const query = { all: { from, as: 'json' } };
      const { adapter, sent } = portal({ operations: { createBooking: { path: '/orders', query } } }, [json({})]);
      const refused = await refusal(adapter.call(createBooking, order));
      assert.deepEqual([refused.code, sent.length], ['contract', 0]);
    });
  }

  it('may be made of parts that are nobody’s secret', async () => {
    const names = { service: { from: 'input', part: '{quoteId}' } };
    const operations = { createBooking: { path: '/orders', names, query: { service: '{service}' } } };
    const { adapter, sent } = portal({ operations }, [json({})]);
    await refusal(adapter.call(createBooking, order));
    assert.match(sent[0]!.url, /\?service=q-1$/);
  });
});

describe('what a backend answers', () => {
  it('is no detail of a refusal where it is a bare text, which may hold a name', async () => {
    const { adapter } = portal({ operations: { createBooking: { path: '/orders' } } }, [json('客户王大友 13712349050 已存在', 400)]);
    const { code, message, ...more } = await refusal(adapter.call(createBooking, order));
    assert.equal(code, 'invalid');
    assert.doesNotMatch(message + JSON.stringify(more), /王大友|13712349050/);
  });

  for (const rows of [[null], [{}], ['09:00', null]]) {
    it(`is named by its place where a row of times is nothing: ${JSON.stringify(rows)}`, async () => {
      const each = { start: '{s}', end: '{e}' };
      const { adapter } = portal({ operations: { listSlots: { path: '/times', each, list: { items: 'rows' } } } }, [json({ rows })]);
      const { code, message } = await refusal(adapter.call(listSlots, { serviceId: '17', from: '2026-12-01', to: '2026-12-01' }));
      assert.equal(code, 'contract');
      assert.match(message, /rows/);
    });
  }

  it('is read in no time where its digits are many and its quotes do not end', () => {
    const before = performance.now();
    kept(`"${'\\"'.repeat(200_000)}1234567890123456`);
    assert.ok(performance.now() - before < 2_000);
    assert.equal(
      kept('{"a":"1234567890123456789 \\" 1234567890123456789","b":1234567890123456789}').endsWith('"b":"1234567890123456789"}'),
      true,
    );
  });
});

const read = async (list: object, part: (asked: URLSearchParams) => object) => {
  const { adapter, sent } = portal(
    { operations: { listServices: { path: '/s', query: { open: '1' }, each: { id: '{id}' }, list } } as never },
    [({ url }) => Response.json(part(new URL(url).searchParams))],
  );
  const bare = { ...listServices, response: { safeParse: (data: unknown) => ({ success: true, data }) } } as unknown as AnyOperation;
  const ids: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = (await adapter.call(bare, { limit: 20, cursor } as never)) as { items: { id: unknown }[]; nextCursor: string | null };
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && sent.length < 20);
  return { ids, sent };
};

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: from + index }));

describe('a list in parts', () => {
  it('is whole where the backend cannot be told how many to send, and sends its own number', async () => {
    for (const total of [{ total: 'total' }, {}]) {
      const { ids } = await read({ items: 'rows', page: 'p', pageSize: 10, ...total }, (asked) => {
        const from = (Number(asked.get('p')) - 1) * 10;
        return { rows: rows(from, Math.min(10, 45 - from)), total: 45 };
      });
      assert.equal(ids.length, 45);
    }
  });

  it('ends where the next part would be the one that just came', async () => {
    const cursor = await read({ items: 'rows', cursor: 'c', next: 'next' }, () => ({ rows: rows(0, 1), next: 'same' }));
    assert.equal(cursor.sent.length, 2);
    const url = await read({ items: 'rows', nextUrl: 'next' }, () => ({ rows: rows(0, 1), next: 'https://firm.example/s?page=2' }));
    assert.equal(url.sent.length, 2);
    const empty = await read({ items: 'rows', nextUrl: 'next' }, () => ({ rows: rows(0, 1), next: 'https://firm.example/s?' }));
    assert.equal(empty.sent.length, 1);
  });

  it('is asked on with every value of a parameter that the next address has twice', async () => {
    const { sent } = await read({ items: 'rows', nextUrl: 'next' }, (asked) =>
      asked.has('page') ? { rows: [] } : { rows: rows(0, 1), next: '/s?page=2&kind=a&kind=b#list' },
    );
    assert.match(sent[1]!.url, /\/s\?open=1&page=2&kind=a&kind=b$/);
  });
});
