import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { percentOf, share } from '../../../src/domain/percent.ts';
import { priceVisit, slotSurcharge, totalOf, type PriceQuestion, type Pricing } from '../../../src/domain/price.ts';

const cleaning = { name: '日常保洁', unit: 'hour', amountInFen: 4000 };
const question = (change: Partial<PriceQuestion> = {}): PriceQuestion => ({
  service: cleaning,
  pricing: {},
  durationMinutes: 180,
  dayType: 'work',
  ...change,
});
const lines = (change: Partial<PriceQuestion> = {}) =>
  priceVisit(question(change)).map(({ kind, label, amountInFen }) => `${kind} ${label}: ${amountInFen}`);

describe('the service itself', () => {
  const units: [unit: string, durationMinutes: number, expected: string][] = [
    ['hour', 180, 'service 日常保洁 3 小时: 12000'],
    ['hour', 150, 'service 日常保洁 2.5 小时: 10000'],
    ['hour', 100, 'service 日常保洁 1.67 小时: 6667'],
    ['visit', 180, 'service 日常保洁: 4000'],
    ['day', 480, 'service 日常保洁 1 天: 4000'],
    ['day', 1441, 'service 日常保洁 2 天: 8000'],
    ['month', 480, 'service 日常保洁: 4000'],
    ['26-days', 480, 'service 日常保洁: 4000'],
    ['a-newer-unit', 480, 'service 日常保洁: 4000'],
  ];
  for (const [unit, durationMinutes, expected] of units) {
    test(`by ${unit} for ${durationMinutes} minutes is “${expected}”`, () => {
      assert.deepEqual(lines({ service: { ...cleaning, unit }, durationMinutes }), [expected]);
    });
  }

  test('by the square metre and by the meal counts them', () => {
    assert.deepEqual(lines({ service: { ...cleaning, unit: 'sqm', amountInFen: 799 }, quantity: 88.5 }), [
      'service 日常保洁 88.5 平方米: 70712',
    ]);
    assert.deepEqual(lines({ service: { ...cleaning, unit: 'meal', amountInFen: 1500 }, quantity: 2 }), ['service 日常保洁 2 份: 3000']);
  });

  test('is a line even when it costs nothing', () => {
    assert.deepEqual(lines({ service: { ...cleaning, amountInFen: 0 } }), ['service 日常保洁 3 小时: 0']);
  });
});

describe('what comes on top', () => {
  const pricing: Pricing = {
    agencyFeeInFen: 1000,
    materialsInFen: 500,
    restDayPercent: 20,
    holidayPercent: 50,
    longVisitDiscount: { fromMinutes: 180, percent: 5 },
  };

  test('is named line by line', () => {
    assert.deepEqual(lines({ pricing, dayType: 'holiday' }), [
      'service 日常保洁 3 小时: 12000',
      'surcharge 节假日加价 50%: 6000',
      'agency 中介服务费: 1000',
      'materials 材料费: 500',
      'discount 满 3 小时优惠 5%: -600',
    ]);
  });

  const surcharges: [dayType: string | null | undefined, fen: number][] = [
    ['work', 0],
    ['rest', 2400],
    ['holiday', 6000],
    ['makeup', 0],
    [null, 0],
    [undefined, 0],
    ['a-newer-type', 0],
  ];
  for (const [dayType, fen] of surcharges) {
    test(`on a day of type ${String(dayType)} adds ${fen} fen`, () => assert.equal(slotSurcharge(question({ pricing, dayType })), fen));
  }

  test('a visit a minute shorter gets no discount', () => {
    assert.ok(!lines({ pricing, durationMinutes: 179 }).some((line) => line.startsWith('discount')));
  });

  test('half a fen is rounded up, whatever its binary fraction', () => {
    assert.equal(percentOf(150, 0.7), 1);
    assert.equal(percentOf(50, 1), 1);
    assert.equal(percentOf(49, 1), 0);
    assert.equal(percentOf(10_050, 1.1), 111);
    assert.equal(percentOf(1000, 2.05), 21);
    assert.equal(share(1, 1, 2), 1);
    assert.equal(share(5, 100, 60), 8);
  });
});

const anyFen = fc.integer({ min: 0, max: 100_000_000 });
const anyPercent = fc.oneof(fc.integer({ min: -50, max: 300 }), fc.float({ min: 0, max: 200, noNaN: true }));
const anyQuestion: fc.Arbitrary<PriceQuestion> = fc.record({
  service: fc.record({
    name: fc.string(),
    unit: fc.constantFrom('hour', 'visit', 'day', 'month', '26-days', 'sqm', 'meal', 'x'),
    amountInFen: anyFen,
  }),
  pricing: fc.record(
    {
      agencyFeeInFen: fc.oneof(anyFen, fc.constant(-100)),
      materialsInFen: anyFen,
      restDayPercent: anyPercent,
      holidayPercent: anyPercent,
      longVisitDiscount: fc.record({ fromMinutes: fc.integer({ min: 0, max: 600 }), percent: anyPercent }),
    },
    { requiredKeys: [] },
  ),
  durationMinutes: fc.integer({ min: 0, max: 1440 }),
  dayType: fc.constantFrom('work', 'rest', 'holiday', 'makeup', null),
  quantity: fc.integer({ min: 0, max: 500 }),
});

test('every line is a whole number of fen, they sum to the total, and nobody is paid for a visit', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const priced = priceVisit(asked);
      for (const { amountInFen, kind } of priced) {
        assert.ok(Number.isSafeInteger(amountInFen) && !Object.is(amountInFen, -0));
        assert.equal(kind === 'discount', amountInFen < 0);
      }
      assert.equal(
        totalOf(priced),
        priced.reduce((sum, line) => sum + line.amountInFen, 0),
      );
      assert.ok(totalOf(priced) >= 0);
      assert.equal(priced.find(({ kind }) => kind === 'surcharge')?.amountInFen ?? 0, slotSurcharge(asked));
    }),
  );
});

test('nothing costs nothing', () => assert.equal(totalOf([]), 0));
