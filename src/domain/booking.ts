import * as z from 'zod/mini';
import { longest } from './contact.ts';
import { RefundStep } from './refund-step.ts';
import { Place } from './schedule.ts';
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

export const Contact = z.object({
  name: sensitive('name', Text(longest.name).check(z.minLength(1))),
  phone: sensitive('phone', Text(longest.phone)),
});

/** 小区 is the community; 楼栋, 单元 and 室 are kept apart, so that the room can stay hidden until a worker is assigned. */
export const Address = z.object({
  communityId: Id,
  building: sensitive('address', Text(longest.building).check(z.minLength(1))),
  unit: sensitive('address', Text(longest.unit)),
  room: sensitive('address', Text(longest.room).check(z.minLength(1))),
  detail: z.optional(sensitive('address', Text(longest.detail))),
});
export type Address = z.infer<typeof Address>;

/** Consent to one purpose, in the version that the resident read. */
export const Consent = z.object({ purpose: z.string(), version: z.string(), at: Instant });

export const NewBooking = z.object({
  quoteId: Id,
  holdId: z.optional(Id),
  contact: Contact,
  address: z.optional(Address),
  addressId: z.optional(Id),
  onBehalfOf: z.optional(
    z.object({
      name: sensitive('name', Text(longest.name)),
      phone: z.optional(sensitive('phone', Text(longest.phone))),
      relation: z.optional(Text(40)),
    }),
  ),
  intake: z.record(z.string(), z.unknown()),
  consents: z.array(Consent),
  note: z.optional(sensitive('free-text', Text(1000))),
  /** The page's own key and value pairs; ≤ 20 keys, ≤ 4 kB. */
  metadata: z.optional(z.record(z.string(), z.string())),
  siteKey: z.optional(z.string()),
});
export type NewBooking = z.infer<typeof NewBooking>;

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

export const Cancel = z.object({ reason: Text(500), version: z.int() });
export const StatusChange = z.object({ status: z.enum(bookingStatuses), note: z.optional(Text(500)), version: z.optional(z.int()) });
export const WorkerAssignment = z.object({ workerId: Id, version: z.optional(z.int()), reason: z.optional(Text(500)) });
