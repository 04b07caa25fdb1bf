import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  maskAddress,
  maskBankCard,
  maskEmail,
  maskIdNumber,
  maskIdNumberForOwner,
  maskLandline,
  maskName,
  maskPhone,
} from '../../../src/domain/masking.ts';

const table = (mask: (text: string) => string, cases: [text: string, shown: string][]) => {
  for (const [text, shown] of cases) test(`“${text}” is shown as “${shown}”`, () => assert.equal(mask(text), shown));
};

describe('a name', () =>
  table(maskName, [
    ['张大友', '*大友'],
    ['李三', '*三'],
    [' 李三 ', '*三'],
    ['欧阳修远', '*阳修远'],
    ['阿不都·热合曼', '*不都·热合曼'],
    ['王', '*'],
    ['', ''],
    ['   ', ''],
    // Beyond the basic plane: two units, one character. And one with a variation selector.
    ['𠮷野家', '*野家'],
    ['𠮷', '*'],
    ['葛\u{E0100}城', '*城'],
    ['김철수', '*철수'],
    // A first letter would hide nothing.
    ['John Smith', '* Smith'],
    ['Madonna', '*'],
    ['Жанна Ким', '* Ким'],
    ['محمد علي', '* علي'],
    ['😀小明', '*'],
    ['👩‍👧 小明', '* 小明'],
    // What else people write there.
    ['李三 13712349050', '*三 ***********'],
    ['王奶奶３幢501', '*奶奶*幢***'],
  ]));

describe('a phone number', () =>
  table(maskPhone, [
    ['13712349050', '137****9050'],
    ['+86 137-1234-9050', '137****9050'],
    ['１３７１２３４９０５０', '137****9050'],
    ['0571-87658709', '0571****8709'],
    ['1371234905', '********'],
    ['call me', '*******'],
    ['', ''],
  ]));

describe('a landline', () =>
  table(maskLandline, [
    ['0571-87658709', '0571****8709'],
    ['057187658709', '0571****8709'],
    ['(0571) 8765 8709', '0571****8709'],
    ['+86 571 87658709', '0571****8709'],
    ['010-87658709', '010****8709'],
    ['0211-1234567', '********'],
    ['021-12345678', '021****5678'],
    ['0573-8765870', '0573***5870'],
    ['0571-87658709-801', '0571****8709'],
    ['87658709', '********'],
  ]));

describe('an ID number', () => {
  describe('to others', () =>
    table(maskIdNumber, [
      ['33012319740201001X', '3****************X'],
      ['330123740201001', '3*************1'],
      ['1234', '****'],
      ['', ''],
    ]));
  describe('to its owner', () =>
    table(maskIdNumberForOwner, [
      ['33012319740201001X', '3***23197402*****X'],
      ['330123740201001', '3*************1'],
      ['1234', '****'],
    ]));
});

describe('an e-mail address', () =>
  table(maskEmail, [
    ['contact@163.com', 'con***@163.com'],
    ['abcd@163.com', 'abc***@163.com'],
    ['abc@163.com', 'ab***@163.com'],
    ['ab@163.com', 'a***@163.com'],
    ['a@163.com', '***@163.com'],
    ['𠮷𠮷𠮷𠮷@163.com', '𠮷𠮷𠮷***@163.com'],
    ['@163.com', '********'],
    ['nobody', '******'],
  ]));

describe('a bank card', () =>
  table(maskBankCard, [
    ['6222021234567890123', '622202*********0123'],
    ['6222 0212 3456 7890', '622202******7890'],
    ['12345678901', '********'],
  ]));

describe('an address', () => {
  const address = { building: '3幢', unit: '2单元', room: '501', detail: '东门进' };
  const both = (of: typeof address | Omit<typeof address, 'detail'>) => [maskAddress(of, { room: false }), maskAddress(of, { room: true })];

  test('hides unit, room and the way there until a worker is assigned', () => {
    assert.deepEqual(both(address), ['3幢 **', '3幢 2单元 501室 东门进']);
  });

  test('shows of a whole address typed as the building nothing but the building', () => {
    const buildings = ['3幢2单元501室', '3-2-501', '北区3号楼 东单元 501', '三栋二单元', 'B2栋1101', 'A座1203', '12A', '三里亭3幢'];
    const shown = ['3幢 **', '3幢 **', '北区3号楼 **', '三栋 **', 'B2栋 **', 'A座 **', '12A幢 **', '三里亭3幢 **'];
    assert.deepEqual(
      buildings.map((building) => maskAddress({ building, unit: '', room: '' }, { room: false })),
      shown,
    );
    assert.equal(maskAddress({ building: '3幢2单元501室', unit: '', room: '' }, { room: true }), '3幢2单元501室');
  });

  test('gives bare numbers their word, and leaves other words as they are', () => {
    assert.deepEqual(both({ building: '3', unit: '2', room: '501' }), ['3幢 **', '3幢 2单元 501室']);
    assert.deepEqual(both({ building: '12号楼', unit: '', room: '东户' }), ['12号楼 **', '12号楼 东户']);
  });
});

test('nothing of a text that has no known form is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      for (const mask of [maskPhone, maskLandline]) assert.match(mask(text.replace(/[\d０-９]/g, 'x')), /^\**$/);
    }),
  );
});

test('a masked phone keeps seven digits of eleven', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
      const shown = maskPhone(phone);
      assert.equal(shown, `${phone.slice(0, 3)}****${phone.slice(7)}`);
    }),
  );
});
