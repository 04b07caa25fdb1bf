import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNewBooking } from '../../../src/backend/new-booking.ts';
import { defaultSettings } from '../../../src/backend/settings.ts';
import type { NewBooking } from '../../../src/domain/new-booking.ts';
import type { Item } from '../../../src/domain/schedule.ts';
import type { IntakeField } from '../../../src/domain/service.ts';

const fields: IntakeField[] = [
  { key: 'area', label: '面积', kind: 'number', required: true },
  { key: 'floor', label: '楼层', kind: 'number', required: false },
  { key: 'code', label: '门禁', kind: 'text', required: false },
];
const item: Item = {
  serviceId: 'svc',
  place: { kind: 'outlet' },
  schedule: { kind: 'visit', start: '2026-12-02T09:00:00+08:00', durationMinutes: 60 },
};
const kept = (intake: Record<string, unknown>) => {
  const input: NewBooking = {
    quoteId: 'q',
    contact: { name: '王建国', phone: '137 1234 9050' },
    intake,
    consents: [{ purpose: 'visit', version: '1', at: '2026-12-01T09:00:00+08:00' }],
  };
  return checkNewBooking(input, item, fields, defaultSettings).intake;
};

describe('what a firm gets to read of a booking', () => {
  it('has a number where a number was asked, however it was typed', () => {
    assert.deepEqual(kept({ area: '９６', code: '0420' }), { area: 96, code: '0420' });
    assert.deepEqual(kept({ area: 96.5 }), { area: 96.5 });
  });

  it('has nothing where a number was left blank', () => {
    assert.deepEqual(kept({ area: '96', floor: ' ' }), { area: 96 });
  });
});
