import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseAddress } from '../../../src/domain/address.ts';
import { checkAddress } from '../../../src/domain/contact.ts';

/** building | unit | room | detail, `-` for what is not there. */
const parsed = (text: string) => {
  const { building = '-', unit = '-', room = '-', detail = '-' } = parseAddress(text);
  return `${building} | ${unit} | ${room} | ${detail}`;
};
const table = (name: string, cases: [text: string, expected: string][]): void => {
  describe(name, () => {
    for (const [text, expected] of cases)
      test(`“${text.replaceAll('\n', '⏎')}” is ${expected}`, () => assert.equal(parsed(text), expected));
  });
};

table('words for building, unit and room', [
  ['运河社区3幢2单元501室', '3幢 | 2单元 | 501 | -'],
  ['3号楼 2单元 501', '3号楼 | 2单元 | 501 | -'],
  ['12栋1单元1203室', '12栋 | 1单元 | 1203 | -'],
  ['A座1201', 'A座 | - | 1201 | -'],
  ['A座1201A室', 'A座 | - | 1201A | -'],
  ['3#楼2单元501', '3#楼 | 2单元 | 501 | -'],
  ['3幢501室', '3幢 | - | 501 | -'],
  ['3幢，2单元，501室', '3幢 | 2单元 | 501 | -'],
  ['3 幢 2 单元 501 室', '3幢 | 2单元 | 501 | -'],
  ['三幢二单元五零一室', '三幢 | 二单元 | 五零一 | -'],
  ['3幢甲单元501', '3幢 | 甲单元 | 501 | -'],
  ['3幢2单元5楼501室', '3幢 | 2单元 | 501 | -'],
  ['3幢2单元501号', '3幢 | 2单元 | 501 | -'],
  ['3幢（2单元501室）', '3幢 | 2单元 | 501 | -'],
  ['3幢2单元东户', '3幢 | 2单元 | 东户 | -'],
  ['3幢2单元5楼东户', '3幢 | 2单元 | 5楼东户 | -'],
  ['128号501室', '128号 | - | 501 | -'],
  ['运河路128号', '128号 | - | - | -'],
  ['2单元501室', '- | 2单元 | 501 | -'],
  ['501室', '- | - | 501 | -'],
]);

table('numbers joined by dashes', [
  ['3-2-501', '3幢 | 2单元 | 501 | -'],
  ['3-501', '3幢 | - | 501 | -'],
  ['12-1-1203', '12幢 | 1单元 | 1203 | -'],
  ['3#2-501', '3# | 2单元 | 501 | -'],
  ['3幢2-501', '3幢 | 2单元 | 501 | -'],
  ['3栋-2-501', '3栋 | 2单元 | 501 | -'],
  ['3#-501', '3# | - | 501 | -'],
  ['A-1201', 'A幢 | - | 1201 | -'],
  ['运河社区3-2-501', '3幢 | 2单元 | 501 | -'],
  ['3—2—501', '3幢 | 2单元 | 501 | -'],
  ['3–2–501室', '3幢 | 2单元 | 501 | -'],
]);

table('full-width characters', [
  ['３幢２单元５０１室', '3幢 | 2单元 | 501 | -'],
  ['３－２－５０１', '3幢 | 2单元 | 501 | -'],
  ['３＃２－５０１', '3# | 2单元 | 501 | -'],
]);

table('community and street in front', [
  ['浙江省嘉兴市秀洲区新城街道运河路128号运河社区3幢2单元501室', '3幢 | 2单元 | 501 | -'],
  ['浙江省 嘉兴市 秀洲区 运河社区 3-2-501', '3幢 | 2单元 | 501 | -'],
  ['秀洲区运河路128号3-501', '3幢 | - | 501 | -'],
  ['运河社区一期3幢2单元501', '一期3幢 | 2单元 | 501 | -'],
  ['运河花园东区3幢501', '东区3幢 | - | 501 | -'],
  ['运河花园1号院3号楼501', '1号院3号楼 | - | 501 | -'],
  ['运河新村12弄3号501室', '12弄3号 | - | 501 | -'],
  ['运河大厦8号楼B座1502', '8号楼B座 | - | 1502 | -'],
]);

table('names and phone numbers', [
  ['张三 13712349050 运河社区3幢2单元501室', '3幢 | 2单元 | 501 | -'],
  ['运河社区3幢2单元501室 张三 13712349050', '3幢 | 2单元 | 501 | -'],
  ['运河社区3幢2单元501室，张三，137-1234-9050', '3幢 | 2单元 | 501 | -'],
  ['3幢501室 13712349050 张三', '3幢 | - | 501 | -'],
  ['3幢501室 +86 137 1234 9050', '3幢 | - | 501 | -'],
  ['3幢501室 电话：13712349050', '3幢 | - | 501 | -'],
  ['3幢501室 0573-82711234', '3幢 | - | 501 | -'],
  ['3幢501室张三13712349050', '3幢 | - | 501 | -'],
  ['收货人：张三\n手机号码：13712349050\n所在地区：浙江省嘉兴市秀洲区\n详细地址：运河社区3幢2单元501室', '3幢 | 2单元 | 501 | -'],
]);

table('the way there', [
  ['3幢501室 门铃坏了，请敲门', '3幢 | - | 501 | 门铃坏了,请敲门'],
  ['3幢2单元501室（东门进）', '3幢 | 2单元 | 501 | 东门进'],
  ['3幢2单元501室 东门进 张三 13712349050', '3幢 | 2单元 | 501 | 东门进'],
  ['3幢2单元501室 东门进 13712349050', '3幢 | 2单元 | 501 | 东门进'],
  ['3-2-501 密码锁', '3幢 | 2单元 | 501 | 密码锁'],
]);

table('what is no address', [
  ['', '- | - | - | -'],
  ['你好', '- | - | - | -'],
  ['13712349050', '- | - | - | -'],
  ['0571-87658709', '- | - | - | -'],
  ['2026-12-01', '- | - | - | -'],
  ['张三 13712349050', '- | - | - | -'],
]);

const anyBuilding = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('幢', '栋', '号楼', '座'));
const anyUnit = fc.integer({ min: 1, max: 9 });
const anyRoom = fc.integer({ min: 101, max: 3308 });

test('building, unit and room come back from however they are joined', () => {
  const join = fc.constantFrom('', ' ', '，', ' - ', '、');
  fc.assert(
    fc.property(anyBuilding, anyUnit, anyRoom, join, ([building, word], unit, room, between) => {
      const text = ['运河社区', `${building}${word}`, `${unit}单元`, `${room}室`].join(between);
      assert.deepEqual(parseAddress(text), { building: `${building}${word}`, unit: `${unit}单元`, room: String(room) });
      assert.deepEqual(parseAddress(`${building}-${unit}-${room}`), { building: `${building}幢`, unit: `${unit}单元`, room: String(room) });
    }),
  );
});

test('whatever is pasted, no phone number is left and every field fits', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('3幢', '2单元', '501室', '-', ' ', '13712349050', '张三', '５'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { building = 'x', room = 'x', unit, detail } = parseAddress(pieces.join(''));
      assert.deepEqual(checkAddress({ building, room, unit, detail }), []);
    }),
  );
});

test('a pasted novel is read in no time', () => {
  const began = performance.now();
  for (const piece of ['3-', '1', '东区', '张三 ', '收货人', '3幢', ' ']) parseAddress(piece.repeat(100_000 / piece.length));
  assert.ok(performance.now() - began < 1000);
});
