import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getBooking } from '../../../../src/contract/booking.ts';
import { getService, listServices } from '../../../../src/contract/catalogue.ts';
import { getMe } from '../../../../src/contract/session.ts';
import { html, json, silence } from '../fakes.ts';
import { portal, refusal, row, serviceTemplate } from './backoffice.ts';

const operations = {
  getService: { answer: serviceTemplate },
  listServices: { each: serviceTemplate, list: { items: 'rows' } },
  getMe: { answer: { id: '{uid}', role: 'resident', maskedName: '{nick}', maskedPhone: '{tel}' } },
  getBooking: true,
};
const envelope = { data: 'data' };
const ask = (body: unknown) => refusal(portal({ operations, envelope }, [json(body)]).adapter.call(getService, { serviceId: '1' }));
const list = (rows: unknown) => refusal(portal({ operations, envelope }, [json({ data: { rows } })]).adapter.call(listServices, {}));

describe('a wrong answer is told by the backend’s own field', () => {
  it('when the contract would not have it', async () => {
    const { path, expected } = await ask({ data: { ...row, category: { label: 7 } } });
    assert.deepEqual([path, expected], ['data.category.label', 'string, not number (as category)']);
  });

  it('when it cannot be made into what the contract has', async () => {
    const { path, expected } = await ask({ data: { ...row, price: '约60' } });
    assert.deepEqual([path, expected], ['data.price', 'yuan as text, with two decimals at most, not string']);
  });

  it('when it is not there', async () => {
    const { serviceName: _, ...rest } = row;
    const { path, expected } = await ask({ data: rest });
    assert.deepEqual([path, expected], ['data.serviceName', 'string, not nothing (as name)']);
  });

  it('with its place in a list', async () => {
    assert.equal((await list([row, { ...row, serviceName: false }])).path, 'data.rows.1.serviceName');
    assert.equal((await list([row, row, { ...row, minHours: 'two' }])).path, 'data.rows.2.minHours');
  });

  it('when the list is none', async () => {
    const { path, expected } = await list({ one: row });
    assert.deepEqual([path, expected], ['data.rows', 'a list, not object']);
  });

  it('when the list is not where the config says, which is no empty list', async () => {
    assert.equal(
      (await refusal(portal({ operations, envelope }, [json({ data: { records: [row] } })]).adapter.call(listServices, {}))).code,
      'contract',
    );
  });

  it('without the value, which may be someone’s name', async () => {
    const { message } = await ask({ data: { ...row, price: '王大友' } });
    assert.doesNotMatch(message, /王/);
  });
});

describe('an answer that is none', () => {
  const call = (reply: Parameters<typeof portal>[1][number], more: object = {}) =>
    refusal(portal({ operations, envelope, ...more }, [reply]).adapter.call(getService, { serviceId: '1' }));

  it('is said to be a page, when it is one', async () => {
    const { code, expected } = await call(html(200));
    assert.deepEqual([code, expected], ['contract', 'JSON, not text/html (a login page?)']);
  });

  it('is a redirect to a login page', async () => {
    const { code, expected } = await call(() => new Response(null, { status: 302, headers: { location: '/login' } }));
    assert.deepEqual([code, expected], ['contract', 'an answer, not a redirect (to a login page?)']);
  });

  it('is not read on for ever', async () => {
    let pieces = 0;
    const endless = () =>
      new Response(new ReadableStream({ pull: (stream) => (pieces++, stream.enqueue(new TextEncoder().encode('[1,'.repeat(1000)))) }));
    const { code, expected } = await call(endless, { maxBytes: 10_000 });
    assert.deepEqual([code, expected, pieces < 10], ['contract', 'at most 10000 bytes', true]);
  });

  it('is not waited for, for ever', async () => {
    const { adapter, clock } = portal({ operations }, [silence]);
    const asked = refusal(adapter.call(getService, { serviceId: '1' }));
    while (clock.running === 0) await new Promise(setImmediate);
    clock.strikeTheLimit();
    assert.equal((await asked).code, 'timeout');
  });
});

describe('what a backend should not have sent', () => {
  it('cannot reach a prototype', async () => {
    const body = '{"data":{"__proto__":{"serviceName":"x","polluted":true},"id":1}}';
    const { path } = await refusal(
      portal({ operations, envelope }, [() => new Response(body)]).adapter.call(getService, { serviceId: '1' }),
    );
    assert.equal(path, 'data.serviceName');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('is not asked for by a config either', async () => {
    const answer: unknown = JSON.parse('{"__proto__":{"polluted":true},"id":"{__proto__.x}","constructor":"{constructor.name}"}');
    await refusal(portal({ operations: { getService: { answer } } }, [json({})]).adapter.call(getService, { serviceId: '1' }));
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('keeps every digit of an id that is a long number', async () => {
    const body = `{"data":{"uid":1234567890123456789,"nick":"**","tel":"*\\"99999999999999999999"}}`;
    const { adapter } = portal({ operations, envelope }, [() => new Response(body)]);
    assert.equal((await adapter.call(getMe, {})).id, '1234567890123456789');
  });

  it('is hidden when it is a name or a phone, and its developer hears of it once', async (test) => {
    const warn = test.mock.method(console, 'warn', () => undefined);
    const answer = json({ data: { uid: 'u-1', nick: '王大友', tel: '13712349050' } });
    const { adapter } = portal({ operations, envelope }, [answer]);
    const me = await adapter.call(getMe, {});
    await adapter.call(getMe, {});
    assert.deepEqual([me.maskedName, me.maskedPhone], ['*大友', '137****9050']);
    assert.equal(warn.mock.callCount(), 2);
    assert.doesNotMatch(JSON.stringify(warn.mock.calls.map((call) => call.arguments)), /王|1371/);
  });

  it('is not taken for a booking', async () => {
    assert.equal((await refusal(portal({ operations }, [json(null)]).adapter.call(getBooking, { bookingId: 'b' }))).code, 'contract');
  });
});
