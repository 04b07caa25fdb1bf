import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusedReasons, undecidedReasons } from '../../../../src/domain/door.ts';
import { mayAct } from '../../../../src/flows/verify/may.ts';
import { onThePhone } from '../../../../src/flows/verify/on-the-phone.ts';
import { reduce } from '../../../../src/flows/verify/reduce.ts';
import type { Doing, Verdict, VerifyState } from '../../../../src/flows/verify/state.ts';
import { booking, verdictOf } from './verdicts.ts';

const at = (doing: Doing, verdict = verdictOf({})): VerifyState => ({ at: 'verdict', look: { text: 't', key: 'k1' }, verdict, doing });
const doingOf = (state: VerifyState) => (state.at === 'verdict' ? state.doing : undefined);

describe('确认入户', () => {
  it('is sent only after the photo was compared, and only after a yes', () => {
    const confirm = { type: 'confirm', key: 'e1' } as const;
    for (const same of [undefined, false])
      assert.deepEqual(doingOf(reduce(at({ at: 'choosing', same }), confirm)), { at: 'choosing', same });
    const yes = reduce(at({ at: 'choosing' }), { type: 'photo-answered', same: true });
    assert.deepEqual(doingOf(reduce(yes, confirm)), { at: 'sending', act: { do: 'confirm' }, key: 'e1' });
  });

  const closed: [what: string, verdict: Partial<Verdict>][] = [
    ['the phone’s own word', { by: 'phone' }],
    ['do-not-open', { advice: 'do-not-open' }],
    ['red', { colour: 'red', advice: 'do-not-open' }],
    ['a printed card', { outcome: 'card', advice: 'ask' }],
    ['another worker', { match: 'other-worker', advice: 'do-not-open' }],
    ['somebody who was not asked', { match: 'not-asked', advice: 'ask' }],
    ['no booking', { booking: undefined }],
    ['no look-up', { lookUpId: undefined }],
    ['a booking for which the firm has sent nobody yet', { booking: { ...booking(), status: 'accepted' } }],
    ['a visit that has begun', { booking: { ...booking(), status: 'in-service' } }],
  ];
  for (const [what, more] of closed)
    it(`is not offered for ${what}`, () => {
      const verdict = verdictOf(more);
      assert.equal(mayAct(verdict).confirm, false);
      const state = at({ at: 'choosing', same: true }, verdict);
      assert.equal(reduce(state, { type: 'confirm', key: 'e1' }), state);
    });

  for (const match of ['match', 'reassigned', 'early', 'late'] as const)
    it(`is offered for ${match}`, () => assert.equal(mayAct(verdictOf({ match, advice: 'ask' })).confirm, true));

  const sending: Doing = { at: 'sending', act: { do: 'confirm' }, key: 'e1' };
  const refusals: [code: string, current: unknown, why: string][] = [
    ['conflict', booking('w-2'), 'worker-changed'],
    ['conflict', booking(), 'booking-changed'],
    ['conflict', undefined, 'booking-changed'],
    ['duplicate', booking(), 'already-entered'],
    ['expired', undefined, 'too-old'],
    ['invalid', undefined, 'look-unknown'],
    ['forbidden', undefined, 'not-allowed'],
    ['not-found', undefined, 'not-found'],
  ];
  for (const [code, current, why] of refusals)
    it(`answered with ${code} says ${why}`, () => {
      const problem = { code, message: code, errors: [], current, retryAfterSeconds: undefined };
      const doing = doingOf(reduce(at(sending), { type: 'act-failed', key: 'e1', problem }));
      assert.equal(doing?.at === 'stopped' && doing.why, why);
    });

  it('asks for the photo again when the server misses the answer', () => {
    const problem = {
      code: 'invalid',
      message: '',
      errors: [{ path: 'photoMatches', message: 'required' }],
      current: undefined,
      retryAfterSeconds: undefined,
    };
    assert.deepEqual(doingOf(reduce(at(sending), { type: 'act-failed', key: 'e1', problem })), { at: 'choosing' });
  });

  it('is tried again with the same key when the answer was lost', () => {
    const problem = { code: 'offline', message: 'offline', errors: [], current: undefined, retryAfterSeconds: undefined };
    const failed = reduce(at(sending), { type: 'act-failed', key: 'e1', problem });
    assert.deepEqual(doingOf(reduce(failed, { type: 'send-again' })), sending);
  });

  it('hears no answer to something else', () => {
    const state = at(sending);
    assert.equal(reduce(state, { type: 'done', key: 'e0' }), state);
    assert.deepEqual(doingOf(reduce(state, { type: 'done', key: 'e1' })), { at: 'done', act: { do: 'confirm' }, booking: undefined });
  });
});

describe('refusing and reporting', () => {
  it('refuses without a reason, and reports only with words', () => {
    const write = (what: 'refuse' | 'report') =>
      reduce(reduce(at({ at: 'choosing' }), { type: 'write', what }), { type: 'send', key: 'r1' });
    assert.deepEqual(doingOf(write('refuse')), { at: 'sending', act: { do: 'refuse', text: '' }, key: 'r1' });
    assert.deepEqual(doingOf(write('report')), { at: 'writing', act: { do: 'report', text: '' }, missing: true });
  });

  it('leads back to the choice', () => {
    const writing = reduce(at({ at: 'choosing' }), { type: 'write', what: 'report' });
    assert.deepEqual(doingOf(reduce(writing, { type: 'back' })), { at: 'choosing' });
  });
});

describe('what the phone finds by itself', () => {
  it('is never do-not-open only because the network is down, and never lets anybody in', () => {
    for (const reason of undecidedReasons) assert.equal(onThePhone({ outcome: 'undecided', reason }, { code: 'offline' }).advice, 'ask');
    assert.equal(onThePhone({ outcome: 'genuine' }, { code: 'offline' }).advice, 'ask');
    assert.equal(onThePhone({ outcome: 'card' }, { code: 'offline' }).advice, 'ask');
  });

  it('says that a signature is genuine and that the rest was not looked at', () => {
    const { outcome, reason, checked } = onThePhone({ outcome: 'genuine' }, { code: 'offline' });
    assert.deepEqual([outcome, reason], ['undecided', 'record-unavailable']);
    assert.deepEqual(checked, { signature: 'yes', time: 'yes', status: 'unavailable', record: 'unavailable', booking: 'unavailable' });
  });

  it('is final when it refuses, for each reason', () => {
    for (const reason of refusedReasons) {
      const verdict = onThePhone({ outcome: 'refused', reason });
      assert.deepEqual(
        [verdict.outcome, verdict.reason, mayAct(verdict)],
        ['refused', reason, { confirm: false, refuse: false, report: false }],
      );
    }
  });
});
