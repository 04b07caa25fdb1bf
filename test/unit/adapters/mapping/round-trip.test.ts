import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { kinds } from '../../../../src/adapters/http/config.ts';
import * as full from '../../../../src/adapters/http/mapping/more/full.ts';
import { build, type Making } from '../../../../src/adapters/http/mapping/template.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { fromInstant, instantOf, toInstant } from '../../../../src/domain/zone.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'] as const;
const home = process.env['TZ'];
after(() => (process.env['TZ'] = home));

const values = {
  status: { 0: 'submitted', 1: 'accepted', 9: 'completed', '-1': 'cancelled' },
  flag: { Y: true, N: false },
};

/** To the backend, over the wire and back. */
const trip = (rule: object, ours: unknown, timeZone = 'Asia/Shanghai'): { theirs: unknown; back: unknown } => {
  const making = (way: Making['way']): Making => ({ way, timeZone, values, full });
  const sent = build({ deep: { field: { from: 'ours', ...rule } } }, { ours }, '', making('write'));
  const wire = JSON.parse(JSON.stringify(sent)) as { deep: { field: unknown } };
  const { back } = build({ back: { from: 'deep.field', ...rule } }, wire, '', making('read')) as { back: unknown };
  return { theirs: wire.deep.field, back };
};

const fen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const minutes = fc.integer({ min: 0, max: 1_000_000 });
const day = fc.integer({ min: -20_000, max: 40_000 }).map((count) => addDays('2026-12-01', count));
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const instant = (zone: string, step: number) =>
  fc
    .integer({ min: Date.UTC(1995, 0, 1) / step, max: Date.UTC(2090, 0, 1) / step })
    .map((count) => count * step)
    // Of an hour that the clocks show twice, a wall clock cannot say which one it is.
    .filter((ms) => {
      const text = toInstant(ms, zone);
      return instantOf(text.slice(0, 10), text.slice(11, 16), zone) === Math.floor(ms / 60_000) * 60_000;
    })
    .map((ms) => toInstant(ms, zone));
const landline = fc.constantFrom('0573-82000000', '82000000', '', '95598', '138 0000 0000');
const mobile = fc.tuple(fc.constantFrom('13', '15', '19'), fc.stringMatching(/^\d{9}$/)).map((parts) => parts.join(''));

const byName: Record<string, fc.Arbitrary<unknown>> = {
  yuan: fen,
  'yuan-text': fen,
  'fen-text': fen,
  hours: minutes,
  seconds: minutes,
  milliseconds: minutes,
  days: minutes,
  'iso-duration': minutes,
  // As it travels: JSON knows no -0.
  json: fc
    .jsonValue()
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
    .filter((value) => value !== null && value !== ''),
  'minutes-of-day': clock,
  number: fc.oneof(fc.maxSafeNat().map(String), fc.stringMatching(/^[0-9a-z-]{1,24}$/)),
  text: fc.oneof(
    fc.integer(),
    fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
  ),
  'Y/N': fc.boolean(),
  '1/0': fc.boolean(),
  '+86': fc.oneof(
    mobile,
    landline.filter((text) => text !== ''),
  ),
};

describe('a value that goes to the backend and comes back is the same', () => {
  for (const name of kinds.filter((one) => !/^(epoch|iso$|utc$|.*-name$)/.test(one))) {
    it(`as ${name}`, () => {
      fc.assert(fc.property(byName[name]!, (ours) => assert.deepEqual(trip({ as: name }, ours).back, ours)));
    });
  }

  it('by a value map, in numbers or as text, also a word that the map does not know', () => {
    const word = fc.constantFrom('submitted', 'accepted', 'completed', 'cancelled', 'lift-broken', '7');
    fc.assert(fc.property(word, (ours) => assert.equal(trip({ values: 'status' }, ours).back, ours)));
    fc.assert(fc.property(word, (ours) => assert.equal(trip({ values: 'status', as: 'number' }, ours).back, ours)));
    fc.assert(fc.property(fc.boolean(), (ours) => assert.equal(trip({ values: 'flag' }, ours).back, ours)));
  });

  it('as a family name and a given one', () => {
    const split = { family: { from: 'name', as: 'family-name' }, given: { from: 'name', as: 'given-name' } };
    const parts = (name: string) => build(split, { name }, '', { way: 'write', timeZone: 'UTC', full });
    assert.deepEqual(parts('王大友'), { family: '王', given: '大友' });
    assert.deepEqual(parts('欧阳娜娜'), { family: '欧阳', given: '娜娜' });
    assert.deepEqual(parts('Ann Mary Lee'), { family: 'Lee', given: 'Ann Mary' });
    assert.deepEqual(parts('Ann'), { given: 'Ann' });
    const chinese = fc.stringMatching(/^[王李张欧][大友娜小明]{1,3}$/);
    fc.assert(
      fc.property(chinese, (name) => assert.equal(build('{family}{given}', parts(name), '', { way: 'read', timeZone: 'UTC', full }), name)),
    );
  });

  it('as it is, whatever text it is, in every part of a list', () => {
    const plain = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    fc.assert(fc.property(plain, (ours) => assert.deepEqual(trip({}, ours).back, ours)));
    const rows = fc.array(fc.record({ a: fc.string(), b: minutes }, { noNullPrototype: true }));
    fc.assert(
      fc.property(rows, (ours) => {
        const making = { timeZone: 'UTC' };
        const theirs = build({ list: { from: '.', each: { x: { y: '{a}' }, h: { from: 'b', as: 'hours' } } } }, ours, '', {
          way: 'write',
          ...making,
        });
        const back = build({ from: 'list', each: { a: '{x.y}', b: { from: 'h', as: 'hours' } } }, theirs, '', { way: 'read', ...making });
        assert.deepEqual(back, ours);
      }),
    );
  });
});

for (const machine of zones) {
  describe(`a time that goes to the backend and comes back is the same, in a browser in ${machine}`, () => {
    for (const zone of zones) {
      const patterns = {
        'yyyy-MM-dd HH:mm:ss': 1000,
        "yyyy-MM-dd'T'HH:mm:ss.SSS": 1,
        yyyyMMddHHmm: 60_000,
        'dd/MM/yyyy HH:mm': 60_000,
        'yyyy年MM月dd日 HH时mm分': 60_000,
      };
      const lettered = {
        'yyyy-MM-dd HH:mm:ssXXX': 1000,
        "yyyy-MM-dd'T'HH:mm:ss.SSSXX": 1,
        'M/d/yyyy h:mm a': 60_000,
        'dd.MM.yyyy H:mm': 60_000,
        "yyyy-MM-dd HH'h'mm": 60_000,
      };
      for (const [as, step] of Object.entries({
        ...patterns,
        'epoch-seconds': 1000,
        'epoch-milliseconds': 1,
        iso: 1,
        utc: 1,
        ...lettered,
      })) {
        it(`as ${as} of ${zone}`, () => {
          process.env['TZ'] = machine;
          fc.assert(fc.property(instant(zone, step), (ours) => assert.equal(trip({ as }, ours, zone).back, ours)));
        });
      }

      it(`as date and time in two fields of ${zone}`, () => {
        process.env['TZ'] = machine;
        const making = { timeZone: zone };
        fc.assert(
          fc.property(instant(zone, 60_000), (ours) => {
            const split = { on: { from: 't', as: 'yyyy-MM-dd' }, at: { from: 't', as: 'HH:mm' } };
            const theirs = build(split, { t: ours }, '', { way: 'write', ...making });
            const joint = { from: ['on', 'at'], as: 'yyyy-MM-dd HH:mm' };
            assert.equal(build(joint, theirs, '', { way: 'read', ...making }), ours);
          }),
        );
      });

      it(`as a day or a clock time of ${zone}`, () => {
        process.env['TZ'] = machine;
        for (const as of ['yyyyMMdd', 'dd.MM.yyyy'])
          fc.assert(fc.property(day, (ours) => assert.equal(trip({ as }, ours, zone).back, ours)));
        fc.assert(fc.property(day, (ours) => assert.equal(trip({ as: 'yyyy-MM-dd HH:mm:ss', day: true }, ours, zone).back, ours)));
        fc.assert(fc.property(day, (ours) => assert.equal(trip({ as: 'epoch-milliseconds', day: true }, ours, zone).back, ours)));
        fc.assert(fc.property(clock, (ours) => assert.equal(trip({ as: 'HHmm' }, ours, zone).back, ours)));
      });
    }
  });
}

describe('what a backend writes', () => {
  const theirs = (rule: object, ours: unknown, zone?: string) => trip(rule, ours, zone).theirs;
  const read = (rule: object, value: unknown) =>
    build({ from: 'v', ...rule }, { v: value }, '', { way: 'read', timeZone: 'Asia/Shanghai', values, full });

  it('is what the option’s name says', () => {
    assert.equal(theirs({ as: 'yuan' }, 9850), 98.5);
    assert.equal(theirs({ as: 'yuan-text' }, -5), '-0.05');
    assert.equal(theirs({ as: 'hours' }, 90), 1.5);
    assert.equal(theirs({ as: 'number' }, '17'), 17);
    assert.equal(theirs({ as: 'number', values: 'status' }, 'accepted'), 1);
    assert.equal(theirs({ as: '1/0' }, true), 1);
    assert.equal(theirs({ as: '+86' }, '13712349050'), '+8613712349050');
  });

  it('is the wall clock of its own zone, wherever the browser is', () => {
    const start = '2026-12-01T09:00:00+08:00';
    assert.equal(theirs({ as: 'yyyy-MM-dd HH:mm:ss' }, start), '2026-12-01 09:00:00');
    assert.equal(theirs({ as: 'yyyy-MM-dd HH:mm:ss' }, start, 'America/New_York'), '2026-11-30 20:00:00');
    assert.equal(theirs({ as: 'epoch-seconds' }, start), fromInstant(start) / 1000);
    assert.equal(read({ as: 'yyyy-MM-dd HH:mm:ss' }, '2026-12-01 09:00:00'), start);
  });

  it('may be a double that is a hair off, and no more', () => {
    assert.equal(read({ as: 'yuan' }, 0.1 + 0.2), 30);
    assert.throws(() => read({ as: 'yuan' }, 98.505), /as yuan/);
    assert.throws(() => read({ as: 'seconds' }, 90), /as seconds/);
  });

  it('is refused when it is no such time', () => {
    for (const wrong of ['2026-02-30 09:00:00', '2026-12-01 24:00:00', '2026-12-01 09:00', '2026-12-01T09:00:00', 'soon']) {
      assert.throws(() => read({ as: 'yyyy-MM-dd HH:mm:ss' }, wrong), /as yyyy-MM-dd HH:mm:ss/, wrong);
    }
    assert.throws(() => read({ as: 'epoch-seconds' }, 1_764_550_800_000), /as epoch-seconds/);
  });

  it('has a default where there is nothing, and is left out without one', () => {
    for (const nothing of [null, undefined, '']) assert.equal(read({ as: 'yuan', default: 5 }, nothing), 5);
    assert.equal(read({ as: 'yuan' }, null), undefined);
    assert.deepEqual(build({ a: '{x}', b: { c: '{y.z}' }, d: 1 }, {}, '', { way: 'read', timeZone: 'UTC' }), { d: 1 });
  });

  it('has only fields of its own: what every object has is not there', () => {
    const template = { a: '{constructor.name}', b: { from: 'toString' }, c: '{x.__proto__.y} {hasOwnProperty}', d: 1 };
    assert.deepEqual(build(template, { x: {} }, '', { way: 'read', timeZone: 'UTC' }), { d: 1 });
  });

  it('is no rule when a field of it is called `from`', () => {
    const stay = { from: '{startDate}', to: '{endDate}' };
    const making: Making = { way: 'read', timeZone: 'UTC' };
    assert.deepEqual(build(stay, { startDate: 'a', endDate: 'b' }, '', making), { from: 'a', to: 'b' });
    assert.deepEqual(build({ from: '{startDate}' }, { startDate: 'a' }, '', making), { from: 'a' });
  });

  it('is named when the config asks for a kind or a map that does not exist', () => {
    assert.throws(() => read({ as: 'yaun' }, 1), /as yaun/);
    assert.throws(() => read({ values: 'stauts' }, 1), { message: 'values', came: 'stauts' });
  });
});
