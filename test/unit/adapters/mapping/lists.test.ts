import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { List } from '../../../../src/adapters/http/config.ts';
import { listServices, listSlots } from '../../../../src/contract/catalogue.ts';
import { json } from '../fakes.ts';
import { portal, refusal, row, service, serviceTemplate } from './backoffice.ts';

const shapes: Record<string, { list: List; answer: (all: unknown[], query: URLSearchParams) => object }> = {
  'rows and total by page': {
    list: { items: 'rows', total: 'total', page: 'pageNum', size: 'pageSize', pageSize: 3 },
    answer: (all, query) => {
      const [page, size] = [Number(query.get('pageNum')), Number(query.get('pageSize'))];
      return { rows: all.slice((page - 1) * size, page * size), total: all.length };
    },
  },
  'records, current and pages': {
    list: { items: 'records', pages: 'pages', page: 'current', size: 'size', pageSize: 4 },
    answer: (all, query) => {
      const [page, size] = [Number(query.get('current')), Number(query.get('size'))];
      return { records: all.slice((page - 1) * size, page * size), pages: Math.ceil(all.length / size) };
    },
  },
  'pages from 0 without a total': {
    list: { items: 'content', page: 'page', size: 'size', firstPage: 0, pageSize: 2 },
    answer: (all, query) => {
      const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
      return { content: all.slice(page * size, (page + 1) * size) };
    },
  },
  offset: {
    list: { items: 'items', total: 'count', offset: 'skip', size: 'take', pageSize: 5 },
    answer: (all, query) => {
      const [skip, take] = [Number(query.get('skip')), Number(query.get('take'))];
      return { items: all.slice(skip, skip + take), count: String(all.length) };
    },
  },
  cursor: {
    list: { items: 'd', next: 'meta.next', cursor: 'after', size: 'n', pageSize: 3 },
    answer: (all, query) => {
      const [from, size] = [Number(query.get('after') ?? 0), Number(query.get('n'))];
      return { d: all.slice(from, from + size), meta: { next: from + size < all.length ? from + size : null } };
    },
  },
  'a list that is the data': { list: { items: '.' }, answer: (all) => all },
};

describe('a long list', () => {
  for (const [name, { list, answer }] of Object.entries(shapes)) {
    it(`is read whole, each thing once, in the backend’s order (${name})`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(13), async (count) => {
          const all = Array.from({ length: count }, (_, index) => ({ ...row, id: index }));
          const { adapter, sent } = portal({ list, operations: { listServices: { each: serviceTemplate } } }, [
            ({ url }) => Response.json(answer(all, new URL(url).searchParams)),
          ]);
          const ids: string[] = [];
          let cursor: string | null | undefined;
          do {
            const page = await adapter.call(listServices, cursor ? { cursor } : {});
            ids.push(...page.items.map(({ id }) => id));
            cursor = page.nextCursor;
          } while (cursor);
          assert.deepEqual(
            ids,
            all.map(({ id }) => String(id)),
          );
          assert.ok(sent.length <= count / 2 + 2);
        }),
        { numRuns: 30 },
      ));
  }

  it('asks for as many as the element wants', async () => {
    const { adapter, sent } = portal({ list: shapes['offset']!.list, operations: { listServices: { each: serviceTemplate } } }, [
      json({ items: [] }),
    ]);
    await adapter.call(listServices, { limit: 50 });
    assert.equal(new URL(sent[0]!.url).searchParams.get('take'), '50');
  });

  it('brings the question in the body where the backend lists by POST', async () => {
    const own = { method: 'POST', body: { kind: '{category}' }, query: {}, each: serviceTemplate } as const;
    const { adapter, sent } = portal({ list: shapes['rows and total by page']!.list, operations: { listServices: own } }, [
      json({ rows: [row], total: 1 }),
    ]);
    assert.deepEqual((await adapter.call(listServices, { category: '保洁' })).items, [service]);
    assert.deepEqual([sent[0]!.body, sent[0]!.url.includes('?')], [{ kind: '保洁', pageNum: 1, pageSize: 3 }, false]);
  });

  it('ends where a part is empty, whatever the total says', async () => {
    const { list } = shapes['rows and total by page']!;
    const { adapter } = portal({ list, operations: { listServices: { each: serviceTemplate } } }, [json({ rows: [], total: 99 })]);
    assert.equal((await adapter.call(listServices, { cursor: '7' })).nextCursor, null);
  });

  it('is empty where the backend says null, or counts none', async () => {
    const { list } = shapes['rows and total by page']!;
    for (const nothing of [{ rows: null, total: 0 }, { total: 0 }]) {
      const { adapter } = portal({ list, operations: { listServices: { each: serviceTemplate } } }, [json(nothing)]);
      assert.deepEqual((await adapter.call(listServices, {})).items, []);
    }
  });
});

describe('times that one can book', () => {
  const question = { serviceId: '17', from: '2026-12-01', to: '2026-12-01', durationMinutes: 120 };
  const slots = (answer: unknown, own: object = {}, input: object = question) =>
    portal({ operations: { listSlots: { query: { date: '{from}' }, each: {}, ...own } } }, [json(answer)]).adapter.call(listSlots, {
      serviceId: '17',
      ...input,
    });
  const nine = { start: '2026-12-01T09:00:00+08:00', end: '2026-12-01T11:00:00+08:00', left: 1, surchargeInFen: 0 };

  it('may be bare clock times: the question knows the day and how long', async () => {
    const { items, timeZone, days } = await slots(['09:00', '09:30']);
    assert.deepEqual(items[0], nine);
    assert.equal(items[1]!.start, '2026-12-01T09:30:00+08:00');
    assert.deepEqual([timeZone, days], ['Asia/Shanghai', [{ day: '2026-12-01', dayType: null }]]);
  });

  it('last as long as the config says where the question does not say it', async () => {
    const { items } = await slots(['09:00'], { slotMinutes: 90 }, { from: '2026-12-01', to: '2026-12-01' });
    assert.equal(items[0]!.end, '2026-12-01T10:30:00+08:00');
  });

  it('are refused where nobody says how long they are, or on which day', async () => {
    assert.match((await refusal(slots(['09:00'], {}, { from: '2026-12-01', to: '2026-12-01' }))).message, /slotMinutes/);
    assert.match((await refusal(slots(['09:00'], {}, { durationMinutes: 60 }))).message, /eachDay/);
  });

  it('are asked for day by day where the backend tells one day at a time', async () => {
    const free: Record<string, string[]> = { '2026-12-02': ['14:00'], '2026-12-03': ['08:00', '08:30'] };
    const own = { listSlots: { query: { date: '{from}' }, each: {}, eachDay: true } };
    const { adapter, sent } = portal({ operations: own }, [({ url }) => Response.json(free[new URL(url).searchParams.get('date')!] ?? [])]);
    const { items, days } = await adapter.call(listSlots, { serviceId: '17', durationMinutes: 60 });
    assert.deepEqual(
      items.map(({ start }) => start),
      ['2026-12-02T14:00:00+08:00', '2026-12-03T08:00:00+08:00', '2026-12-03T08:30:00+08:00'],
    );
    assert.deepEqual([sent.length, days.length, days[0]!.day], [14, 14, '2026-12-01']);
  });

  it('may have names, a beginning and an end of their own', async () => {
    const each = {
      start: { from: 'beginTime', as: 'yyyy-MM-dd HH:mm:ss' },
      end: { from: 'endTime', as: 'yyyy-MM-dd HH:mm:ss' },
      left: '{remain}',
      surchargeInFen: { from: 'extra', as: 'yuan', default: 0 },
    };
    const sent = { beginTime: '2026-12-01 09:00:00', endTime: '2026-12-01 11:00:00', remain: 3, extra: 10 };
    const { items } = await slots([sent], { each });
    assert.deepEqual(items, [{ ...nine, left: 3, surchargeInFen: 1000 }]);
  });

  it('are told by their own field when they are in a format half the time', async () => {
    const each = { start: { from: 'beginTime', as: 'yyyy-MM-dd HH:mm:ss' } };
    const { path, expected } = await refusal(slots([{ beginTime: '2026-12-01 09:00:00' }, { beginTime: '2026/12/1 9:00' }], { each }));
    assert.deepEqual([path, expected], ['1.beginTime', 'a time written yyyy-MM-dd HH:mm:ss, not string']);
  });
});
