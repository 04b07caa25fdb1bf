import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking } from '../../../../src/domain/booking.ts';
import type { Intent } from '../../../../src/flows/review/intents.ts';
import { reduce } from '../../../../src/flows/review/reduce.ts';
import { initialState } from '../../../../src/flows/review/state.ts';

const may = { reschedule: false, cancel: false, changeWorker: false, complain: false, accept: false, review: true, pay: false };
const booking = (id: string) => ({ id, status: 'completed', items: [], may }) as unknown as Booking;
const value = { id: 'r-1', subject: 'worker:w-1', stars: 5, aspects: {}, text: '', createdAt: '2026-11-25T09:00:00+08:00', verified: true };

/** The page turned to another booking while a review was on its way, and one of that is on its way too. */
const turned = (...last: Intent[]) =>
  (
    [
      { type: 'started', subject: 'worker:w-1', bookingId: 'B-1' },
      { type: 'booking-came', value: booking('B-1') },
      { type: 'opened' },
      { type: 'drafted', draft: { stars: 5 } },
      { type: 'sent', key: 'k1' },
      { type: 'started', subject: 'worker:w-1', bookingId: 'B-2' },
      { type: 'booking-came', value: booking('B-2') },
      { type: 'opened' },
      { type: 'drafted', draft: { stars: 1 } },
      ...last,
    ] satisfies Intent[]
  ).reduce(reduce, initialState);

describe('a review whose answer comes after the page has turned to another booking', () => {
  it('is not taken for that booking’s, which still waits for its own', () => {
    const { writing, draft, list } = turned({ type: 'taken', bookingId: 'B-1', value });
    assert.deepEqual([writing.at, draft.stars], ['open', 1]);
    assert.equal(list.at, 'asked', 'the list has one more');
  });

  it('does not end what is being sent for that booking', () => {
    const trouble = { code: 'conflict' };
    for (const last of [
      { type: 'taken', bookingId: 'B-1', value },
      { type: 'refused', bookingId: 'B-1', trouble },
      { type: 'lost', bookingId: 'B-1', trouble },
    ] as const)
      assert.equal(turned({ type: 'sent', key: 'k2' }, last).writing.at, 'sending', last.type);
  });
});
