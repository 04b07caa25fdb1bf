import type { Booking } from '../../../../src/domain/booking.ts';

/** A visit on the morning of 1 December, assigned. */
export const bookingOf = (change: Partial<Booking> = {}): Booking => ({
  id: 'b-1',
  version: 1,
  status: 'assigned',
  items: [
    {
      service: { id: 's', name: '日常保洁' },
      place: { kind: 'home' },
      start: '2026-12-01T09:00:00+08:00',
      end: '2026-12-01T11:00:00+08:00',
    },
  ],
  worker: { id: 'w-1', maskedName: '*桂芳' },
  workerChanges: [],
  totalInFen: 8000,
  refundLadder: [{ feeInFen: 0 }],
  payment: { state: 'none', amountInFen: 8000 },
  complaints: [],
  timeline: [
    { status: 'submitted', at: '2026-11-29T19:00:00+08:00' },
    { status: 'accepted', at: '2026-11-29T19:20:00+08:00' },
    { status: 'assigned', at: '2026-11-29T19:40:00+08:00' },
  ],
  contact: { maskedName: '*建国', maskedPhone: '137****9050' },
  may: { reschedule: true, cancel: true, changeWorker: true, complain: true, accept: false, review: false, pay: false },
  ...change,
});
