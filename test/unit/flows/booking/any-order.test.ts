import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { complete } from '../../../../src/flows/booking/checks.ts';
import type { Intent } from '../../../../src/flows/booking/intents.ts';
import { needs } from '../../../../src/flows/booking/needs.ts';
import { reduce } from '../../../../src/flows/booking/reduce.ts';
import { initialState, typedFields } from '../../../../src/flows/booking/state.ts';
import { at, booking, cleaning, consent, expiry, nanny, nine, quote, slotPage, ten } from './fixtures.ts';

const trouble = fc
  .constantFrom(
    'offline',
    'timeout',
    'slot-taken',
    'price-changed',
    'unauthorized',
    'rate-limited',
    'invalid',
    'expired',
    'in-progress',
    'new-word',
  )
  .map((code) => ({ code }));
const parts = ['community', 'services', 'workers', 'slots', 'quote', 'booking'] as const;

let keys = 0;
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.constantFrom<Intent>(
    { type: 'next' },
    { type: 'next' },
    { type: 'back' },
    { type: 'retry' },
    { type: 'seek' },
    { type: 'check-again' },
    { type: 'again' },
    { type: 'hold-lapsed' },
    { type: 'hold-renewed' },
    { type: 'hold-given-back' },
    { type: 'cancel-asked' },
    { type: 'cancel-dropped' },
    { type: 'service-chosen', serviceId: 'cleaning' },
    { type: 'service-chosen', serviceId: 'nanny' },
    { type: 'service-chosen', serviceId: 'gone' },
    { type: 'duration-chosen', durationMinutes: 180 },
    { type: 'worker-chosen', workerId: 'w-1' },
    { type: 'slot-chosen', ...nine },
    { type: 'slot-chosen', ...ten },
    { type: 'day-chosen', day: '2026-12-03' },
    { type: 'day-focused', day: '2027-02-01' },
    { type: 'services-came', value: [cleaning, nanny] },
    { type: 'slots-came', value: slotPage(['2026-12-01', '2026-12-02']) },
    { type: 'slots-came', value: slotPage(['2026-12-01'], []) },
    { type: 'held', value: { id: 'h-2', items: [], ...expiry }, clockOffset: 0 },
    { type: 'quote-came', value: quote(), clockOffset: 0 },
    { type: 'quote-came', value: quote('q-2', 9000), clockOffset: 0 },
    { type: 'accepted', value: booking },
    { type: 'looked', mayResend: true },
    { type: 'looked', mayResend: false },
    { type: 'looked', value: booking, mayResend: true },
    { type: 'sent-elsewhere', sent: { key: 'k-other', quoteIds: ['q-9'] } },
    { type: 'edit', step: 'time' },
    { type: 'edit', step: 'who' },
    consent,
  ),
  fc.constant(0).map((): Intent => ({ type: 'submit', key: `k-${(keys += 1)}` })),
  trouble.map((value): Intent => ({ type: 'lost', trouble: value })),
  trouble.map((value): Intent => ({ type: 'look-failed', trouble: value })),
  trouble.map((value): Intent => ({ type: 'refused', trouble: value })),
  trouble.map((value): Intent => ({ type: 'hold-refused', trouble: value })),
  fc.tuple(fc.constantFrom(...parts), trouble).map(([part, value]): Intent => ({ type: 'part-failed', part, trouble: value })),
);

const runs = { numRuns: 400 };
const sequences = fc.array(intent, { maxLength: 60 });
const starts = fc.constantFrom(initialState, at.time(), at.review(), at.submitting());

describe('whatever happens, in whatever order', () => {
  it('nothing typed is lost', () => {
    fc.assert(
      fc.property(starts, sequences, (from, intents) => {
        const typed = typedFields.reduce((state, field) => reduce(state, { type: 'typed', fields: { [field]: `${field} 打的字` } }), from);
        const state = intents.reduce(reduce, typed);
        for (const field of typedFields) assert.equal(state.typed[field], `${field} 打的字`);
      }),
      runs,
    );
  });

  it('a booking is sent only when it is whole', () => {
    fc.assert(
      fc.property(starts, sequences, (from, intents) => {
        intents.reduce((before, each) => {
          const state = reduce(before, each);
          if (state.sending.at === 'submitting' && before.sending.at !== 'submitting') {
            assert.ok(complete(state));
            assert.equal(state.step, 'review');
          }
          return state;
        }, from);
      }),
      runs,
    );
  });

  it('one intent keeps one key until it is refused for good or accepted', () => {
    fc.assert(
      fc.property(starts, sequences, (from, intents) => {
        intents.reduce((before, each) => {
          const state = reduce(before, each);
          if (before.sent && state.sent) assert.equal(state.sent.key, before.sent.key);
          const asked = needs(state).filter(({ ask }) => ask === 'create');
          assert.ok(asked.length <= 1);
          if (before.sent && !state.sent)
            assert.ok(['accepted', 'looked', 'refused', 'booking-came', 'reset', 'booked-elsewhere'].includes(each.type), each.type);
          return state;
        }, from);
      }),
      runs,
    );
  });

  it('the same question is never asked twice at once', () => {
    fc.assert(
      fc.property(starts, sequences, (from, intents) => {
        const asked = needs(intents.reduce(reduce, from)).map((need) => JSON.stringify(need));
        assert.equal(new Set(asked).size, asked.length);
      }),
      runs,
    );
  });
});
