import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf, parseDraft } from '../../../../src/flows/booking/draft.ts';
import { needs } from '../../../../src/flows/booking/needs.ts';
import { after, at, booking, cleaning, consent, expiry, nine, quote } from './fixtures.ts';

const hour = 3_600_000;
const saved = (state = at.submitting('k-1')) => JSON.stringify(draftOf(state, 0));

describe('a draft', () => {
  it('holds nothing that was typed', () => {
    const text = saved(
      after(
        [
          { type: 'typed', fields: { note: '狗很凶', otherName: '母亲' } },
          { type: 'intake-typed', key: 'area', value: '90' },
        ],
        at.review(),
      ),
    );
    for (const secret of ['张三', '137', '3幢', '501', '狗', '母亲', '90"']) assert.ok(!text.includes(secret), secret);
  });

  it('is dropped in silence when it is damaged, of another version, or a day old', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"version":2}',
      '{"version":1,"savedAt":0,"slot":"x"}',
      '{"version":1,"savedAt":0,"slot":{"start":"x","end":"y"}}',
      '"x"',
    ]) {
      assert.equal(parseDraft(text, 0), undefined, text);
    }
    assert.ok(parseDraft(saved(), hour));
    assert.equal(parseDraft(saved(), 25 * hour), undefined);
  });

  it('brings back service, time and hold after a reload', () => {
    const draft = parseDraft(saved(at.who()), 1);
    const state = after([{ type: 'started', draft }]);
    assert.equal(state.step, 'who');
    assert.deepEqual(state.choice.slot, nine);
    assert.ok(needs(state).some((need) => need.ask === 'renew' && need.holdId === 'h-1'));
  });

  it('looks for a booking whose answer was lost by the reload, and shows it', () => {
    const state = after([{ type: 'started', draft: parseDraft(saved(), 1) }]);
    assert.ok(needs(state).some((need) => need.ask === 'look' && need.quoteIds.includes('q-1')));
    assert.equal(after([{ type: 'looked', value: booking, mayResend: true }], state).step, 'booked');
  });

  it('goes on with the same key when the booking is not there', () => {
    const restored = after([
      { type: 'started', draft: parseDraft(saved(), 1) },
      { type: 'services-came', value: [cleaning] },
      { type: 'looked', mayResend: true },
      { type: 'held', value: { id: 'h-1', items: [], ...expiry }, clockOffset: 0 },
      { type: 'typed', fields: { name: '张三', phone: '13712349050', building: '3幢', room: '501' } },
      { type: 'intake-typed', key: 'area', value: '90' },
      { type: 'next' },
      { type: 'quote-came', value: quote('q-2'), clockOffset: 0 },
      consent,
      { type: 'submit', key: 'k-2' },
    ]);
    assert.ok(needs(restored).some((need) => need.ask === 'look' && need.quoteIds.join() === 'q-1,q-2'));
    const sent = after([{ type: 'looked', mayResend: true }], restored);
    assert.ok(needs(sent).some((need) => need.ask === 'create' && need.key === 'k-1'));
  });

  it('holds no time while a booking may be there, and gives back what is held when it is', () => {
    const restored = after([{ type: 'started', draft: parseDraft(saved(at.submitting()), 1) }]);
    const asks = needs(restored).map(({ ask }) => ask);
    assert.ok(asks.includes('look'));
    assert.ok(!asks.includes('renew') && !asks.includes('hold'));
    const unsure = after([{ type: 'look-failed', trouble: { code: 'offline' } }], restored);
    assert.ok(needs(unsure).some(({ ask }) => ask === 'renew'));
    const found = after([{ type: 'looked', value: booking, mayResend: true }], unsure);
    assert.deepEqual(
      needs(found).filter(({ ask }) => ask === 'release'),
      [{ ask: 'release', holdId: 'h-1' }],
    );
  });

  it('shows the receipt again for a while, not for ever', () => {
    const text = saved(after([{ type: 'accepted', value: booking }], at.submitting()));
    assert.equal(parseDraft(text, 60_000)?.bookingId, 'b-1');
    assert.equal(parseDraft(text, hour), undefined);
  });

  it('forgets a service that is no longer offered', () => {
    const state = after([
      { type: 'started', draft: parseDraft(saved(at.who()), 1) },
      { type: 'services-came', value: [{ ...cleaning, id: 'other' }] },
    ]);
    assert.equal(state.step, 'service');
    assert.equal(state.choice.slot, undefined);
  });

  it('forgets it too when the services were known before the draft was read', () => {
    const draft = parseDraft(JSON.stringify({ version: 1, savedAt: 0, serviceId: 'nope' }), 1);
    const state = after([
      { type: 'services-came', value: [cleaning] },
      { type: 'started', draft },
    ]);
    assert.equal(state.step, 'service');
    assert.equal(state.choice.serviceId, undefined);
    assert.ok(!needs(state).some(({ ask }) => ask === 'slots'));
  });

  it('is not made of a service that is not there, or not booked here', () => {
    for (const serviceId of ['nope', 'nanny']) {
      const state = after([{ type: 'prefilled', prefill: { serviceId } }], at.service());
      assert.equal(state.step, 'service');
      assert.equal(draftOf(state, 0), undefined, serviceId);
    }
    assert.equal(after([{ type: 'prefilled', prefill: { serviceId: 'nope' } }], at.service()).choice.serviceId, undefined);
  });

  it('lets two tabs with one draft make one booking', () => {
    const other = after(
      [{ type: 'sent-elsewhere', sent: { key: 'k-other', quoteIds: ['q-other'] } }, consent, { type: 'submit', key: 'k-mine' }],
      at.review(),
    );
    assert.deepEqual(needs(other), [{ ask: 'look', quoteIds: ['q-other', 'q-1'] }]);
    const sent = after([{ type: 'looked', mayResend: true }], other);
    assert.deepEqual(needs(sent), [{ ask: 'create', key: 'k-other' }]);
    assert.ok(after([{ type: 'booked-elsewhere', bookingId: 'b-9' }], at.review()).bookingId === 'b-9');
  });
});
