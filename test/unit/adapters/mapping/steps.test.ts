import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cancelBooking, createBooking, getBooking } from '../../../../src/contract/booking.ts';
import { getService, listServices, listSlots } from '../../../../src/contract/catalogue.ts';
import { quoteBooking } from '../../../../src/contract/holds.ts';
import { json, networkError, type Sent } from '../fakes.ts';
import { order, portal, refusal, service } from './backoffice.ts';

const idempotencyKey = 'key-1';
const steps = {
  $comment: 'find the customer, or make one',
  steps: {
    found: { method: 'POST', path: '/customers/search', body: { tel: '{contact.phone}' } },
    made: { unless: 'steps.found.rows.0', method: 'POST', path: '/customers', body: { name: '{contact.name}', key: '{key}' } },
  },
  path: '/orders',
  body: { customer: { from: 'steps.found.rows.0.id', or: 'steps.made.id' } },
} as const;

const asked = (found: object[], answer: (sent: Sent) => Response = () => Response.json({})) => {
  const { adapter, sent } = portal({ operations: { createBooking: steps } }, [
    (one) =>
      one.url.endsWith('/search')
        ? Response.json({ rows: found })
        : one.url.endsWith('/customers')
          ? Response.json({ id: 'new' })
          : answer(one),
  ]);
  const call = () => refusal(adapter.call(createBooking, order, { idempotencyKey }));
  return { call, sent, paths: () => sent.map(({ url }) => url.replace('https://firm.example/prod-api', '')) };
};

describe('a question before the question', () => {
  it('lets the operation use what it answered', async () => {
    const { call, sent, paths } = asked([{ id: 'c-7' }]);
    await call();
    assert.deepEqual(paths(), ['/customers/search', '/orders']);
    assert.deepEqual(sent.at(-1)!.body, { customer: 'c-7' });
  });

  it('is asked only where another has found nothing, by a key of its own', async () => {
    const { call, sent, paths } = asked([]);
    await call();
    assert.deepEqual(paths(), ['/customers/search', '/customers', '/orders']);
    assert.deepEqual(sent[1]!.body, { name: '王大友', key: 'key-1-made' });
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['key-1-found', 'key-1-made', 'key-1'],
    );
  });

  it('is not asked again when it wrote and the same intent is sent once more', async () => {
    const { call, paths } = asked([]);
    await call();
    await call();
    assert.equal(paths().filter((path) => path === '/customers').length, 1);
  });

  it('is not repeated by itself when it writes', async () => {
    const { adapter, sent } = portal({ retries: 2, operations: { createBooking: steps } }, [networkError]);
    await refusal(adapter.call(createBooking, order, { idempotencyKey }));
    assert.equal(sent.length, 1);
  });

  it('is the operation’s refusal when it is refused', async () => {
    const { adapter, sent } = portal({ operations: { createBooking: steps } }, [json({ code: 'blocked' }, 403)]);
    assert.deepEqual([(await refusal(adapter.call(createBooking, order))).code, sent.length], ['forbidden', 1]);
  });

  it('may have to find something', async () => {
    const free = { free: { path: '/free', needs: { 'rows.0.open': [true] }, orElse: 'slot-taken' } };
    const { adapter, sent } = portal({ operations: { createBooking: { ...steps, steps: free } } }, [json({ rows: [{ open: false }] })]);
    assert.deepEqual([(await refusal(adapter.call(createBooking, order))).code, sent.length], ['slot-taken', 1]);
  });

  it('puts no phone number into an address', async () => {
    const search = { found: { path: '/customers', query: { tel: '{contact.phone}' } } };
    const { adapter, sent } = portal({ operations: { createBooking: { ...steps, steps: search } } }, [json({})]);
    const { path } = await refusal(adapter.call(createBooking, order));
    assert.deepEqual([path, sent.length], ['config.operations.createBooking.steps.found.query.tel', 0]);
  });
});

describe('a write that answers only an id', () => {
  it('is answered by what getBooking says of it', async () => {
    const operations = { cancelBooking: { reread: 'input.bookingId' }, getBooking: { path: '/b/{bookingId}' } };
    const { adapter, sent } = portal({ operations }, [() => new Response(null, { status: 204 }), json({ id: 'other' })]);
    const { expected } = await refusal(adapter.call(cancelBooking, { bookingId: 'b-1', reason: 'x', version: 1 }));
    assert.deepEqual([sent[1]!.method, sent[1]!.url], ['GET', 'https://firm.example/prod-api/b/b-1']);
    assert.match(expected!, /\(as version\)|string|number|boolean/);
  });

  it('is never answered by somebody else’s booking', async () => {
    const fixed = { version: 1, status: 'submitted', items: [], workerChanges: [], refundLadder: [], complaints: [], timeline: [] };
    const payment = { state: 'none', amountInFen: 0 };
    const may = { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: false, pay: false };
    const contact = { maskedName: '*', maskedPhone: '*' };
    const { adapter } = portal({ operations: { getBooking: true } }, [json({ ...fixed, payment, may, contact, id: 'b-2' })]);
    const { code, path, expected } = await refusal(adapter.call(getBooking, { bookingId: 'b-1' }));
    assert.deepEqual([code, path, expected], ['contract', 'id', 'the booking that was asked for, not another']);
    assert.equal((await adapter.call(getBooking, { bookingId: 'b-2' })).id, 'b-2');
  });
});

describe('what a booking is made of', () => {
  const start = '2026-12-02T09:00:00+08:00';
  const visit = {
    items: [{ serviceId: '17', place: { kind: 'home' as const }, schedule: { kind: 'visit' as const, start, durationMinutes: 120 } }],
  };
  const operations = {
    listServices: { fixed: { items: [service], nextCursor: null } },
    quoteBooking: { unitPrice: true },
    listSlots: { path: '/times', query: { day: '{from}', days: '{days}' }, each: { start: { from: 'at', as: 'iso' } } },
    createBooking: { path: '/orders', body: { event: '{slot.eventId}', name: '{asked.services.0.name}', price: '{quote.totalInFen}' } },
  };
  const office = ({ url }: Sent) => Response.json(url.includes('/times') ? [{ at: '2026-12-02 09:00', eventId: 'e-9' }] : { ok: true });

  it('may be the backend’s own row of the time, the service and the price', async () => {
    const { adapter, sent } = portal({ operations }, [office]);
    await adapter.call(listSlots, { serviceId: '17', durationMinutes: 120 });
    const { id } = await adapter.call(quoteBooking, visit);
    await refusal(adapter.call(createBooking, { ...order, quoteId: id }));
    assert.match(sent[0]!.url, /day=2026-12-01&days=14$/);
    assert.deepEqual([sent.length, sent.at(-1)!.body], [2, { event: 'e-9', name: '日常保洁', price: 12_000 }]);
  });

  it('is looked for again after a reload, and taken when it is gone', async () => {
    const { adapter, sent } = portal({ operations }, [office]);
    const { id } = await adapter.call(quoteBooking, visit);
    await refusal(adapter.call(createBooking, { ...order, quoteId: id }));
    assert.deepEqual([sent.length, (sent.at(-1)!.body as { event: string }).event], [2, 'e-9']);
    const late = { items: [{ ...visit.items[0]!, schedule: { ...visit.items[0]!.schedule, start: '2026-12-02T23:00:00+08:00' } }] };
    const quote = await adapter.call(quoteBooking, late);
    assert.equal((await refusal(adapter.call(createBooking, { ...order, quoteId: quote.id }))).code, 'slot-taken');
  });

  it('is priced by rules where the config has some, and promises no free cancelling that nobody named', async () => {
    const ask = async (unitPrice: boolean | object) =>
      portal({ operations: { ...operations, quoteBooking: { unitPrice } as object } }, [office]).adapter.call(quoteBooking, visit);
    const [plain, ruled] = [await ask(true), await ask({ agencyFeeInFen: 500 })];
    assert.deepEqual([plain.totalInFen, plain.basis, plain.refundLadder], [12_000, 'unit-price', []]);
    assert.deepEqual([ruled.totalInFen, ruled.basis, ruled.lines.length], [12_500, undefined, 2]);
  });
});

describe('a backend that takes only so much', () => {
  it('is asked no more than that in a second, and once more after the pause it asks for', async () => {
    const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '2' } });
    const { adapter, sent, clock } = portal({ perSecond: 4, operations: { getService: true } }, [busy, json(service)]);
    const ask = () => adapter.call(getService, { serviceId: '17' });
    await Promise.all([ask(), ask(), ask()]);
    assert.equal(sent.length, 4);
    assert.deepEqual(
      clock.pauses.toSorted((a, b) => a - b),
      [250, 500, 2000],
    );
  });

  it('says why it refused in its text alone, or by the operation', async () => {
    const envelope = { success: { at: 'code', is: [200] }, message: 'msg', messages: { 已被预约: 'slot-taken' }, codes: { 7: 'conflict' } };
    const ask = async (body: object, codes: Record<string, string> = {}) =>
      (await refusal(portal({ envelope, operations: { listServices: { codes } } }, [json(body)]).adapter.call(listServices, {}))).code;
    assert.equal(await ask({ code: 500, msg: '该时段已被预约' }), 'slot-taken');
    assert.deepEqual([await ask({ code: 7, msg: '' }), await ask({ code: 7, msg: '' }, { 7: 'expired' })], ['conflict', 'expired']);
  });
});
