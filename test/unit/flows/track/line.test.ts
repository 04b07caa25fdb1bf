import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bookingStatuses } from '../../../../src/domain/booking.ts';
import { lineOf } from '../../../../src/flows/track/line.ts';
import { localOf } from '../../../../src/flows/track/local.ts';
import { byNearness } from '../../../../src/flows/track/nearest.ts';
import { nextWindow, slotsByDay } from '../../../../src/flows/track/picking.ts';
import { localNow } from '../../../../src/flows/track/now.ts';
import { reduce } from '../../../../src/flows/track/reduce.ts';
import { initialState } from '../../../../src/flows/track/state.ts';
import { bookingOf } from './bookings.ts';

const told = (status: string, more = {}) => lineOf(bookingOf({ status, ...more })).map((step) => `${step.state} ${step.status}`);

describe('a booking’s line', () => {
  it('has done steps with their times, one present step, and those ahead without a time', () => {
    const line = lineOf(bookingOf());
    assert.deepEqual(
      line.map(({ state, at }) => `${state} ${at?.slice(11, 16) ?? ''}`.trim()),
      ['done 19:00', 'done 19:20', 'current 19:40', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    );
  });

  it('forgets how far somebody came who was then replaced', () => {
    const timeline = [...bookingOf().timeline, { status: 'on-the-way', at: '2026-12-01T08:30:00+08:00' }];
    const again = [...timeline, { status: 'assigned', at: '2026-12-01T08:40:00+08:00' }];
    const line = lineOf(bookingOf({ timeline: again }));
    assert.equal(line[2]!.at, '2026-12-01T08:40:00+08:00');
    assert.equal(line[3]!.at, undefined);
  });

  it('has a price on it only where one was asked for', () => {
    assert.ok(told('priced').includes('current priced'));
    assert.ok(!told('assigned').some((step) => step.endsWith('priced')));
  });

  it('ends with what ended it', () => {
    assert.deepEqual(told('cancelled'), ['done submitted', 'done accepted', 'done assigned', 'end cancelled']);
  });

  it('shows a status that nobody knows here after what was reached', () => {
    assert.deepEqual(told('quality-check').at(-1), 'current quality-check');
  });

  it('always has exactly one present step, whatever the status', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...bookingStatuses), fc.string({ minLength: 1 })), (status) => {
        const line = lineOf(bookingOf({ status }));
        assert.equal(line.filter(({ state }) => state === 'current' || state === 'end').length, 1);
      }),
    );
  });
});

describe('the community’s clock', () => {
  it('is what the instant itself says', () => {
    assert.deepEqual(localOf('2026-12-01T09:00:00+08:00'), { day: '2026-12-01', clock: '09:00' });
  });

  it('is where the residents live, for a backend that says UTC', () => {
    assert.deepEqual(localOf('2026-12-01T23:30:00Z'), { day: '2026-12-02', clock: '07:30' });
  });

  it('says now as the booking says its times, in whatever zone this device is', () => {
    const now = Date.parse('2026-12-01T00:05:00Z');
    assert.deepEqual(localNow(now, '2026-12-01T09:00:00+08:00'), { day: '2026-12-01', clock: '08:05' });
    assert.deepEqual(localNow(now, undefined), { day: '2026-12-01', clock: '08:05' });
  });
});

describe('the nearest booking', () => {
  const at = (id: string, start: string | undefined, status = 'assigned') =>
    bookingOf({ id, status, items: [{ ...bookingOf().items[0]!, start, end: start && start.replace(':00:00', ':59:00') }] });
  const now = Date.parse('2026-12-01T10:30:00+08:00');

  it('is the one that lasts, then what is near, then what has no time, then what is over', () => {
    const all = [
      at('over', '2026-12-01T10:00:00+08:00', 'completed'),
      at('someday', undefined),
      at('tomorrow', '2026-12-02T09:00:00+08:00'),
      at('tonight', '2026-12-01T19:00:00+08:00'),
      at('lasting', '2026-12-01T10:00:00+08:00', 'in-service'),
    ];
    assert.deepEqual(
      byNearness(all, now).map(({ id }) => id),
      ['lasting', 'tonight', 'tomorrow', 'someday', 'over'],
    );
  });
});

describe('choosing another time', () => {
  const page = (first: string, starts: string[]) => ({
    items: starts.map((start) => ({ start, end: start, left: 1, surchargeInFen: 0 })),
    timeZone: 'Asia/Shanghai',
    days: [{ day: first, dayType: null }],
  });
  const opened = [
    { type: 'started', bookingId: 'b-1' },
    { type: 'booking-came', value: bookingOf(), at: 0 },
    { type: 'opened', act: 'reschedule' },
  ] as const;

  it('begins at the first free day', () => {
    const slots = page('2026-12-01', ['2026-12-03T09:00:00+08:00']);
    const { picking } = [...opened, { type: 'slots-came', value: slots } as const].reduce(reduce, initialState);
    assert.equal(picking.day, '2026-12-03');
    assert.equal(picking.today, '2026-12-01');
  });

  it('asks for a month when one gets to a day of it', () => {
    const slots = page('2026-12-01', []);
    const state = [...opened, { type: 'slots-came', value: slots } as const, { type: 'day-focused', day: '2027-01-05' } as const].reduce(
      reduce,
      initialState,
    );
    assert.deepEqual(state.picking.window, { from: '2027-01-01', to: '2027-01-31' });
    assert.equal(state.picking.slots.at, 'asked');
  });

  it('looks on from the last day that is known', () => {
    const slots = page('2026-12-01', []);
    const { picking } = [...opened, { type: 'slots-came', value: slots } as const].reduce(reduce, initialState);
    assert.deepEqual(nextWindow(picking), { from: '2026-12-02', to: '2026-12-15' });
  });

  it('sorts times into the community’s days', () => {
    const slots = page('2026-12-01', ['2026-12-01T17:30:00Z', '2026-12-01T01:00:00Z']);
    assert.deepEqual([...slotsByDay(slots).keys()], ['2026-12-01', '2026-12-02']);
  });
});
