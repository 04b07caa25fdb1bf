import * as z from 'zod/mini';
import { RefundStep } from './refund-step.ts';
import { Place } from './place.ts';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Fen, Id, open, Text } from './values.ts';

export const bookingStatuses = [
  'submitted',
  'priced',
  'accepted',
  'declined',
  'assigned',
  'on-the-way',
  'arrived',
  'in-service',
  'awaiting-acceptance',
  'completed',
  'cancelled',
  'no-show',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

const AssignedWorker = z.object({ id: Id, maskedName: sensitive('name', z.string()), photoId: z.optional(Id) });

export const BookedItem = z.object({
  service: z.object({ id: Id, name: z.string() }),
  place: Place,
  start: z.optional(Instant),
  end: z.optional(Instant),
});

export const Payment = z.object({
  state: open(['none', 'due', 'paid', 'refunding', 'refunded']),
  amountInFen: Fen,
  dueBy: z.optional(Instant),
});

export const mayKeys = ['reschedule', 'cancel', 'changeWorker', 'complain', 'accept', 'review', 'pay'] as const;

export const Booking = z.object({
  id: Id,
  /** Grows by one at each change; a write against an older one is refused with `conflict`. */
  version: z.int(),
  seriesId: z.optional(Id),
  /** The quote it was made from; its resident finds a booking whose answer was lost by it. */
  quoteId: z.optional(Id),
  status: open(bookingStatuses),
  items: z.array(BookedItem),
  worker: z.optional(AssignedWorker),
  workerChanges: z.array(
    z.object({ at: Instant, from: z.optional(AssignedWorker), to: z.optional(AssignedWorker), reason: z.optional(z.string()) }),
  ),
  totalInFen: z.optional(Fen),
  refundLadder: z.array(RefundStep),
  cancellation: z.optional(z.object({ at: Instant, feeInFen: Fen, reason: z.optional(z.string()) })),
  /** The resident wishes for somebody else; gone once the firm has changed the worker. */
  changeRequest: z.optional(z.object({ at: Instant, reason: sensitive('free-text', z.string()) })),
  payment: Payment,
  complaints: z.array(z.object({ id: Id, state: open(['open', 'answered', 'resolved', 'escalated']) })),
  timeline: z.array(z.object({ status: open(bookingStatuses), at: Instant, note: z.optional(z.string()) })),
  channel: z.optional(z.string()),
  contact: z.object({ maskedName: sensitive('name', z.string()), maskedPhone: sensitive('phone', z.string()) }),
  address: z.optional(z.object({ communityId: Id, masked: sensitive('address', z.string()) })),
  doorNumber: z.optional(sensitive('secret', z.string())),
  may: z.object({
    reschedule: z.boolean(),
    cancel: z.boolean(),
    changeWorker: z.boolean(),
    complain: z.boolean(),
    accept: z.boolean(),
    review: z.boolean(),
    pay: z.boolean(),
  }),
  hotline: z.optional(z.string()),
});
export type Booking = z.infer<typeof Booking>;

export const BookingPage = z.object({ items: z.array(Booking), nextCursor: z.nullish(z.string()), total: z.optional(z.int()) });

export const StatusChange = z.object({ status: z.enum(bookingStatuses), note: z.optional(Text(500)), version: z.optional(z.int()) });
export const WorkerAssignment = z.object({ workerId: Id, version: z.optional(z.int()), reason: z.optional(Text(500)) });
