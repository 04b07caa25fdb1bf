import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildWorld } from '../../../src/backend/world/index.ts';

const types = new Map(buildWorld({ today: '2026-12-01' }).dayTypes.map(({ day, dayType }) => [day, dayType]));

describe('the calendar of the demo world', () => {
  it('knows each day of 2026', () => {
    assert.equal(types.size, 365);
    assert.equal(types.get('2026-12-31'), 'work');
  });

  it('marks the holidays, the days worked for them, and the weekends', () => {
    assert.equal(types.get('2026-02-23'), 'holiday');
    assert.equal(types.get('2026-02-24'), 'work');
    assert.equal(types.get('2026-10-07'), 'holiday');
    assert.equal(types.get('2026-12-05'), 'rest');
    const makeups = [...types].filter(([, type]) => type === 'makeup').map(([day]) => day);
    assert.deepEqual(makeups, ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it('marks nothing in a year whose list is not out', () => {
    assert.equal(types.get('2027-01-01'), undefined);
  });
});
