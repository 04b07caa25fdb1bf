import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getCommunity, listCommunities } from '../../../src/contract/community.ts';
import { createBooking } from '../../../src/contract/booking.ts';
import { ContractProblem, Problem } from '../../../src/domain/problem.ts';
import { codeOf, communities, html, json, networkError, phone, problem, yunhe } from './fakes.ts';

const ask = (...replies: Parameters<typeof phone>[0]) => codeOf(phone(replies, { retries: 0 }).adapter.call(listCommunities, {}));
const failure = async (...replies: Parameters<typeof phone>[0]): Promise<Problem> => {
  const error = await phone(replies, { retries: 0 })
    .adapter.call(listCommunities, {})
    .then(
      () => assert.fail('answered'),
      (reason: unknown) => reason,
    );
  assert.ok(error instanceof Problem);
  return error;
};

describe('what a resident is told when the backend does not answer well', () => {
  it('is the answer itself when all is well', async () => {
    const { adapter } = phone([json(communities)]);
    assert.deepEqual(await adapter.call(listCommunities, {}), communities);
  });

  it('is offline when nothing can be reached', async () => assert.equal(await ask(networkError), 'offline'));

  it('is offline when the connection breaks in the middle of the answer', async () => {
    const broken = () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }));
    assert.equal(await ask(broken), 'offline');
  });

  it('is the code that the backend gives', async () => assert.equal(await ask(problem('outside-area', 422)), 'outside-area'));

  it('is a newer server’s own code, as it is', async () => assert.equal(await ask(problem('lift-broken', 409)), 'lift-broken'));

  it('keeps which fields are wrong, what is there now and the detail', async () => {
    const errors = [{ path: 'contact.phone', message: 'not-a-phone' }];
    const error = await failure(problem('invalid', 422, { errors, current: { version: 3 }, detail: 'no' }));
    assert.deepEqual([error.errors, error.current, error.message], [errors, { version: 3 }, 'no']);
  });

  it('says for how long to wait, in seconds', async () => {
    assert.equal((await failure(problem('rate-limited', 429, {}, { 'retry-after': '17' }))).retryAfterSeconds, 17);
  });

  it('says for how long to wait, from a date', async () => {
    const error = await failure(problem('rate-limited', 429, {}, { 'retry-after': 'Tue, 01 Dec 2026 00:00:30 GMT' }));
    assert.equal(error.retryAfterSeconds, 30);
  });

  it('does not wait for a date that is none', async () => {
    assert.equal((await failure(problem('rate-limited', 429, {}, { 'retry-after': 'soon' }))).retryAfterSeconds, undefined);
  });

  for (const [status, code] of Object.entries({
    401: 'unauthorized',
    403: 'forbidden',
    404: 'contract',
    413: 'too-large',
    429: 'rate-limited',
    500: 'unknown',
    502: 'unavailable',
    503: 'unavailable',
    504: 'timeout',
  })) {
    it(`is ${code} when a gateway answers ${status} with a page of its own`, async () =>
      assert.equal(await ask(html(Number(status))), code));
  }

  it('is a broken contract when a page of HTML says that all is well', async () => {
    const error = await failure(html(200));
    assert.ok(error instanceof ContractProblem);
    assert.equal(error.message, 'listCommunities: the answer — expected JSON');
  });

  it('is a broken contract when an error has no code', async () => assert.equal(await ask(json({ message: '系统异常' }, 409)), 'contract'));

  it('names the operation, the field and what was expected there', async () => {
    const error = await failure(json({ items: [{ ...yunhe, hotline: 12345 }] }));
    assert.ok(error instanceof ContractProblem);
    assert.deepEqual([error.operation, error.path, error.expected], ['listCommunities', 'items.0.hotline', 'string']);
  });

  it('never repeats the wrong value, which may be somebody’s name', async () => {
    const error = await failure(json({ items: [{ ...yunhe, timeZone: { secret: '王大友' } }] }));
    assert.doesNotMatch(`${error.message} ${error.stack}`, /王大友/);
  });

  it('is a broken contract when the backend redirects to a login page', async () => {
    const redirect = () => new Response(null, { status: 302, headers: { location: 'https://login.example' } });
    assert.equal(await ask(redirect), 'contract');
  });

  it('accepts words and fields of a newer server', async () => {
    const newer = { ...yunhe, lifts: 4, region: { ...yunhe.region, level: 'lane' } };
    const answer = await phone([json(newer)]).adapter.call(getCommunity, { communityId: 'yunhe' });
    assert.equal(answer.region.level, 'lane');
    assert.ok(!('lifts' in answer));
  });

  it('does not ask the network for an id that would walk up the path', async () => {
    for (const communityId of ['', '.', '..']) {
      const { adapter, sent } = phone([json(yunhe)]);
      assert.equal(await codeOf(adapter.call(getCommunity, { communityId })), 'not-found');
      assert.equal(sent.length, 0);
    }
  });

  it('sends no cookie and follows no redirect', async () => {
    const { adapter, sent } = phone([json(communities)]);
    await adapter.call(listCommunities, {});
    assert.deepEqual([sent[0]!.init.credentials, sent[0]!.init.redirect], ['omit', 'manual']);
  });

  it('keeps the new quote of a price that changed', async () => {
    const { adapter } = phone([problem('price-changed', 409, { current: { id: 'q-2' } })]);
    const booking = { quoteId: 'q-1', contact: { name: '王', phone: '13712349050' }, intake: {}, consents: [] };
    const error: unknown = await adapter.call(createBooking, booking, { idempotencyKey: 'k' }).catch((reason: unknown) => reason);
    assert.deepEqual((error as Problem).current, { id: 'q-2' });
  });
});
