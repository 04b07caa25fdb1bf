import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestSlots, slotsByDay } from '../../../../src/flows/booking/choice.ts';
import { shownProblems } from '../../../../src/flows/booking/checks.ts';
import { needs } from '../../../../src/flows/booking/needs.ts';
import { initialState } from '../../../../src/flows/booking/state.ts';
import { after, at, nine, slotAt, slotPage, ten } from './fixtures.ts';

const asks = (state: Parameters<typeof needs>[0]) => needs(state).map(({ ask }) => ask);

describe('the steps of a booking', () => {
  it('asks for the services before anything is known', () => {
    assert.deepEqual(asks(initialState), ['community', 'services']);
  });

  it('stays at the services until one is chosen, and says so', () => {
    const state = after([{ type: 'next' }], at.service());
    assert.equal(state.step, 'service');
    assert.deepEqual(shownProblems(state), [{ field: 'service', reason: 'required' }]);
  });

  it('does not go on with a service that is booked by phone', () => {
    const state = after([{ type: 'service-chosen', serviceId: 'nanny' }, { type: 'next' }], at.service());
    assert.equal(state.step, 'service');
  });

  it('asks for times and workers once the service is meant, not while one looks around', () => {
    const looking = after([{ type: 'service-chosen', serviceId: 'cleaning' }], at.service());
    assert.ok(!asks(looking).includes('slots'));
    const meant = after([{ type: 'next' }], looking);
    assert.ok(asks(meant).includes('slots') && asks(meant).includes('workers'));
  });

  it('opens the first day that has a free time', () => {
    assert.equal(at.time().choice.day, '2026-12-02');
    assert.equal(at.time().today, '2026-12-01');
  });

  it('holds the chosen time', () => {
    const state = after([{ type: 'slot-chosen', ...nine }], at.time());
    assert.ok(asks(state).includes('hold'));
  });

  it('gives back the hold of the time that was chosen before', () => {
    const state = after([{ type: 'slot-chosen', ...ten }], after([{ type: 'back' }], at.who()));
    assert.deepEqual(
      needs(state)
        .filter(({ ask }) => ask === 'release' || ask === 'hold')
        .map(({ ask }) => ask),
      ['release', 'hold'],
    );
  });

  it('lets a hold lapse silently and renews it by one tap', () => {
    const lapsed = after([{ type: 'hold-lapsed' }], at.who());
    assert.deepEqual(lapsed.hold, { at: 'lapsed', id: 'h-1' });
    assert.equal(lapsed.choice.slot?.start, nine.start);
    assert.ok(asks(after([{ type: 'hold-renewed' }], lapsed)).includes('renew'));
  });

  it('goes on without a hold when it cannot be had', () => {
    const state = after(
      [{ type: 'slot-chosen', ...nine }, { type: 'hold-refused', trouble: { code: 'rate-limited' } }, { type: 'next' }],
      at.time(),
    );
    assert.equal(state.step, 'who');
    assert.deepEqual(state.hold, { at: 'unheld' });
  });

  it('asks for the free times anew when the chosen one is taken, and offers the nearest', () => {
    const taken = after([{ type: 'hold-refused', trouble: { code: 'slot-taken' } }], after([{ type: 'slot-chosen', ...nine }], at.time()));
    assert.ok(asks(taken).includes('slots'));
    const far = slotAt('2026-12-03', '08:00');
    const fresh = after([{ type: 'slots-came', value: slotPage(['2026-12-01', '2026-12-02', '2026-12-03'], [ten, far]) }], taken);
    assert.deepEqual(
      nearestSlots(fresh, 1).map(({ start }) => start),
      [ten.start],
    );
    assert.equal(after([{ type: 'next' }], fresh).step, 'time');
  });

  it('keeps showing the time that we hold ourselves, though it is no longer free', () => {
    const state = after([{ type: 'back' }, { type: 'slots-came', value: slotPage(['2026-12-01', '2026-12-02'], [ten]) }], at.who());
    assert.deepEqual(
      slotsByDay(state)
        .get('2026-12-02')
        ?.map(({ start }) => start),
      [nine.start, ten.start],
    );
  });

  it('looks on, week by week, for a free day, and stops at the horizon', () => {
    const empty = (days: string[]) => ({ type: 'slots-came' as const, value: slotPage(days, []) });
    let state = after(
      [{ type: 'service-chosen', serviceId: 'cleaning' }, { type: 'next' }, empty(['2026-12-01', '2026-12-14']), { type: 'seek' }],
      at.service(),
    );
    assert.equal(state.window.from, '2026-12-15');
    state = after([empty(['2026-12-15', '2026-12-28'])], state);
    assert.equal(state.window.from, '2026-12-29');
    assert.ok(asks(state).includes('slots'));
    state = after([empty(['2026-12-29', '2027-01-11'])], state);
    assert.ok(!asks(state).includes('slots'));
  });

  it('asks for the month that one turns to, once', () => {
    const state = after([{ type: 'day-focused', day: '2027-01-05' }], at.time());
    assert.deepEqual(state.window, { from: '2027-01-01', to: '2027-01-31' });
    const came = after([{ type: 'slots-came', value: slotPage(['2027-01-05'], []) }], state);
    assert.ok(!asks(after([{ type: 'day-focused', day: '2027-01-05' }], came)).includes('slots'));
  });

  it('asks the price anew when the time or the length is another', () => {
    const back = after(
      [
        { type: 'edit', step: 'time' },
        { type: 'duration-chosen', durationMinutes: 180 },
      ],
      at.review(),
    );
    assert.equal(back.quote.at, 'idle');
    assert.equal(back.choice.slot, undefined);
    assert.equal(back.typed.name, '张三');
  });

  it('lists what is missing only after one tried to go on', () => {
    assert.deepEqual(shownProblems(at.who()), []);
    const tried = after([{ type: 'next' }], at.who());
    assert.deepEqual(
      shownProblems(tried).map(({ field }) => field),
      ['name', 'phone', 'building', 'room', 'intake.area'],
    );
    const typed = after([{ type: 'typed', fields: { name: '张三' } }], tried);
    assert.ok(!shownProblems(typed).some(({ field }) => field === 'name'));
  });
});
