import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings } from '../../../src/backend/settings.ts';
import { operations } from '../../../src/contract/index.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { Portal } from '../../../src/testing/behaviour/index.ts';
import { newBooking } from '../../../src/testing/behaviour/scene.ts';
import { createStage, refusalOf } from './stage.ts';

const limits = { windowSeconds: 60, reads: 1000, writes: 1000, addressFactor: 5, perPhone: 1000 };
const stageWith = (changed: Partial<typeof limits>) => createStage({ settings: { rateLimits: { ...limits, ...changed } } });

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (problem: unknown) => (problem instanceof Problem ? problem.code : String(problem)),
  );
const release = (portal: Portal, as?: string) => codeOf(portal.call(operations.releaseHold, { holdId: 'none' }, { as }));
const me = (portal: Portal, as: string) => codeOf(portal.call(operations.getMe, {}, { as }));
const times = async (count: number, ask: () => Promise<string>): Promise<string[]> => {
  const heard: string[] = [];
  for (let index = 0; index < count; index++) heard.push(await ask());
  return heard;
};

describe('rate limits', () => {
  it('stop one person’s writes, not another’s, and only until the window ends', async () => {
    const { portal } = stageWith({ writes: 2 });
    assert.deepEqual(await times(3, () => release(portal, 'demo-resident')), ['answered', 'answered', 'rate-limited']);
    assert.equal(await release(portal, 'demo-resident-2'), 'answered');
    portal.advance!(60_000);
    assert.equal(await release(portal, 'demo-resident'), 'answered');
  });

  it('say how long to wait', async () => {
    const { portal } = stageWith({ writes: 0 });
    const problem = await refusalOf(portal.call(operations.releaseHold, { holdId: 'none' }));
    assert.ok(problem.retryAfterSeconds! >= 1 && problem.retryAfterSeconds! <= 60);
  });

  it('count by address who is not signed in', async () => {
    const { portal, from } = stageWith({ writes: 1, addressFactor: 2 });
    assert.deepEqual(await times(3, () => release(portal)), ['answered', 'answered', 'rate-limited']);
    assert.equal(await release(from('192.0.2.9')), 'answered');
  });

  it('count an IPv6 line as one, whichever of its endless addresses somebody takes', async () => {
    const { from } = stageWith({ writes: 1, addressFactor: 2 });
    const line = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'];
    const heard = [];
    for (const address of line) heard.push(await release(from(address)));
    assert.deepEqual(heard, ['answered', 'answered', 'rate-limited']);
    for (const other of ['2001:db8:1:3::1', '2001:db8::1', '::ffff:192.0.2.1', '::ffff:192.0.2.2', '1::4:5:6:7:8'])
      assert.equal(await release(from(other)), 'answered', other);
  });

  it('count reads apart from writes', async () => {
    const { portal } = stageWith({ reads: 1 });
    assert.deepEqual(await times(2, () => me(portal, 'demo-resident')), ['answered', 'rate-limited']);
    assert.equal(await release(portal, 'demo-resident'), 'answered');
  });

  it('count bookings by the phone number that they name, however it is typed and whoever sends them', async () => {
    const { portal } = stageWith({ perPhone: 1 });
    const input = await newBooking(portal, 'no-such-quote');
    const send = (phone: string, as: string) => {
      const contact = { ...input.contact, phone };
      return codeOf(portal.call(operations.createBooking, { ...input, contact }, { as }));
    };
    assert.equal(await send('137 1234 9050', 'demo-resident'), 'expired');
    assert.equal(await send('+8613712349050', 'demo-resident-2'), 'rate-limited');
    assert.equal(await send('13712349051', 'demo-resident-2'), 'expired');
  });

  it('count a write that is refused', async () => {
    const { portal } = stageWith({ writes: 1 });
    const renew = () => codeOf(portal.call(operations.renewHold, { holdId: 'none' }, { as: 'demo-resident' }));
    assert.deepEqual(await times(2, renew), ['not-found', 'rate-limited']);
  });

  it('count what is refused before any rule is asked: no right to it, nobody known, bad input', async () => {
    const { portal, from } = stageWith({ writes: 1, reads: 1, addressFactor: 1 });
    const cancel = (who: Portal, as?: string) =>
      codeOf(who.call(operations.cancelBooking, { bookingId: 'b', reason: '', version: 1 }, { as }));
    assert.deepEqual(await times(2, () => cancel(portal, 'demo-company')), ['forbidden', 'rate-limited']);
    assert.deepEqual(await times(2, () => cancel(from('192.0.2.7'))), ['unauthorized', 'rate-limited']);
    assert.deepEqual(await times(2, () => me(from('192.0.2.8'), 'a-guessed-token')), ['unauthorized', 'rate-limited']);
    const quoteNothing = () => codeOf(from('192.0.2.9').call(operations.quoteBooking, { items: [] }));
    assert.deepEqual(await times(2, quoteNothing), ['invalid', 'rate-limited']);
  });

  it('do not let a stranger use up the number of somebody else', async () => {
    const { portal } = stageWith({ perPhone: 1 });
    const input = await newBooking(portal, 'no-such-quote');
    assert.deepEqual(await times(3, () => codeOf(portal.call(operations.createBooking, input))), Array(3).fill('unauthorized'));
    assert.equal(await codeOf(portal.call(operations.createBooking, input, { as: 'demo-resident' })), 'expired');
  });

  it('can be switched off', async () => {
    const { portal } = createStage({ settings: { rateLimits: false } });
    const most = defaultSettings.rateLimits as typeof limits;
    const heard = await times(most.writes + 1, () => release(portal, 'demo-resident'));
    assert.ok(heard.every((word) => word === 'answered'));
  });
});
