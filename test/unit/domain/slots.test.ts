import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockedSpan, freeSlots, overlaps, whyNotBookable, type SlotQuestion } from '../../../src/domain/slots.ts';
import { fromInstant, toInstant } from '../../../src/domain/zone.ts';

const zone = 'Asia/Shanghai';
const at = (clock: string, day = '2026-12-01') => fromInstant(`${day}T${clock}:00+08:00`);

/** One worker, Tuesday 9 to 12, two-hour visits every half hour, asked a week before. */
const question = (change: Partial<SlotQuestion> = {}): SlotQuestion => ({
  durationMinutes: 120,
  stepMinutes: 30,
  buffers: { beforeMinutes: 0, afterMinutes: 0 },
  minNoticeMinutes: 0,
  horizonDays: 30,
  timeZone: zone,
  now: at('08:00', '2026-11-24'),
  from: '2026-12-01',
  to: '2026-12-01',
  workers: [{ id: 'w1', hours: { 2: [{ from: '09:00', to: '12:00' }] }, busy: [] }],
  ...change,
});
const worker = (id: string, change: Partial<SlotQuestion['workers'][number]> = {}) => ({
  id,
  hours: { 2: [{ from: '09:00', to: '12:00' }] },
  busy: [],
  ...change,
});

const starts = (change: Partial<SlotQuestion> = {}) => freeSlots(question(change)).map(({ start }) => toInstant(start, zone).slice(5, 16));
const clocks = (change: Partial<SlotQuestion> = {}) => starts(change).map((text) => text.slice(6));

describe('working hours', () => {
  test('a visit starts and ends within them', () => assert.deepEqual(clocks(), ['09:00', '09:30', '10:00']));

  test('a day without hours has no times', () => assert.deepEqual(starts({ from: '2026-12-02', to: '2026-12-07' }), []));

  test('a visit longer than they are has no times', () => assert.deepEqual(clocks({ durationMinutes: 181 }), []));

  test('a lunch break is worked through only when there is none', () => {
    const split = (to: string, from: string) => [
      worker('w1', {
        hours: {
          2: [
            { from, to: '15:00' },
            { from: '09:00', to },
          ],
        },
      }),
    ];
    assert.deepEqual(clocks({ workers: split('12:00', '13:00'), stepMinutes: 60 }), ['09:00', '10:00', '13:00']);
    assert.deepEqual(clocks({ workers: split('12:00', '12:00'), stepMinutes: 60 }), ['09:00', '10:00', '11:00', '12:00', '13:00']);
  });

  test('a night’s work reaches into the next day', () => {
    const night = [worker('w1', { hours: { 2: [{ from: '22:00', to: '06:00' }] } })];
    assert.deepEqual(starts({ workers: night, stepMinutes: 60, durationMinutes: 360 }), ['12-01T22:00', '12-01T23:00']);
    assert.deepEqual(starts({ workers: night, stepMinutes: 60, durationMinutes: 360, from: '2026-12-02', to: '2026-12-02' }), [
      '12-02T00:00',
    ]);
  });

  test('work until midnight ends at midnight', () => {
    const late = [worker('w1', { hours: { 2: [{ from: '20:00', to: '00:00' }] } })];
    assert.deepEqual(starts({ workers: late, stepMinutes: 60 }), ['12-01T20:00', '12-01T21:00', '12-01T22:00']);
  });

  test('times start on the step, not on the opening', () => {
    const odd = [worker('w1', { hours: { 2: [{ from: '08:50', to: '11:10' }] } })];
    assert.deepEqual(clocks({ workers: odd, stepMinutes: 20, durationMinutes: 60 }), ['09:00', '09:20', '09:40', '10:00']);
  });
});

describe('what occupies a worker', () => {
  const busy = (from: string, to: string) => [worker('w1', { busy: [{ start: at(from), end: at(to) }] })];

  test('a visit may begin when another ends and end when another begins', () => {
    assert.deepEqual(clocks({ workers: busy('11:00', '12:00') }), ['09:00']);
    assert.deepEqual(clocks({ workers: busy('08:00', '09:00') }), ['09:00', '09:30', '10:00']);
    assert.deepEqual(clocks({ workers: busy('09:00', '09:01') }), ['09:30', '10:00']);
  });

  test('travel before and cleaning up after must be free too', () => {
    const buffers = { beforeMinutes: 30, afterMinutes: 15 };
    assert.deepEqual(clocks({ workers: busy('08:00', '09:00'), buffers }), ['09:30', '10:00']);
    assert.deepEqual(clocks({ workers: busy('12:00', '13:00'), buffers }), ['09:00', '09:30']);
    assert.deepEqual(clocks({ workers: busy('12:15', '13:00'), buffers }), ['09:00', '09:30', '10:00']);
  });

  test('spans in any order and over each other count as one', () => {
    const spans = [
      ['10:30', '11:00'],
      ['09:00', '09:30'],
      ['09:15', '09:20'],
      ['10:30', '10:30'],
    ].map(([from, to]) => ({ start: at(from!), end: at(to!) }));
    assert.deepEqual(clocks({ workers: [worker('w1', { busy: spans })], durationMinutes: 60 }), ['09:30', '11:00']);
  });

  test('a sick leave takes the whole day', () => {
    const sick = [worker('w1', { busy: [{ start: at('00:00', '2026-11-30'), end: at('00:00', '2026-12-03') }] })];
    assert.deepEqual(clocks({ workers: sick }), []);
  });

  test('a time is offered while any worker is free, and says who, in the order given', () => {
    const workers = [worker('w2'), ...busy('09:00', '10:00'), worker('w3', { hours: {} })];
    assert.deepEqual(
      freeSlots(question({ workers })).map(({ workerIds }) => workerIds),
      [['w2'], ['w2'], ['w2', 'w1']],
    );
  });

  test('what was asked with is left as it was', () => {
    const asked = question({ workers: busy('09:00', '10:00') });
    const before = structuredClone(asked);
    freeSlots(asked);
    assert.deepEqual(asked, before);
  });
});

describe('notice and horizon', () => {
  test('a visit needs the service’s notice', () => {
    assert.deepEqual(clocks({ now: at('08:00'), minNoticeMinutes: 90 }), ['09:30', '10:00']);
    assert.deepEqual(clocks({ now: at('08:01'), minNoticeMinutes: 90 }), ['10:00']);
  });

  test('a day that has passed has no times', () => assert.deepEqual(clocks({ now: at('00:00', '2026-12-02') }), []));

  test('the last day of the horizon can be booked, the next one not', () => {
    assert.deepEqual(starts({ horizonDays: 7, to: '2026-12-20', durationMinutes: 180 }), ['12-01T09:00']);
    assert.deepEqual(starts({ horizonDays: 6, to: '2026-12-20' }), []);
    assert.deepEqual(starts({ horizonDays: 14, to: '2026-12-20', durationMinutes: 180 }), ['12-01T09:00', '12-08T09:00']);
  });

  test('a range that ends before it begins is empty', () => assert.deepEqual(starts({ to: '2026-11-30' }), []));

  test('no length, no times', () => {
    assert.deepEqual(starts({ durationMinutes: 0 }), []);
    assert.deepEqual(starts({ durationMinutes: NaN }), []);
  });

  test('a step of nothing is refused in a sentence, not walked for ever', () => {
    assert.throws(() => starts({ stepMinutes: 0 }), /step of 0 minutes/);
  });
});

describe('one time asked for', () => {
  const service = { duration: { min: 120, step: 30, max: 240 }, minNoticeMinutes: 60, horizonDays: 7 };
  const why = (start: number, durationMinutes = 120, change: Partial<typeof service> = {}) =>
    whyNotBookable({ start, durationMinutes, service: { ...service, ...change }, timeZone: zone, now: at('08:00') });

  test('is bookable from the notice on until the horizon’s last day ends', () => {
    assert.equal(why(at('09:00')), undefined);
    assert.equal(why(at('08:59')), 'too-late');
    assert.equal(why(at('07:00')), 'too-late');
    assert.equal(why(NaN), 'too-late');
    assert.equal(why(at('23:59', '2026-12-08')), undefined);
    assert.equal(why(at('00:00', '2026-12-09')), 'beyond-horizon');
    assert.equal(why(at('23:59', '9999-12-31') + 86_400_000), 'beyond-horizon');
  });

  test('must last one of the service’s lengths', () => {
    for (const good of [120, 150, 240]) assert.equal(why(at('12:00'), good), undefined, String(good));
    for (const bad of [0, 90, 121, 270, -120, NaN]) assert.equal(why(at('12:00'), bad), 'bad-duration', String(bad));
    const fixed = { duration: { min: 60, step: 0, max: 60 } };
    assert.equal(why(at('12:00'), 60, fixed), undefined);
    assert.equal(why(at('12:00'), 61, fixed), 'bad-duration');
  });
});

test('spans that only touch do not overlap', () => {
  const span = (start: number, end: number) => ({ start, end });
  assert.ok(!overlaps(span(0, 10), span(10, 20)));
  assert.ok(!overlaps(span(10, 20), span(0, 10)));
  assert.ok(overlaps(span(0, 11), span(10, 20)));
  assert.ok(overlaps(span(0, 30), span(10, 20)));
});

test('a visit blocks its buffers too', () => {
  assert.deepEqual(blockedSpan(at('09:00'), at('11:00'), { beforeMinutes: 30, afterMinutes: 15 }), {
    start: at('08:30'),
    end: at('11:15'),
  });
});
