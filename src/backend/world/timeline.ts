import type { BookingStatus } from '../../domain/booking.ts';
import type { BookingRecord } from '../records.ts';

const minute = 60_000;
const visit: BookingStatus[] = [
  'submitted',
  'accepted',
  'assigned',
  'on-the-way',
  'arrived',
  'in-service',
  'awaiting-acceptance',
  'completed',
];

const pathTo = (status: BookingStatus): BookingStatus[] => {
  if (status === 'priced' || status === 'declined') return ['submitted', status];
  if (status === 'cancelled') return ['submitted', 'accepted', status];
  if (status === 'no-show') return [...visit.slice(0, 5), status];
  return visit.slice(0, visit.indexOf(status) + 1);
};

/** When each step of a booking's way was taken; `note` belongs to the last. */
export const timelineOf = (
  status: BookingStatus,
  { createdAt, start = createdAt, end = createdAt }: { createdAt: number; start?: number; end?: number },
  note?: string,
): BookingRecord['timeline'] => {
  const at: Record<BookingStatus, number> = {
    submitted: createdAt,
    priced: createdAt + 95 * minute,
    accepted: createdAt + 18 * minute,
    declined: createdAt + 26 * minute,
    assigned: createdAt + 40 * minute,
    'on-the-way': start - 25 * minute,
    arrived: start - 5 * minute,
    'in-service': start,
    'awaiting-acceptance': end,
    completed: end + 35 * minute,
    cancelled: start - 13 * 60 * minute,
    'no-show': start + 15 * minute,
  };
  return pathTo(status).map((step) => ({ status: step, at: at[step], ...(note && step === status ? { note } : {}) }));
};
