import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatPhone, normalisePhone } from '../../../src/domain/phone.ts';

describe('a mobile number is understood', () => {
  for (const [text, how] of [
    ['13712349050', 'bare'],
    ['137 1234 9050', 'in groups'],
    ['137-1234-9050', 'with dashes'],
    ['137–1234—9050', 'with long dashes'],
    ['+8613712349050', 'with +86'],
    ['+86 137 1234 9050', 'with +86 and spaces'],
    ['(+86)13712349050', 'with +86 in brackets'],
    ['008613712349050', 'with 0086'],
    ['8613712349050', 'with 86'],
    ['１３７１２３４９０５０', 'in full-width digits'],
    ['＋８６－１３７１２３４９０５０', 'in full-width digits and signs'],
    ['\u202A+86 137 1234 9050\u202C', 'pasted from an address book with marks of direction'],
    ['  13712349050\n', 'with blanks around it'],
    ['137\u00a01234\u30009050', 'with hard and wide blanks'],
  ] as const) {
    test(how, () => assert.equal(normalisePhone(text), '13712349050'));
  }
});

describe('anything else is refused', () => {
  for (const [text, why] of [
    ['', 'nothing'],
    ['12712349050', 'no such prefix'],
    ['23712349050', 'not beginning with 1'],
    ['1371234905', 'a digit short'],
    ['137123490500', 'a digit too many'],
    ['+13712349050', 'a number of another country'],
    ['+44 7911 123456', 'a number of another country'],
    ['868613712349050', 'the prefix twice'],
    ['0573-82711234', 'a landline'],
    ['013712349050', 'a zero before it'],
    ['1371234905O', 'a letter O'],
    ['13712349050#12', 'an extension'],
    ['١٣٧١٢٣٤٩٠٥٠', 'Arabic digits'],
    ['13712349050 13712349051', 'two of them'],
  ] as const) {
    test(`${why} (${text})`, () => assert.equal(normalisePhone(text), undefined));
  }
});

test('a number is shown in groups of three, four and four, and read back from them', () => {
  assert.equal(formatPhone('13712349050'), '137 1234 9050');
  fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => normalisePhone(formatPhone(phone)) === phone));
});

test('what is not a whole number is shown as it is', () => {
  for (const text of ['', '137', '0573-82711234']) assert.equal(formatPhone(text), text);
});
