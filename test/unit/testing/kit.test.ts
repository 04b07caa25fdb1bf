import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod/mini';
import * as kit from '../../../src/entries/testing.ts';
import { operations } from '../../../src/contract/index.ts';
import { Booking } from '../../../src/domain/booking.ts';
import { Community } from '../../../src/domain/community.ts';
import { VerifyResult } from '../../../src/domain/door.ts';
import { Capabilities, Me } from '../../../src/domain/me.ts';
import { NewBooking } from '../../../src/domain/new-booking.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { Quote } from '../../../src/domain/quote.ts';
import { Review, ReviewSummary } from '../../../src/domain/review.ts';
import { Service } from '../../../src/domain/service.ts';
import { Slot, SlotPage } from '../../../src/domain/slot.ts';
import { WorkerRecord } from '../../../src/domain/worker.ts';

const { getCapabilities, getMe, listBookings, listServices } = operations;

const shapes = {
  makeBooking: Booking,
  makeCapabilities: Capabilities,
  makeCommunity: Community,
  makeMe: Me,
  makeNewBooking: NewBooking,
  makeQuote: Quote,
  makeReview: Review,
  makeReviewSummary: ReviewSummary,
  makeService: Service,
  makeSlot: Slot,
  makeSlotPage: SlotPage,
  makeVerifyResult: VerifyResult,
  makeWorker: WorkerRecord,
} satisfies Record<string, z.ZodMiniType>;

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

describe('fixtures', () => {
  it('are one function for each shape', () => {
    const made = Object.keys(kit).filter((name) => name.startsWith('make'));
    assert.deepEqual(made.sort(), Object.keys(shapes).sort());
  });

  for (const [name, shape] of Object.entries(shapes)) {
    it(`are as the contract has them: ${name}`, () => {
      const make = kit[name as keyof typeof shapes] as () => unknown;
      assert.deepEqual(shape.parse(make()), make());
    });
  }

  it('say what a test says of them, down to what may be done', () => {
    assert.deepEqual(kit.makeService({ name: '擦玻璃' }), { ...kit.makeService(), name: '擦玻璃' });
    const { status, may } = kit.makeBooking({ status: 'completed', may: { review: true, cancel: false } });
    assert.deepEqual([status, may.review, may.cancel, may.reschedule], ['completed', true, false, true]);
  });
});

describe('the sandbox for tests', () => {
  const at = '2026-12-01T08:00:00+08:00';

  it('has a clock that stands still until it is moved', async () => {
    const sandbox = kit.createTestSandbox({ at });
    const told = async () => (await sandbox.call(getCapabilities, {})).serverTime;
    assert.equal(await told(), at);
    assert.equal(await told(), at);
    sandbox.clock.advance(90);
    assert.equal(await told(), '2026-12-01T09:30:00+08:00');
    sandbox.clock.set('2026-12-24T18:00:00+08:00');
    assert.equal(await told(), '2026-12-24T18:00:00+08:00');
    assert.throws(() => sandbox.clock.set('tomorrow'), /“tomorrow” is no instant/);
  });

  it('refuses the next question of an operation, once, in its order, and no other’s', async () => {
    const sandbox = kit.createTestSandbox({ at });
    sandbox.failNext('getMe', 'unauthorized');
    sandbox.failNext('getMe', { code: 'rate-limited', retryAfterSeconds: 3 });
    assert.equal(await codeOf(sandbox.call(listServices, {})), 'answered');
    const codes = [];
    for (let count = 0; count < 3; count++) codes.push(await codeOf(sandbox.call(getMe, {})));
    assert.deepEqual(codes, ['unauthorized', 'rate-limited', 'answered']);
  });

  it('keeps an answer back until a promise settles, without a clock', async () => {
    const sandbox = kit.createTestSandbox({ at });
    let release = () => undefined as void;
    sandbox.delayNext('getMe', new Promise<void>((resolve) => (release = resolve)));
    const order: string[] = [];
    const late = sandbox.call(getMe, {}).then(() => order.push('late'));
    await sandbox.call(getMe, {}).then(() => order.push('next'));
    release();
    await late;
    assert.deepEqual(order, ['next', 'late']);
  });

  it('does what was asked and loses the answer', async () => {
    const sandbox = kit.createTestSandbox({ at });
    const [booking] = (await sandbox.call(listBookings, { limit: 50 })).items.filter(({ may }) => may.cancel);
    sandbox.loseNext('cancelBooking');
    const { id: bookingId, version } = booking!;
    assert.equal(await codeOf(sandbox.call(operations.cancelBooking, { bookingId, version, reason: '' })), 'offline');
    assert.equal((await sandbox.call(operations.getBooking, { bookingId })).status, 'cancelled');
  });
});

describe('the portal for tests', () => {
  const baseUrl = 'https://portal.example/api/v1';
  const portal = () => kit.createTestPortal({ baseUrl, at: '2026-12-01T08:00:00+08:00' });
  const ask = (fetchIt: (request: Request) => Promise<Response>, path: string) =>
    fetchIt(new Request(baseUrl + path, { headers: { authorization: 'Bearer demo-resident' } }));

  it('answers the contract’s paths as an API would', async () => {
    const { fetch: fetchIt } = portal();
    const response = await ask(fetchIt, '/me');
    assert.deepEqual([response.status, ((await response.json()) as { role: string }).role], [200, 'resident']);
    assert.equal((await ask(fetchIt, '/no-such')).status, 404);
  });

  it('refuses on the wire, and breaks off like a network', async () => {
    const { fetch: fetchIt, failNext } = portal();
    failNext('getMe', 'unavailable');
    failNext('getMe', 'offline');
    const response = await ask(fetchIt, '/me');
    assert.deepEqual([response.status, response.headers.get('content-type')], [503, 'application/problem+json']);
    await assert.rejects(ask(fetchIt, '/me'), TypeError);
    assert.equal((await ask(fetchIt, '/me')).status, 200);
  });
});
