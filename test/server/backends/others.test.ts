import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpConfig } from '../../../src/adapters/http/config.ts';
import { listServices } from '../../../src/contract/services.ts';
import { listSlots } from '../../../src/contract/slots.ts';
import { booked, refusal } from './connected.ts';
import { day, product, unsaid, unsaidOfBooking } from './product.ts';

describe('an API of method names in the body (JSON-RPC, as SimplyBook.me has it)', () => {
  const call = (method: string, ...params: unknown[]) => ({ jsonrpc: '2.0', method, params, id: 1 });
  const first = 'bookings.0';
  const minutes = { from: 'value.duration', as: 'text' };
  const config: Partial<HttpConfig> = {
    auth: { kind: 'header', name: 'X-Token' },
    envelope: { data: 'result', failure: 'error', code: 'error.code', message: 'error.message', codes: { '-32080': 'slot-taken' } },
    operations: {
      listServices: {
        method: 'POST',
        path: '/',
        body: call('getEventList'),
        list: { items: '.', keyed: true, where: { 'value.is_active': ['1'] } },
        each: {
          ...unsaid,
          id: '{value.id}',
          name: '{value.name}',
          amountInFen: { from: 'value.price', as: 'yuan-text' },
          duration: { min: minutes, step: 30, max: minutes },
        },
      },
      listSlots: {
        method: 'POST',
        path: '/',
        body: call('getStartTimeMatrix', '{from}', '{to}', '{serviceId}', null, 1),
        list: { items: '.', keyed: true, inner: 'value' },
        each: { start: { from: ['outer.key', 'value'], as: 'yyyy-MM-dd HH:mm:ss' } },
      },
      quoteBooking: { unitPrice: true },
      createBooking: {
        method: 'POST',
        path: '/',
        body: call(
          'book',
          { from: 'asked.items.0.serviceId', as: 'number' },
          null,
          { from: 'asked.items.0.schedule.start', as: 'yyyy-MM-dd' },
          { from: 'asked.items.0.schedule.start', as: 'HH:mm:ss' },
          { name: '{contact.name}', email: 'yuyue@yunhe.example', phone: { from: 'contact.phone', as: '+86' } },
        ),
        answer: {
          ...unsaidOfBooking,
          id: `{${first}.id}`,
          status: { from: `${first}.is_confirmed`, values: { 1: 'accepted', 0: 'submitted' } },
          items: [
            {
              service: { id: `{${first}.event_id}` },
              place: { kind: 'home' },
              start: { from: `${first}.start_date_time`, as: 'yyyy-MM-dd HH:mm:ss' },
            },
          ],
          contact: { maskedName: '{input.contact.name}', maskedPhone: '{input.contact.phone}' },
        },
      },
    },
  };
  const events = {
    1: { id: '1', name: '日常保洁', duration: '60', price: '120.00', is_active: '1' },
    2: { id: '2', name: '停办的', duration: '60', price: '1.00', is_active: '0' },
  };
  const booking = { id: '12', event_id: '1', start_date_time: '2026-12-01 09:00:00', is_confirmed: '1' };
  const office = () =>
    product(config, ({ body: { method, params } }) => {
      const ok = (result: unknown) => ({ result, error: null, id: 1, jsonrpc: '2.0' });
      if (method === 'getEventList') return ok(events);
      if (method === 'getStartTimeMatrix') return ok({ '2026-12-01': ['09:00:00', '10:00:00'], '2026-12-02': [] });
      if ((params as string[])[3] !== '09:00:00')
        return { result: null, error: { code: -32_080, message: 'Selected time start is not available' } };
      return ok({ require_confirm: false, bookings: [booking] });
    });

  it('books by positions in a list, out of answers that are maps', async () => {
    const { adapter, sent } = office();
    assert.deepEqual(
      (await adapter.call(listServices, {})).items.map(({ id, name, amountInFen }) => [id, name, amountInFen]),
      [['1', '日常保洁', 12_000]],
    );
    const { items } = await adapter.call(listSlots, { ...day, to: '2026-12-02' });
    assert.deepEqual(
      items.map(({ start }) => start),
      ['2026-12-01T09:00:00+08:00', '2026-12-01T10:00:00+08:00'],
    );
    const made = await booked(adapter, '1', items[0]!.start, 60);
    const client = { name: '王大友', email: 'yuyue@yunhe.example', phone: '+8613712349050' };
    assert.deepEqual(sent.find(({ body }) => body['method'] === 'book')!.body['params'], [1, null, '2026-12-01', '09:00:00', client]);
    assert.deepEqual([made.id, made.status, made.items[0]!.service.name], ['12', 'accepted', '日常保洁']);
  });

  it('is refused in an answer that says 200', async () => {
    assert.equal(await refusal(booked(office().adapter, '1', '2026-12-01T10:00:00+08:00', 60)), 'slot-taken');
  });
});

describe('an API with a language of its own (GraphQL, as Jobber has it)', () => {
  const query = 'query($first: Int) { products(first: $first) { nodes { id name defaultUnitCost } } }';
  const config: Partial<HttpConfig> = {
    envelope: { failure: 'errors', code: 'errors.0.extensions.code', codes: { THROTTLED: 'rate-limited' } },
    operations: {
      listServices: {
        method: 'POST',
        path: '/graphql',
        body: { query, variables: { first: 20 } },
        data: 'data.products',
        list: { items: 'nodes' },
        each: {
          ...unsaid,
          id: '{id}',
          name: '{name}',
          amountInFen: { from: 'defaultUnitCost', as: 'yuan' },
          duration: { min: 60, step: 30, max: 240 },
        },
      },
    },
  };

  it('is asked in its own words, braces and all', async () => {
    const product1 = { id: 'Z2', name: '日常保洁', defaultUnitCost: 120.5 };
    const { adapter, sent } = product(config, () => ({ data: { products: { nodes: [product1] } } }));
    assert.equal((await adapter.call(listServices, {})).items[0]!.amountInFen, 12_050);
    assert.deepEqual(sent[0]!.body, { query, variables: { first: 20 } });
  });

  it('is refused in an answer that says 200', async () => {
    const { adapter } = product(config, () => ({ errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }));
    assert.equal(await refusal(adapter.call(listServices, {})), 'rate-limited');
  });
});
