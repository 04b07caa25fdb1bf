import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { HttpConfig, OperationConfig } from '../../../../src/adapters/http/config.ts';
import { operation } from '../../../../src/contract/operation.ts';
import { toInstant } from '../../../../src/domain/zone.ts';
import type { Sent } from '../fakes.ts';
import { portal } from './backoffice.ts';
import { elsewhere, optionsOf } from './options.ts';

/** An imagined operation that answers what it was told, so that any value may go the whole way. */
const echo = operation({
  name: 'echo',
  method: 'POST',
  path: '/echo',
  body: z.object({ ours: z.unknown() }),
  response: z.unknown(),
  auth: 'anyone',
  idempotent: true,
});
const list = operation({
  name: 'echoes',
  method: 'GET',
  path: '/echoes',
  query: z.object({ cursor: z.optional(z.string()) }),
  response: z.unknown(),
  auth: 'anyone',
});

interface Trip {
  own: OperationConfig;
  config?: Partial<HttpConfig>;
  /** What the backend makes of what it is sent; it answers just that unless told. */
  answer?: (theirs: Record<string, unknown>, sent: Sent) => unknown;
}

const goes = async (ours: unknown, { own, config = {}, answer = (theirs) => theirs }: Trip): Promise<unknown> => {
  const reply = async (sent: Sent) => {
    const { body } = sent.init;
    const theirs = body instanceof URLSearchParams ? Object.fromEntries(body) : ((sent.body ?? {}) as Record<string, unknown>);
    return Response.json(answer(theirs, sent));
  };
  const { adapter } = portal({ ...config, operations: { echo: own } }, [reply]);
  return ((await adapter.call(echo, { ours }, { idempotencyKey: 'key' })) as { ours: unknown }).ours;
};

const text = fc.stringMatching(/^[a-z王大友 ]{1,12}[a-z]$/);
const minutes = fc.nat(100_000);
const instant = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => toInstant(seconds * 1000, 'Asia/Shanghai'));
const record = fc.record({ a: text, b: minutes }, { noNullPrototype: true });
const rule = (more: object) => ({ body: { theirs: { from: 'ours', ...more } }, answer: { ours: { from: 'theirs', ...more } } });
const plain = { body: { theirs: '{ours}' }, answer: { ours: '{theirs}' } };
const fields = { x: '{a}', y: { from: 'b', as: 'hours' } };
const back = { a: '{x}', b: { from: 'y', as: 'hours' } };
const wrapped = (answer: (theirs: Record<string, unknown>) => unknown, envelope: NonNullable<HttpConfig['envelope']>): Trip => ({
  own: plain,
  config: { envelope },
  answer,
});

/** By the options that each has: what goes, and how. */
const trips: Record<string, [fc.Arbitrary<unknown>, Trip]> = {
  'Rule.from Rule.as OperationConfig.body OperationConfig.answer': [minutes, { own: rule({ as: 'hours' }) }],
  'Rule.or': [
    text,
    { own: { body: { theirs: { from: 'nowhere', or: ['nor.here', 'ours'] } }, answer: { ours: { from: 'gone', or: 'theirs' } } } },
  ],
  'Rule.plus': [
    instant,
    { own: { body: { t: { from: 'ours', as: 'iso', plus: 90 } }, answer: { ours: { from: 't', as: 'utc', plus: -90 } } } },
  ],
  'Rule.number': [fc.nat(2_000_000_000).map((seconds) => seconds * 1000), { own: rule({ as: 'yyyy-MM-dd HH:mm:ss', number: true }) }],
  'Rule.values HttpConfig.values': [
    fc.constantFrom('a', 'b'),
    { own: rule({ values: 'words' }), config: { values: { words: { 0: 'a', 1: 'b' } } } },
  ],
  'Rule.default': [fc.constant('none'), { own: { body: { x: '{ours}' }, answer: { ours: { from: 'gone', default: 'none' } } } }],
  'Rule.day': [fc.constantFrom('2026-12-01', '2028-02-29'), { own: rule({ as: 'yyyy-MM-dd HH:mm:ss', day: true }) }],
  'Rule.each': [fc.array(record), { own: { body: { l: { from: 'ours', each: fields } }, answer: { ours: { from: 'l', each: back } } } }],
  'Rule.part': [record, { own: { body: { p: { from: 'ours', part: fields } }, answer: { ours: { from: 'p', part: back } } } }],
  'HttpConfig.templates': [
    fc.array(record),
    {
      own: { body: { l: { from: 'ours', each: 'theirs' } }, answer: 'whole' },
      config: { templates: { theirs: fields, ours: back, whole: { ours: { from: 'l', each: 'ours' } } } },
    },
  ],
  'OperationConfig.form': [text, { own: { ...plain, form: true } }],
  'OperationConfig.path OperationConfig.method OperationConfig.query OperationConfig.headers': [
    text,
    {
      own: { method: 'PUT', path: '/e/{ours}', query: { q: '{ours}' }, headers: { 'x-len': 'v1' }, body: {}, answer: { ours: '{seen}' } },
      answer: (_, { url, method, headers }) => {
        const { pathname, searchParams } = new URL(url);
        assert.deepEqual([method, headers.get('x-len')], ['PUT', 'v1']);
        assert.equal(decodeURIComponent(pathname.split('/').at(-1)!), searchParams.get('q'));
        return { seen: searchParams.get('q') };
      },
    },
  ],
  'OperationConfig.names': [
    instant,
    {
      own: {
        names: { day: { from: 'ours', as: 'yyyyMMdd' }, rest: { from: 'ours', as: 'HHmmss' } },
        body: { d: '{day}{rest}' },
        answer: { ours: { from: 'd', as: 'yyyyMMddHHmmss' } },
      },
    },
  ],
  'OperationConfig.steps Step.method Step.path Step.body Step.data Step.unless Step.needs': [
    text,
    {
      own: {
        steps: {
          kept: { method: 'POST', path: '/keep', body: { v: '{ours}' }, data: 'd', needs: { v: [] } },
          never: { path: '/never', unless: 'steps.kept.v' },
        },
        body: { theirs: '{steps.kept.v}' },
        answer: { ours: '{theirs}', key: '{key}' },
      },
      answer: (theirs, { url }) => {
        assert.doesNotMatch(url, /never/);
        return url.endsWith('/keep') ? { d: theirs } : theirs;
      },
    },
  ],
  'Envelope.data Envelope.success Envelope.message': [
    text,
    wrapped((d) => ({ code: '0', msg: 'ok', data: d }), { data: 'data', success: { at: 'code', is: [0] }, message: 'msg' }),
  ],
  'Envelope.failure': [text, wrapped((d) => ({ errors: [], data: d }), { data: 'data', failure: 'errors' })],
  'OperationConfig.data Backend.idempotency': [
    text,
    {
      own: { ...plain, data: 'result.it' },
      config: { idempotency: { clientReference: 'ref' } },
      answer: (theirs) => (assert.equal(theirs['ref'], 'key'), { result: { it: theirs } }),
    },
  ],
  'Backend.timeZone': [instant, { own: rule({ as: 'yyyy-MM-dd HH:mm:ss', plus: 0 }), config: { timeZone: 'Asia/Shanghai' } }],
};

/** By the options that each has: a list in the backend's form, of rows `{ v }`. */
const lists: Record<string, [HttpConfig['list'], (rows: { v: number }[], query: URLSearchParams) => unknown]> = {
  'List.items List.total List.page List.size List.pageSize': [
    { items: 'rows', total: 'n', page: 'p', size: 's', pageSize: 2 },
    (rows, query) => ({ rows: rows.slice((Number(query.get('p')) - 1) * 2, Number(query.get('p')) * 2), n: rows.length }),
  ],
  'List.pages List.firstPage': [
    { items: 'rows', pages: 'n', page: 'p', size: 's', pageSize: 2, firstPage: 0 },
    (rows, query) => ({ rows: rows.slice(Number(query.get('p')) * 2, Number(query.get('p')) * 2 + 2), n: Math.ceil(rows.length / 2) }),
  ],
  'List.offset': [
    { items: 'rows', offset: 'o', size: 's', pageSize: 2 },
    (rows, query) => ({ rows: rows.slice(Number(query.get('o')), Number(query.get('o')) + 2) }),
  ],
  'List.cursor List.next': [
    { items: 'rows', cursor: 'c', next: 'next' },
    (rows, query) => {
      const from = Number(query.get('c') ?? 0);
      return { rows: rows.slice(from, from + 2), next: from + 2 < rows.length ? from + 2 : null };
    },
  ],
  'List.nextUrl': [
    { items: 'rows', nextUrl: '@odata.nextLink' },
    (rows, query) => {
      const from = Number(query.get('skip') ?? 0);
      return {
        rows: rows.slice(from, from + 2),
        ...(from + 2 < rows.length && { '@odata.nextLink': `https://other.example/x?skip=${from + 2}` }),
      };
    },
  ],
  'List.where List.whereNot': [
    { items: '.', where: { on: [true] }, whereNot: { gone: [1] } },
    (rows) =>
      rows.flatMap((row) => [
        { ...row, on: true },
        { v: -1, on: false },
        { v: -2, on: true, gone: 1 },
      ]),
  ],
  'List.inner': [{ items: 'days', inner: 'times' }, (rows) => ({ days: rows.map((row) => ({ times: [row] })) })],
  'List.keyed': [{ items: '.', keyed: true, inner: 'value' }, (rows) => Object.fromEntries(rows.map((row, index) => [`d${index}`, [row]]))],
  'List.mayBeMissing': [{ items: 'rows', mayBeMissing: true }, (rows) => (rows.length > 0 ? { rows } : {})],
};

const home = process.env['TZ'];
after(() => (process.env['TZ'] = home));

for (const machine of ['Asia/Shanghai', 'UTC', 'America/New_York']) {
  describe(`what goes to a backend by an option comes back the same, in a browser in ${machine}`, () => {
    for (const [names, [values, trip]] of Object.entries(trips))
      it(names, async () => {
        process.env['TZ'] = machine;
        await fc.assert(
          fc.asyncProperty(values, async (ours) => assert.deepEqual(await goes(ours, trip), ours)),
          { numRuns: 25 },
        );
      });
  });
}

describe('a list that lies at a backend in some form is read whole', () => {
  for (const [names, [form, answer]] of Object.entries(lists))
    it(names, () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { maxLength: 7 }), async (ours) => {
          const rows = ours.map((v) => ({ v }));
          const own = { each: { v: '{v}' }, list: form };
          const { adapter } = portal({ operations: { echoes: own } }, [
            ({ url }) => Response.json(answer(rows, new URL(url).searchParams)),
          ]);
          const found: unknown[] = [];
          let cursor: string | undefined;
          do {
            const page = (await adapter.call(list, cursor === undefined ? {} : { cursor })) as {
              items: { v: number }[];
              nextCursor?: string;
            };
            found.push(...page.items.map(({ v }) => v));
            cursor = page.nextCursor ?? undefined;
          } while (cursor !== undefined);
          assert.deepEqual(found, ours);
        }),
        { numRuns: 25 },
      ),
    );
});

describe('the options of a config', () => {
  it('are each in a round trip, or somewhere else for a reason', () => {
    const covered = [...Object.keys(trips), ...Object.keys(lists)].flatMap((names) => names.split(' ')).concat(Object.keys(elsewhere));
    assert.deepEqual(
      optionsOf().filter((name) => !covered.includes(name)),
      [],
    );
    assert.deepEqual(
      covered.filter((name) => !optionsOf().includes(name)),
      [],
    );
  });
});
