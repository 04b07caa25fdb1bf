import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bookingStatuses, mayKeys, type BookingStatus } from '../../../src/domain/booking.ts';
import { mayMove, mayOf, nextStatuses, transitions, type Actor } from '../../../src/domain/booking-machine.ts';

const actors: Actor[] = ['resident', 'worker', 'company', 'system'];
const ends: BookingStatus[] = ['completed', 'declined', 'cancelled', 'no-show'];

/** Written out by hand: r resident, w worker, c company, s system. Everything else is forbidden. */
const allowed: Record<string, string> = {
  'submitted → priced': 'c',
  'submitted → accepted': 'c',
  'submitted → declined': 'c',
  'submitted → cancelled': 'rs',
  'priced → accepted': 'r',
  'priced → declined': 'c',
  'priced → cancelled': 'rs',
  'accepted → assigned': 'c',
  'accepted → cancelled': 'rs',
  'accepted → no-show': 's',
  'assigned → on-the-way': 'wc',
  'assigned → in-service': 'r',
  'assigned → cancelled': 'rs',
  'assigned → no-show': 's',
  'on-the-way → arrived': 'wc',
  'on-the-way → in-service': 'r',
  'on-the-way → assigned': 'c',
  'on-the-way → cancelled': 'rs',
  'on-the-way → no-show': 's',
  'arrived → in-service': 'r',
  'arrived → assigned': 'c',
  'arrived → cancelled': 'rs',
  'arrived → no-show': 's',
  'in-service → awaiting-acceptance': 'wc',
  'in-service → cancelled': 's',
  'awaiting-acceptance → completed': 'rcs',
};

test('of all steps between all statuses by everyone, only those of the table are legal', () => {
  for (const from of bookingStatuses)
    for (const to of bookingStatuses)
      for (const actor of actors)
        assert.equal(mayMove(from, to, actor), (allowed[`${from} → ${to}`] ?? '').includes(actor[0]!), `${actor}: ${from} → ${to}`);
});

test('a firm walks a booking from its arrival to its end, but through the door, which only the resident opens', () => {
  const way = ['submitted', 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance', 'completed'];
  way.slice(1).forEach((to, index) => assert.equal(mayMove(way[index]!, to, 'company'), to !== 'in-service', `→ ${to}`));
  for (const from of ['assigned', 'on-the-way', 'arrived']) assert.ok(mayMove(from, 'in-service', 'resident'), from);
});

test('an end has no way out, and every other status has one', () => {
  for (const status of bookingStatuses) {
    const ways = actors.flatMap((actor) => nextStatuses(status, actor));
    assert.equal(ways.length === 0, ends.includes(status), status);
  }
});

test('a status that is not known here leads nowhere and is led to by nobody', () => {
  for (const odd of ['paused', '', 'toString', '__proto__', 'constructor']) {
    for (const actor of actors) {
      assert.deepEqual(nextStatuses(odd, actor), []);
      assert.ok(!mayMove(odd, 'cancelled', actor));
      assert.ok(!mayMove('submitted', odd, actor));
    }
  }
});

test('however a booking wanders, it stays in the table, and nothing but another worker takes it back', () => {
  const anySteps = fc.array(fc.tuple(fc.constantFrom(...actors), fc.nat()), { maxLength: 60 });
  fc.assert(
    fc.property(anySteps, (steps) => {
      const seen: BookingStatus[] = ['submitted'];
      for (const [actor, pick] of steps) {
        const ways = nextStatuses(seen.at(-1)!, actor);
        if (ways.length === 0) continue;
        const to = ways[pick % ways.length]!;
        assert.ok(transitions[seen.at(-1)!][to]!.includes(actor));
        if (to === 'assigned') assert.equal(actor, 'company');
        else if (seen.includes(to)) assert.ok(seen.lastIndexOf('assigned') > seen.lastIndexOf(to), `back to ${to}`);
        seen.push(to);
      }
      assert.ok(bookingStatuses.includes(seen.at(-1)!));
      assert.ok(seen.slice(0, -1).every((status) => !ends.includes(status)));
    }),
  );
});

test('from wherever it stands, a booking can come to an end', () => {
  const waysOut = (status: BookingStatus, seen: BookingStatus[] = []): boolean =>
    ends.includes(status) ||
    actors.flatMap((actor) => nextStatuses(status, actor)).some((to) => !seen.includes(to) && waysOut(to, [...seen, status]));
  for (const status of bookingStatuses) assert.ok(waysOut(status), status);
});

const now = 1_000_000;
const may = (status: string, change: Partial<Parameters<typeof mayOf>[0]> = {}, role: Parameters<typeof mayOf>[1] = 'resident') => {
  const answers = mayOf({ status, start: now + 1, payment: { state: 'none' }, ...change }, role, now);
  return mayKeys.filter((key) => answers[key]).join(' ');
};

describe('what the resident may do', () => {
  const cases: [status: string, keys: string][] = [
    ['submitted', 'reschedule cancel complain'],
    ['priced', 'cancel complain'],
    ['accepted', 'reschedule cancel complain'],
    ['assigned', 'reschedule cancel changeWorker complain'],
    ['on-the-way', 'cancel changeWorker complain'],
    ['arrived', 'cancel changeWorker complain'],
    ['in-service', 'complain'],
    ['awaiting-acceptance', 'complain accept'],
    ['completed', 'complain review'],
    ['declined', 'complain'],
    ['cancelled', 'complain'],
    ['no-show', 'complain'],
    ['a-newer-status', 'complain'],
  ];
  for (const [status, keys] of cases) {
    test(`while it is ${status}: ${keys}`, () => {
      assert.equal(may(status), keys);
      assert.equal(may(status, {}, 'guest'), keys);
    });
  }

  test('a visit that has started, or has no time yet, is not moved', () => {
    assert.equal(may('assigned', { start: now }), 'cancel changeWorker complain');
    assert.equal(may('submitted', { start: undefined }), 'cancel complain');
  });

  test('a review is written once', () => assert.equal(may('completed', { reviewed: true }), 'complain'));

  test('somebody else is asked for once at a time, and the firm can still send them', () => {
    assert.equal(may('assigned', { changeRequested: true }), 'reschedule cancel complain');
    assert.equal(may('assigned', { changeRequested: true }, 'company'), 'changeWorker');
  });

  test('what is due can be paid, a cancelled visit’s fee too', () => {
    assert.equal(may('completed', { payment: { state: 'due' } }), 'complain review pay');
    assert.equal(may('cancelled', { payment: { state: 'due' } }), 'complain pay');
    assert.equal(may('cancelled', { payment: { state: 'paid' } }), 'complain');
  });
});

test('the firm may change the worker until the work begins, and nothing of what is the resident’s', () => {
  const changing = bookingStatuses.filter((status) => may(status, { payment: { state: 'due' } }, 'company') !== '');
  assert.deepEqual(changing, ['assigned', 'on-the-way', 'arrived']);
  assert.equal(may('assigned', {}, 'company'), 'changeWorker');
});

test('the worker and the office have none of these', () => {
  for (const status of bookingStatuses)
    for (const role of ['worker', 'office'] as const) assert.equal(may(status, { payment: { state: 'due' } }, role), '');
});
