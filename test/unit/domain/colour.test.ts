import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { colourOf } from '../../../src/domain/colour.ts';
import { addDays } from '../../../src/domain/day.ts';
import { anyDay } from './arbitraries.ts';

const today = '2026-12-01';
const passed = { conclusion: 'passed' };
const valid = { state: 'valid', validUntil: '2027-01-01' };
const all = { background: passed, healthExam: valid, insurance: valid };

const table: [string, Parameters<typeof colourOf>[0], string, string[]][] = [
  ['all in order', all, 'green', []],
  ['a last day is today', { ...all, healthExam: { state: 'valid', validUntil: today } }, 'green', []],
  ['papers without a date', { ...all, healthExam: { state: 'valid' }, insurance: { state: 'valid' } }, 'green', []],
  ['an exam ran out yesterday', { ...all, healthExam: { state: 'valid', validUntil: '2026-11-30' } }, 'yellow', ['health-exam-expired']],
  [
    'an exam said to have run out',
    { ...all, healthExam: { state: 'expired', validUntil: '2027-01-01' } },
    'yellow',
    ['health-exam-expired'],
  ],
  ['no exam', { ...all, healthExam: undefined }, 'yellow', ['health-exam-missing']],
  ['an exam said to be missing', { ...all, healthExam: { state: 'missing' } }, 'yellow', ['health-exam-missing']],
  [
    'an exam in a word nobody knows',
    { ...all, healthExam: { state: 'pending', validUntil: '2027-01-01' } },
    'yellow',
    ['health-exam-missing'],
  ],
  ['insurance ran out', { ...all, insurance: { state: 'valid', validUntil: '2026-01-01' } }, 'yellow', ['insurance-expired']],
  ['no insurance', { ...all, insurance: undefined }, 'yellow', ['insurance-missing']],
  ['neither', { background: passed }, 'yellow', ['health-exam-missing', 'insurance-missing']],
  ['identity failed', { ...all, background: { conclusion: 'failed' } }, 'red', ['identity-failed']],
  ['identity not yet checked', { ...all, background: { conclusion: 'pending' } }, 'red', ['identity-pending']],
  ['no identity at all', { ...all, background: undefined }, 'red', ['identity-pending']],
  ['a conclusion nobody knows', { ...all, background: { conclusion: 'ok' } }, 'red', ['identity-pending']],
  ['nothing', {}, 'red', ['identity-pending', 'health-exam-missing', 'insurance-missing']],
];

for (const [name, record, colour, reasons] of table) {
  test(`${name}: ${colour}`, () => assert.deepEqual(colourOf(record, today), { colour, reasons }));
}

test('only the day after its last day does a paper run out', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
      const { colour } = colourOf(
        { ...all, insurance: { state: 'valid', validUntil: addDays(day, days) }, healthExam: { state: 'valid' } },
        day,
      );
      assert.equal(colour, days < 0 ? 'yellow' : 'green');
    }),
  );
});
