import type { Booking } from '../../../../src/domain/booking.ts';
import type { Quote } from '../../../../src/domain/quote.ts';
import type { Service } from '../../../../src/domain/service.ts';
import type { SlotPage } from '../../../../src/domain/slot.ts';
import type { Intent } from '../../../../src/flows/booking/intents.ts';
import { reduce } from '../../../../src/flows/booking/reduce.ts';
import { makeService } from '../../../../src/testing/kit/fixtures.ts';
import { type BookingState, initialState } from '../../../../src/flows/booking/state.ts';

export const cleaning: Service = makeService({
  summary: '',
  intake: [{ key: 'area', label: '面积', kind: 'number', required: true }],
  minNoticeMinutes: 0,
});
export const nanny: Service = { ...cleaning, id: 'nanny', mode: 'stay' };

export const slotAt = (day: string, clock: string) => ({ start: `${day}T${clock}:00+08:00`, end: `${day}T23:00:00+08:00` });
export const nine = slotAt('2026-12-02', '09:00');
export const ten = slotAt('2026-12-02', '10:00');

export const slotPage = (days: string[], slots = [nine, ten]): SlotPage => ({
  items: slots.map((slot) => ({ ...slot, left: 2, surchargeInFen: 0 })),
  timeZone: 'Asia/Shanghai',
  days: days.map((day) => ({ day, dayType: null })),
});

export const expiry = { expiresAt: '2026-12-01T09:05:00+08:00', expiresInSeconds: 300 };
export const quote = (id = 'q-1', totalInFen = 8000): Quote => ({ id, lines: [], totalInFen, refundLadder: [], ...expiry });

export const booking: Booking = {
  id: 'b-1',
  version: 1,
  quoteId: 'q-1',
  status: 'submitted',
  items: [{ service: { id: 'cleaning', name: '日常保洁' }, place: { kind: 'home' } }],
  workerChanges: [],
  refundLadder: [],
  payment: { state: 'due', amountInFen: 8000 },
  complaints: [],
  timeline: [],
  contact: { maskedName: '*三', maskedPhone: '137****9050' },
  may: { reschedule: false, cancel: true, changeWorker: false, complain: false, accept: false, review: false, pay: false },
};

/** What happens when these intents come one after another. */
export const after = (intents: Intent[], from: BookingState = initialState): BookingState => intents.reduce(reduce, from);

export const consent: Intent = { type: 'consent', purpose: 'visit', version: '1', at: '2026-12-01T09:00:00+08:00', on: true };

const start: Intent[] = [
  { type: 'started' },
  { type: 'part-failed', part: 'community', trouble: { code: 'not-supported' } },
  { type: 'services-came', value: [cleaning, nanny] },
];
const toTime: Intent[] = [
  ...start,
  { type: 'service-chosen', serviceId: 'cleaning' },
  { type: 'next' },
  { type: 'workers-came', value: [] },
  { type: 'slots-came', value: slotPage(['2026-12-01', '2026-12-02', '2026-12-03']) },
];
const toWho: Intent[] = [
  ...toTime,
  { type: 'slot-chosen', ...nine },
  { type: 'held', value: { id: 'h-1', items: [], ...expiry }, clockOffset: 0 },
  { type: 'next' },
];
const toReview: Intent[] = [
  ...toWho,
  { type: 'typed', fields: { name: '张三', phone: '+86 137-1234-9050', building: '3幢', room: '501' } },
  { type: 'intake-typed', key: 'area', value: '90' },
  { type: 'next' },
  { type: 'quote-came', value: quote(), clockOffset: 0 },
];

export const at = {
  service: () => after(start),
  time: () => after(toTime),
  who: () => after(toWho),
  review: () => after(toReview),
  /** Sent with this key; the answer is awaited. */
  submitting: (key = 'k-1') => after([...toReview, consent, { type: 'submit', key }]),
};
