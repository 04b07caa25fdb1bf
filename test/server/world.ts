import type { BookingRecord, QuoteRecord } from '../../src/backend/records.ts';
import { buildWorld } from '../../src/backend/world/index.ts';

/** The day on which the tests' world begins, and eight o'clock of it. */
export const today = '2026-12-01';
export const morning = Date.parse('2026-12-01T08:00:00+08:00');
export const hour = 3_600_000;

export const world = () => buildWorld({ today });

export const quoteRecord = (id: string): QuoteRecord => ({ id, items: [], lines: [], totalInFen: 12_800, expiresAt: morning + hour });

/** A booking with just enough in it to be kept. */
export const bookingRecord = (id: string, more: Partial<BookingRecord> = {}): BookingRecord => ({
  id,
  version: 1,
  status: 'submitted',
  residentId: 'p-test',
  companyId: 'c-test',
  serviceId: 's-test',
  serviceName: '日常保洁',
  item: {
    serviceId: 's-test',
    place: { kind: 'home' },
    schedule: { kind: 'visit', start: '2026-12-02T09:00:00+08:00', durationMinutes: 120 },
  },
  lines: [],
  refundLadder: [],
  timeZone: 'Asia/Shanghai',
  contact: { name: '沈雨桐', phone: '19900000001' },
  intake: {},
  consents: [],
  doorNumber: '0420',
  payment: { state: 'none', amountInFen: 0 },
  workerChanges: [],
  timeline: [],
  createdAt: morning,
  ...more,
});
