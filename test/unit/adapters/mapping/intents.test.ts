import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cancelBooking } from '../../../../src/contract/booking.ts';
import { getService } from '../../../../src/contract/catalogue.ts';
import { getCapabilities } from '../../../../src/contract/session.ts';
import { json, networkError } from '../fakes.ts';
import { portal, refusal } from './backoffice.ts';

const cancel = { bookingId: 'b-1', reason: '有事', version: 2 };
const idempotencyKey = 'key-1';
const operations = { cancelBooking: { path: '/orders/{bookingId}/cancel', body: { why: '{reason}' } } };
type Config = Parameters<typeof portal>[0];

const lost = async (idempotency: Config['idempotency']) => {
  const { adapter, sent } = portal({ ...(idempotency && { idempotency }), retries: 2, operations }, [networkError]);
  const { code } = await refusal(adapter.call(cancelBooking, cancel, { idempotencyKey }));
  assert.equal(code, 'unavailable');
  return sent;
};

describe('a write whose answer is lost', () => {
  it('is repeated with its key in the header', async () => {
    const sent = await lost(undefined);
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['key-1', 'key-1', 'key-1'],
    );
  });

  it('is repeated with its key where the backend keeps a reference of the client’s', async () => {
    const sent = await lost({ clientReference: 'outTradeNo' });
    assert.deepEqual(
      sent.map(({ body }) => body),
      Array(3).fill({ why: '有事', outTradeNo: 'key-1' }),
    );
    assert.equal(sent[0]!.headers.get('idempotency-key'), null);
  });

  it('is never repeated where the backend knows no keys', async () => {
    const sent = await lost('none');
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      [null],
    );
  });

  it('is repeated when it only reads, even by POST', async () => {
    const { adapter, sent } = portal({ idempotency: 'none', retries: 2, operations: { getService: { method: 'POST' } } }, [networkError]);
    await refusal(adapter.call(getService, { serviceId: '1' }));
    assert.equal(sent.length, 3);
  });
});

describe('what a backend can do', () => {
  const capabilities = (config: Config) => portal(config, [json({})]).adapter.call(getCapabilities, {});

  it('is known from the config, and nobody is asked', async () => {
    const { adapter, sent } = portal({ operations: { ...operations, getService: false } }, [json({})]);
    assert.equal(adapter.supports(getCapabilities), true);
    const { operations: names, idempotency, serverTime } = await adapter.call(getCapabilities, {});
    assert.deepEqual([names, idempotency, sent.length], [['cancelBooking'], 'header', 0]);
    // Nobody has told: a phone's own clock would be taken for the server's.
    assert.equal(serverTime, undefined);
  });

  it('says how the backend that books knows a write again', async () => {
    const backends = { books: { baseUrl: '/books', idempotency: 'none' } } as const;
    assert.equal((await capabilities({ backends, operations: { createBooking: { backend: 'books' } } })).idempotency, 'none');
    assert.equal((await capabilities({ idempotency: { clientReference: 'x' }, operations })).idempotency, 'clientReference');
  });

  it('is what the config states', async () => {
    const issuers = [{ iss: 'province', name: '省平台' }];
    assert.deepEqual((await capabilities({ capabilities: { issuers }, operations })).issuers, issuers);
  });
});
