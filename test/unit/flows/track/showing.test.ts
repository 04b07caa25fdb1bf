import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Booking } from '../../../../src/domain/booking.ts';
import { firstNeeds } from '../../../../src/flows/track/first.ts';
import type { Intent } from '../../../../src/flows/track/intents.ts';
import { needs } from '../../../../src/flows/track/needs.ts';
import { newsOf } from '../../../../src/flows/track/news.ts';
import { reduce } from '../../../../src/flows/track/reduce.ts';
import { initialState, type TrackState } from '../../../../src/flows/track/state.ts';
import { bookingOf } from './bookings.ts';

const after = (...intents: Intent[]): TrackState => intents.reduce(reduce, initialState);
const started: Intent = { type: 'started', bookingId: 'b-1' };
const came = (value: Booking): Intent => ({ type: 'booking-came', value, at: 0 });
const heard = (version: number, bookingId = 'b-1'): Intent => ({ type: 'heard', event: { type: 'booking', bookingId, version } });

describe('what is shown', () => {
  it('is the booking that the page means, and nothing else is asked', () => {
    assert.deepEqual(firstNeeds(after(started)), [{ ask: 'booking', bookingId: 'b-1', turn: 1 }]);
  });

  it('is the nearest of one’s own where the page means none', () => {
    const later = bookingOf({ id: 'b-2', items: [{ ...bookingOf().items[0]!, start: '2026-12-09T09:00:00+08:00' }] });
    const now = Date.parse('2026-12-01T08:00:00+08:00');
    const state = after({ type: 'started', bookingId: undefined }, { type: 'list-came', value: [later, bookingOf()], at: now });
    assert.equal(state.booking.value?.id, 'b-1');
  });

  it('is asked again for a newer version, not for one that is known', () => {
    const shown = after(started, came(bookingOf({ version: 3 })));
    assert.equal(reduce(shown, heard(3)), shown);
    assert.equal(reduce(shown, heard(4)).booking.at, 'asked');
    assert.equal(reduce(shown, heard(9, 'b-9')), shown);
  });

  it('never goes back to an older version, in whatever order answers come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (versions) => {
        const state = after(started, ...versions.map((version) => came(bookingOf({ version }))));
        assert.equal(state.booking.value?.version, Math.max(...versions));
      }),
    );
  });

  it('stays when asking again fails', () => {
    const state = after(started, came(bookingOf()), heard(2), { type: 'booking-failed', trouble: { code: 'offline' } });
    assert.equal(state.booking.value?.id, 'b-1');
    assert.equal(state.offline, true);
  });

  it('says what is new: status, worker, time, wish, payment', () => {
    const news = (change: Partial<Booking>) => {
      const { before, booking } = after(started, came(bookingOf()), came(bookingOf({ version: 2, ...change })));
      return newsOf(before, booking.value!);
    };
    assert.deepEqual(news({ status: 'on-the-way' }), ['status']);
    assert.deepEqual(news({ worker: { id: 'w-2', maskedName: '*美英' } }), ['worker']);
    assert.deepEqual(news({ items: [{ ...bookingOf().items[0]!, start: '2026-12-02T09:00:00+08:00' }] }), ['time']);
    assert.deepEqual(news({ changeRequest: { at: '2026-12-01T08:00:00+08:00', reason: '…' } }), ['wish']);
    assert.deepEqual(news({ payment: { state: 'due', amountInFen: 8000 } }), ['payment']);
    assert.deepEqual(news({}), []);
  });
});

describe('what is done', () => {
  const write = { act: 'cancel', bookingId: 'b-1', version: 1 } as const;
  const opened: Intent[] = [started, came(bookingOf()), { type: 'opened', act: 'cancel' }];
  const confirmed = (key: string): Intent => ({ type: 'confirmed', write, key });
  const keyIn = ({ doing }: TrackState) => (doing.at === 'sending' ? doing.sent.key : undefined);

  it('keeps its key until it is answered, and no longer', () => {
    const lost = after(...opened, confirmed('one'), { type: 'lost', trouble: { code: 'timeout' } });
    assert.equal(keyIn(reduce(lost, confirmed('two'))), 'one');
    const other: Intent = { type: 'confirmed', write: { ...write, version: 2 }, key: 'two' };
    assert.equal(keyIn(reduce(lost, other)), 'two');
    const refused = after(...opened, confirmed('one'), { type: 'refused', trouble: { code: 'conflict' }, at: 0 });
    assert.equal(keyIn(reduce(refused, confirmed('two'))), 'two');
    const busy = after(...opened, confirmed('one'), { type: 'refused', trouble: { code: 'in-progress' }, at: 0 });
    assert.equal(keyIn(reduce(busy, confirmed('two'))), 'one');
  });

  it('was decided on what is no longer so: how it stands is asked, unless the refusal says it', () => {
    const refused = (current?: Booking) =>
      after(...opened, confirmed('one'), { type: 'refused', trouble: { code: 'conflict' }, current, at: 0 });
    assert.ok(needs(refused()).some(({ ask }) => ask === 'booking'));
    assert.ok(!needs(refused(bookingOf({ version: 2 }))).some(({ ask }) => ask === 'booking'));
  });

  it('is sent once, however often one presses', () => {
    const sending = after(...opened, confirmed('one'));
    assert.equal(reduce(sending, confirmed('two')), sending);
    assert.equal(reduce(sending, { type: 'dropped' }), sending);
    assert.equal(needs(sending).filter(({ ask }) => ask === 'write').length, 1);
  });

  it('asks the server’s clock before it names a fee', () => {
    assert.ok(needs(after(...opened)).some(({ ask }) => ask === 'clock'));
  });

  it('is asked no more once the booking allows it no more', () => {
    const may = { ...bookingOf().may, cancel: false };
    assert.equal(after(...opened, came(bookingOf({ version: 2, may }))).doing.at, 'none');
  });
});
