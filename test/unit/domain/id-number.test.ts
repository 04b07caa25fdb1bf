import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isCreditCode, isIdNumber } from '../../../src/domain/id-number.ts';

// The example of GB 11643-1999, annex, and one with the check character X.
const good = ['11010519491231002X', '440524188001010014'];

describe('an ID number', () => {
  for (const number of [...good, '11010519491231002x', ' 11010519491231002X ']) {
    test(`“${number}” is one`, () => assert.ok(isIdNumber(number)));
  }
  for (const [number, why] of [
    ['110105194912310021', 'wrong check character'],
    ['11010519490231002X', '31 February'],
    ['110105491231002', 'the old 15 digits'],
    ['01010519491231002X', 'no such province'],
    ['1101051949123100X2', 'X in the middle'],
    ['', 'nothing'],
  ] as const) {
    test(`“${number}” is not: ${why}`, () => assert.ok(!isIdNumber(number)));
  }

  test('is refused when any one digit is mistyped or two neighbours change places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(16), fc.nat(9), (number, at, digit) => {
        const typo = number.slice(0, at) + String(digit) + number.slice(at + 1);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        assert.equal(isIdNumber(typo), typo === number);
        assert.equal(isIdNumber(swapped), swapped === number);
      }),
    );
  });
});

describe('a unified social credit code', () => {
  // Codes of well-known bodies, published by themselves.
  for (const code of ['91330100799655058B', '91440300708461136T', '91330100799655058b', ' 91330100799655058B ']) {
    test(`“${code}” is one`, () => assert.ok(isCreditCode(code)));
  }
  for (const [code, why] of [
    ['91330100799655058C', 'wrong check character'],
    ['9133010079965505B', 'a character short'],
    ['9133010079965O058B', 'a letter O'],
    ['9133A100799655058B', 'a letter in the region'],
    ['', 'nothing'],
  ] as const) {
    test(`“${code}” is not: ${why}`, () => assert.ok(!isCreditCode(code)));
  }

  test('has one check character for each body', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^9[1-3]33\d{4}[0-9A-HJ-NPQRTUWXY]{9}$/), (body) => {
        const fitting = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((character) => isCreditCode(body + character));
        assert.equal(fitting.length, 1);
      }),
      { numRuns: 500 },
    );
  });

  test('is refused when any one character is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, character) => {
        const code = '91330100799655058B';
        const typo = code.slice(0, at) + character + code.slice(at + 1);
        assert.equal(isCreditCode(typo), typo === code);
      }),
    );
  });
});
