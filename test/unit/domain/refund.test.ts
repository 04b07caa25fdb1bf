import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day.ts';
import { feeAt, refundLadder } from '../../../src/domain/refund.ts';
import { type RefundRule } from '../../../src/domain/refund-rule.ts';
import { RefundStep } from '../../../src/domain/refund-step.ts';
import { dayAt, fromInstant, instantOf } from '../../../src/domain/zone.ts';
import { anyClock, anyInstant, anyZone } from './arbitraries.ts';

const zone = 'Asia/Shanghai';
const start = fromInstant('2026-12-02T14:00:00+08:00');
const free = { kind: 'fixed', amountInFen: 0 } as const;
const fixed = (amountInFen: number) => ({ kind: 'fixed', amountInFen }) as const;
const percent = (share: number) => ({ kind: 'percent', percent: share }) as const;
const before = (minutes: number) => ({ kind: 'before-start', minutes }) as const;
const dayBefore = (at: string) => ({ kind: 'day-before', at }) as const;
const afterStart = { kind: 'after-start' } as const;

const usual: RefundRule[] = [
  { cutoff: dayBefore('18:00'), fee: free },
  { cutoff: before(0), fee: fixed(3000) },
  { cutoff: afterStart, fee: percent(50) },
];
const ladder = (rules: RefundRule[], totalInFen = 12_000, at = start) => refundLadder({ rules, start: at, totalInFen, timeZone: zone });

describe('the ladder', () => {
  test('is free until the evening before, then a fee, then a share, each with its date and offset', () => {
    assert.deepEqual(ladder(usual), [
      { until: '2026-12-01T18:00:00+08:00', feeInFen: 0 },
      { until: '2026-12-02T14:00:00+08:00', feeInFen: 3000 },
      { feeInFen: 6000 },
    ]);
  });

  test('takes the day before in the community’s zone, over the end of a month', () => {
    const early = fromInstant('2026-12-01T06:00:00+08:00');
    assert.equal(ladder(usual, 12_000, early)[0]!.until, '2026-11-30T18:00:00+08:00');
  });

  test('leaves out a rule that never has its turn', () => {
    // At nine in the morning, 24 hours before comes earlier than six the evening before.
    const rules = [usual[0]!, { cutoff: before(24 * 60), fee: fixed(1000) }, usual[2]!];
    const nine = fromInstant('2026-12-02T09:00:00+08:00');
    assert.deepEqual(ladder(rules, 12_000, nine), [{ until: '2026-12-01T18:00:00+08:00', feeInFen: 0 }, { feeInFen: 6000 }]);
    const night = fromInstant('2026-12-02T22:00:00+08:00');
    assert.deepEqual(
      ladder(rules, 12_000, night).map(({ feeInFen }) => feeInFen),
      [0, 1000, 6000],
    );
  });

  test('leaves out what comes after a rule without an end', () => {
    assert.deepEqual(
      ladder([
        { cutoff: afterStart, fee: fixed(5) },
        { cutoff: before(60), fee: free },
      ]),
      [{ feeInFen: 5 }],
    );
  });

  test('lets the last rule hold for good, so that no fee is taken that no rule names', () => {
    assert.deepEqual(ladder([{ cutoff: before(120), fee: free }]), [{ feeInFen: 0 }]);
    assert.deepEqual(ladder(usual.slice(0, 2)).at(-1), { feeInFen: 3000 });
  });

  test('is one step where two cost the same', () => {
    assert.deepEqual(ladder(usual, 2000), [
      { until: '2026-12-01T18:00:00+08:00', feeInFen: 0 },
      { until: '2026-12-02T14:00:00+08:00', feeInFen: 2000 },
      { feeInFen: 1000 },
    ]);
    assert.deepEqual(ladder([...usual.slice(0, 2), { cutoff: afterStart, fee: percent(100) }], 3000), [
      { until: '2026-12-01T18:00:00+08:00', feeInFen: 0 },
      { feeInFen: 3000 },
    ]);
  });

  test('is free without rules', () => {
    assert.deepEqual(ladder([]), [{ feeInFen: 0 }]);
  });

  test('rounds a share half up', () => {
    assert.deepEqual(ladder([{ cutoff: afterStart, fee: percent(50) }], 1001), [{ feeInFen: 501 }]);
  });
});

describe('the fee now', () => {
  const steps = ladder(usual);
  const cases: [at: string, feeInFen: number][] = [
    ['2026-11-01T00:00:00+08:00', 0],
    ['2026-12-01T17:59:59+08:00', 0],
    ['2026-12-01T18:00:00+08:00', 3000],
    ['2026-12-02T13:59:59+08:00', 3000],
    ['2026-12-02T14:00:00+08:00', 6000],
    ['2026-12-31T00:00:00+08:00', 6000],
  ];
  for (const [at, feeInFen] of cases) {
    test(`is ${feeInFen} fen at ${at}`, () => assert.equal(feeAt(steps, fromInstant(at)), feeInFen));
  }

  test('is the last step’s when a backend dates that one too, and nothing without steps', () => {
    assert.equal(feeAt([{ until: '2026-12-01T18:00:00+08:00', feeInFen: 7 }], start), 7);
    assert.equal(feeAt([{ until: null, feeInFen: 9 }], start), 9);
    assert.equal(feeAt([], start), 0);
  });
});

const anyRule: fc.Arbitrary<RefundRule> = fc.record({
  cutoff: fc.oneof(fc.integer({ min: 0, max: 5000 }).map(before), anyClock.map(dayBefore), fc.constant(afterStart)),
  fee: fc.oneof(fc.integer({ min: 0, max: 50_000 }).map(fixed), fc.integer({ min: 0, max: 100 }).map(percent)),
});
const anyLadder = fc.record({
  rules: fc.array(anyRule, { minLength: 1, maxLength: 5 }),
  start: anyInstant.map((ms) => Math.floor(ms / 60_000) * 60_000),
  totalInFen: fc.integer({ min: 0, max: 30_000 }),
  timeZone: anyZone,
});

const cutoffOf = ({ cutoff }: RefundRule, at: number, timeZone: string) =>
  cutoff.kind === 'before-start'
    ? at - cutoff.minutes * 60_000
    : cutoff.kind === 'day-before'
      ? instantOf(addDays(dayAt(at, timeZone), -1), cutoff.at, timeZone)
      : Infinity;

test('at any instant the fee is that of the first rule whose cutoff has not passed, and no more than the price', () => {
  const minutesFromStart = fc.integer({ min: -6000, max: 600 });
  fc.assert(
    fc.property(anyLadder, minutesFromStart, (asked, minutes) => {
      const now = asked.start + minutes * 60_000;
      const rule = asked.rules.find((candidate) => now < cutoffOf(candidate, asked.start, asked.timeZone)) ?? asked.rules.at(-1)!;
      const fee = rule.fee.kind === 'fixed' ? rule.fee.amountInFen : Math.floor((asked.totalInFen * rule.fee.percent + 50) / 100);
      assert.equal(feeAt(refundLadder(asked), now), Math.min(fee, asked.totalInFen));
    }),
    { numRuns: 500 },
  );
});

test('steps are in order, only the last has no date, and no two neighbours cost the same', () => {
  fc.assert(
    fc.property(anyLadder, (asked) => {
      const steps = refundLadder(asked);
      steps.forEach((step, index) => {
        assert.ok(RefundStep.safeParse(step).success);
        const next = steps[index + 1];
        assert.equal(step.until === undefined, next === undefined);
        if (next?.until) assert.ok(fromInstant(step.until!) < fromInstant(next.until));
        assert.notEqual(step.feeInFen, next?.feeInFen);
      });
    }),
  );
});

test('cancelling later never costs less where each rule costs more than the one before', () => {
  const growing = anyLadder.map((asked) => {
    const fees = asked.rules.map((_, index) => fixed(index * 1500));
    return { ...asked, rules: asked.rules.map((rule, index) => ({ ...rule, fee: fees[index]! })) };
  });
  fc.assert(
    fc.property(growing, (asked) => {
      const fees = refundLadder(asked).map(({ feeInFen }) => feeInFen);
      assert.deepEqual(
        fees,
        [...fees].sort((a, b) => a - b),
      );
    }),
  );
});
