import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownProblems } from '../../../../src/flows/booking/checks.ts';
import { needs } from '../../../../src/flows/booking/needs.ts';
import { newBooking } from '../../../../src/flows/booking/order.ts';
import { after, at, booking, consent, quote, slotPage, ten } from './fixtures.ts';

const asks = (state: Parameters<typeof needs>[0]) => needs(state).map(({ ask }) => ask);
const looked = (value?: typeof booking) => ({ type: 'looked' as const, value, mayResend: true });

describe('sending a booking', () => {
  it('is not sent without consent', () => {
    const state = after([{ type: 'submit', key: 'k-1' }], at.review());
    assert.deepEqual(asks(state), []);
    assert.deepEqual(shownProblems(state), [{ field: 'consent.visit', reason: 'required' }]);
  });

  it('asks for the other person’s agreement as well when it is for them', () => {
    const state = after(
      [{ type: 'for-other', on: true }, { type: 'typed', fields: { otherName: '母亲' } }, consent, { type: 'submit', key: 'k' }],
      at.review(),
    );
    assert.deepEqual(shownProblems(state), [{ field: 'consent.on-behalf', reason: 'required' }]);
  });

  it('sends once, however often one taps', () => {
    const state = after(
      [
        { type: 'submit', key: 'k-2' },
        { type: 'submit', key: 'k-3' },
      ],
      at.submitting('k-1'),
    );
    assert.deepEqual(needs(state), [{ ask: 'create', key: 'k-1' }]);
  });

  it('sends what was typed, in the shape of the contract', () => {
    const order = newBooking(at.submitting(), { communityId: 'yunhe', metadata: { utm: 'poster' } })!;
    assert.deepEqual(order.contact, { name: '张三', phone: '13712349050' });
    assert.deepEqual(order.address, { communityId: 'yunhe', building: '3幢', unit: '', room: '501' });
    assert.deepEqual(
      { quoteId: order.quoteId, holdId: order.holdId, metadata: order.metadata },
      { quoteId: 'q-1', holdId: 'h-1', metadata: { utm: 'poster' } },
    );
  });

  it('shows the receipt of an accepted booking', () => {
    const state = after([{ type: 'accepted', value: booking }], at.submitting());
    assert.equal(state.step, 'booked');
    assert.equal(state.sent, undefined);
  });

  it('looks whether the booking arrived when the answer is lost', () => {
    const state = after([{ type: 'lost', trouble: { code: 'timeout' } }], at.submitting());
    assert.deepEqual(needs(state), [{ ask: 'look', quoteIds: ['q-1'] }]);
    assert.equal(after([looked(booking)], state).step, 'booked');
  });

  it('says that it does not know, and sends again with the same key', () => {
    const lost = after([{ type: 'lost', trouble: { code: 'timeout' } }, looked()], at.submitting('k-1'));
    assert.equal(lost.sending.at, 'lost');
    const again = after([{ type: 'check-again' }, looked()], lost);
    assert.deepEqual(needs(again), [{ ask: 'create', key: 'k-1' }]);
  });

  it('never sends again to a backend without idempotency keys', () => {
    const lost = after(
      [{ type: 'lost', trouble: { code: 'timeout' } }, { type: 'looked', mayResend: false }, { type: 'check-again' }],
      at.submitting(),
    );
    const state = after([{ type: 'looked', mayResend: false }], lost);
    assert.deepEqual(state.sending, { at: 'lost', trouble: { code: 'timeout' }, mayResend: false });
  });

  it('keeps the key through a 401 and a 429, since it is the same intent', () => {
    for (const code of ['unauthorized', 'rate-limited']) {
      const state = after(
        [
          { type: 'refused', trouble: { code } },
          { type: 'submit', key: 'k-2' },
        ],
        at.submitting('k-1'),
      );
      assert.deepEqual(needs(state), [{ ask: 'create', key: 'k-1' }]);
    }
  });

  it('makes a new key for a new decision', () => {
    const state = after([{ type: 'refused', trouble: { code: 'price-changed' }, quote: quote('q-2', 9000) }], at.submitting('k-1'));
    assert.equal(state.totalBefore, 8000);
    assert.equal(state.quote.value?.totalInFen, 9000);
    assert.equal(state.typed.name, '张三');
    assert.deepEqual(needs(after([{ type: 'submit', key: 'k-2' }], state)), [{ ask: 'create', key: 'k-2' }]);
  });

  it('offers another time where one is, and asks its price', () => {
    const taken = after(
      [
        { type: 'refused', trouble: { code: 'slot-taken' } },
        { type: 'slots-came', value: slotPage(['2026-12-02'], [ten]) },
      ],
      at.submitting(),
    );
    assert.equal(taken.step, 'review');
    const chosen = after([{ type: 'slot-chosen', ...ten }], taken);
    assert.deepEqual(asks(chosen).sort(), ['hold', 'quote']);
    assert.equal(chosen.typed.room, '501');
  });

  it('looks first when the backend says that it has this booking already', () => {
    for (const code of ['duplicate', 'in-progress']) {
      assert.deepEqual(asks(after([{ type: 'refused', trouble: { code } }], at.submitting())), ['look']);
    }
  });

  it('goes to the field that the backend found wrong', () => {
    const state = after(
      [{ type: 'refused', trouble: { code: 'invalid' }, errors: [{ path: 'contact.phone', message: 'not-a-phone' }] }],
      at.submitting(),
    );
    assert.equal(state.step, 'who');
    assert.deepEqual(shownProblems(state), [{ field: 'phone', reason: 'not-a-phone' }]);
    assert.deepEqual(shownProblems(after([{ type: 'typed', fields: { phone: '1' } }], state)), []);
  });

  it('changes nothing of the order while it is on its way', () => {
    const state = at.submitting();
    for (const type of ['back', 'reset'] as const) assert.equal(after([{ type }], state), state);
    assert.equal(after([{ type: 'slot-chosen', ...ten }], state), state);
    assert.equal(after([{ type: 'service-chosen', serviceId: 'nanny' }], state), state);
  });

  it('asks once before cancelling, and keeps that key too', () => {
    const booked = after(
      [
        { type: 'accepted', value: booking },
        { type: 'clock-came', clockOffset: 0 },
      ],
      at.submitting(),
    );
    const sending = after(
      [{ type: 'cancel-asked' }, { type: 'cancel-confirmed', key: 'c-1' }, { type: 'cancel-confirmed', key: 'c-2' }],
      booked,
    );
    assert.deepEqual(needs(sending), [{ ask: 'cancel', bookingId: 'b-1', version: 1, key: 'c-1' }]);
    const retried = after(
      [
        { type: 'cancel-failed', trouble: { code: 'offline' } },
        { type: 'cancel-confirmed', key: 'c-3' },
      ],
      sending,
    );
    assert.deepEqual(needs(retried), [{ ask: 'cancel', bookingId: 'b-1', version: 1, key: 'c-1' }]);
  });

  it('looks anew at a booking that moved on before it was cancelled, and then cancels it as it is', () => {
    const sending = after(
      [
        { type: 'accepted', value: booking },
        { type: 'clock-came', clockOffset: 0 },
        { type: 'cancel-asked' },
        { type: 'cancel-confirmed', key: 'c-1' },
      ],
      at.submitting(),
    );
    const stale = after([{ type: 'cancel-failed', trouble: { code: 'conflict' } }], sending);
    assert.deepEqual(needs(stale), [{ ask: 'booking', bookingId: 'b-1' }]);
    const fresh = after(
      [
        { type: 'booking-came', value: { ...booking, version: 2 } },
        { type: 'cancel-confirmed', key: 'c-2' },
      ],
      stale,
    );
    assert.deepEqual(needs(fresh), [{ ask: 'cancel', bookingId: 'b-1', version: 2, key: 'c-2' }]);
  });

  it('books again with the same service, and who and where as they were', () => {
    const state = after([{ type: 'accepted', value: booking }, { type: 'again' }], at.submitting());
    assert.equal(state.step, 'time');
    assert.equal(state.typed.name, '张三');
    assert.deepEqual(state.typed.consents, []);
    assert.equal(state.choice.slot, undefined);
  });
});
