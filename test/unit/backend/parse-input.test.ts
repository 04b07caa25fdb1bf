import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInput } from '../../../src/backend/parse-input.ts';
import { operations } from '../../../src/contract/index.ts';
import type { AnyOperation } from '../../../src/contract/operation.ts';
import { Problem } from '../../../src/domain/problem.ts';

const errorsOf = (operation: AnyOperation, input: unknown): Record<string, string> => {
  try {
    parseInput(operation, input);
  } catch (problem) {
    if (problem instanceof Problem) return Object.fromEntries(problem.errors.map(({ path, message }) => [path, message]));
    throw problem;
  }
  return {};
};

const booking = {
  quoteId: 'q',
  contact: { name: '王', phone: '13712349050' },
  intake: {},
  consents: [{ purpose: 'visit', version: '1', at: '2026-11-25T08:00:00+08:00' }],
};

describe('an input', () => {
  it('keeps what its operation names and drops the rest', () => {
    const parsed = parseInput(operations.cancelBooking, { bookingId: 'b', reason: '', version: 1, admin: true });
    assert.deepEqual(parsed, { bookingId: 'b', reason: '', version: 1 });
  });

  it('is told what is wrong in one word per field', () => {
    assert.deepEqual(errorsOf(operations.createBooking, booking), {});
    const wrong = {
      ...booking,
      quoteId: undefined,
      contact: { name: '', phone: '1'.repeat(33) },
      consents: [{ purpose: 'visit', version: 1, at: 'now' }],
      address: { communityId: 'yunhe', building: '3', unit: '', room: 'x'.repeat(21) },
    };
    assert.deepEqual(errorsOf(operations.createBooking, wrong), {
      quoteId: 'required',
      'contact.name': 'required',
      'contact.phone': 'too-long',
      'consents.0.version': 'malformed',
      'consents.0.at': 'malformed',
      'address.room': 'too-long',
    });
    assert.deepEqual(errorsOf(operations.listWorkers, { limit: 101 }), { limit: 'too-big' });
    assert.deepEqual(errorsOf(operations.advanceBooking, { bookingId: 'b', status: 'flown' }), { status: 'not-an-option' });
    assert.deepEqual(errorsOf(operations.getBooking, { bookingId: '' }), { bookingId: 'required' });
  });

  it('that is no object at all lacks everything', () => {
    assert.deepEqual(errorsOf(operations.cancelBooking, null), { reason: 'required', version: 'required', bookingId: 'required' });
  });

  it('with text that no database keeps is refused, however deep it lies', () => {
    assert.deepEqual(errorsOf(operations.createBooking, { ...booking, intake: { area: [{ deep: 'a\u0000' }] } }), {
      'intake.area.0.deep': 'malformed',
    });
    assert.deepEqual(errorsOf(operations.createBooking, { ...booking, note: '\ud83d' }), { note: 'malformed' });
    assert.deepEqual(errorsOf(operations.createBooking, { ...booking, note: '😀' }), {});
  });

  it('that is nested beyond all reason is refused, not a fault', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    assert.deepEqual(errorsOf(operations.createBooking, { ...booking, intake: { area: nested(8) } }), {});
    const [path] = Object.keys(errorsOf(operations.createBooking, { ...booking, intake: { area: nested(30_000) } }));
    assert.match(path!, /^intake\.area\.0/);
    assert.ok(path!.length < 100);
  });
});
