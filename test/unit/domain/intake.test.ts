import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkIntake } from '../../../src/domain/intake.ts';
import type { IntakeField } from '../../../src/domain/service.ts';

const options = [
  { value: 'cat', label: '猫' },
  { value: 'dog', label: '狗' },
];
const field = (kind: string, change: Partial<IntakeField> = {}): IntakeField => ({
  key: 'q',
  label: '问',
  kind,
  required: false,
  ...change,
});
const reason = (asked: IntakeField, value: unknown) => checkIntake([asked], { q: value })[0]?.reason;

describe('an answer', () => {
  const cases: [kind: string, change: Partial<IntakeField>, value: unknown, reason: string | undefined][] = [
    ['text', {}, '随便', undefined],
    ['text', {}, 'x'.repeat(200), undefined],
    ['text', {}, 'x'.repeat(201), 'too-long'],
    ['text', { max: 5 }, 'xxxxxx', 'too-long'],
    ['text', { max: 300 }, 'x'.repeat(300), undefined],
    ['text', { min: 3 }, 'xx', 'too-small'],
    ['text', { required: true }, { a: 1 }, 'required'],
    ['longtext', {}, 'x'.repeat(2000), undefined],
    ['longtext', {}, 'x'.repeat(2001), 'too-long'],
    ['number', {}, 12, undefined],
    ['number', {}, '12.5', undefined],
    ['number', {}, '８０', undefined],
    ['number', {}, '八十', 'not-a-number'],
    ['number', {}, NaN, 'not-a-number'],
    ['number', {}, Infinity, 'not-a-number'],
    ['number', {}, [12], 'not-a-number'],
    ['number', { min: 10 }, 9, 'too-small'],
    ['number', { max: 10 }, 11, 'too-big'],
    ['number', { min: 0, max: 10 }, 0, undefined],
    ['number', { min: 0, max: 10 }, 10, undefined],
    ['choice', { options }, 'cat', undefined],
    ['choice', { options }, 'cow', 'not-an-option'],
    ['choice', { options }, ['cat'], 'not-an-option'],
    ['choice', {}, 'cat', 'not-an-option'],
    ['choices', { options }, ['cat', 'dog'], undefined],
    ['choices', { options }, ['cat', 'cow'], 'not-an-option'],
    ['choices', { options }, ['cat', 'cat'], 'not-an-option'],
    ['choices', { options }, 'cat', 'not-an-option'],
    ['choices', { options, min: 2 }, ['cat'], 'too-small'],
    ['choices', { options, max: 1 }, ['cat', 'dog'], 'too-big'],
    ['toggle', {}, true, undefined],
    ['toggle', {}, false, undefined],
    ['toggle', {}, 'yes', 'not-an-option'],
    ['photos', {}, ['p-1', 'p-2'], undefined],
    ['photos', { max: 1 }, ['p-1', 'p-2'], 'too-big'],
    ['photos', {}, [1], 'not-an-option'],
    ['date', {}, '2026-12-01', undefined],
    ['date', {}, '2026-02-30', 'not-a-day'],
    ['date', {}, 20261201, 'not-a-day'],
    ['a-newer-kind', {}, { anything: true }, undefined],
  ];
  for (const [kind, change, value, expected] of cases) {
    const shown = JSON.stringify(value)?.slice(0, 30);
    test(`${shown} to a ${kind} with ${JSON.stringify(change).slice(0, 40)} is ${expected ?? 'fine'}`, () => {
      assert.equal(reason(field(kind, change), value), expected);
    });
  }
});

test('a question that must be answered is, and one that need not be may stay empty', () => {
  for (const kind of ['text', 'longtext', 'number', 'choice', 'choices', 'toggle', 'photos', 'date', 'a-newer-kind'])
    for (const empty of [undefined, null, '', '  ', []]) {
      assert.equal(reason(field(kind, { required: true, options }), empty), 'required', kind);
      assert.equal(reason(field(kind, { min: 1, options }), empty), undefined, kind);
    }
});

test('a switch that must be on is not answered by off', () => {
  assert.equal(reason(field('toggle', { required: true }), false), 'required');
  assert.equal(reason(field('toggle', { required: true }), true), undefined);
});

test('each wrong answer is named by its place in the booking, in the order of the questions', () => {
  const fields = [field('text', { key: 'pets', required: true }), field('number', { key: 'area' }), field('date', { key: 'day' })];
  assert.deepEqual(checkIntake(fields, { area: 'x', day: '2026-12-01', other: 1 }), [
    { path: 'intake.pets', reason: 'required' },
    { path: 'intake.area', reason: 'not-a-number' },
  ]);
});

test('a question’s key is never looked up beyond the answers themselves', () => {
  assert.deepEqual(checkIntake([field('text', { key: 'toString', required: true })], {}), [
    { path: 'intake.toString', reason: 'required' },
  ]);
  assert.deepEqual(checkIntake([field('text', { key: 'toString' })], {}), []);
});

test('whatever a page sends as an answer gets a word and never an exception', () => {
  const kinds = ['text', 'longtext', 'number', 'choice', 'choices', 'toggle', 'photos', 'date', 'x'];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.boolean(), fc.anything(), (kind, required, value) => {
      const errors = checkIntake([field(kind, { required, options })], { q: value });
      assert.ok(errors.length <= 1);
    }),
  );
});
