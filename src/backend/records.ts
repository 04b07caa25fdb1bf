import type { Booking, BookingStatus } from '../domain/booking.ts';
import type { Address, NewBooking } from '../domain/new-booking.ts';
import type { Community } from '../domain/community.ts';
import type { Role } from '../domain/me.ts';
import type { Match, Outcome, RefusedReason, Sign, UndecidedReason } from '../domain/door.ts';
import type { Pricing } from '../domain/price.ts';
import type { QuoteLine } from '../domain/quote.ts';
import type { NewReview } from '../domain/new-review.ts';
import type { RefundStep } from '../domain/refund-step.ts';
import type { Item } from '../domain/schedule.ts';
import type { Service } from '../domain/service.ts';
import type { WeeklyHours } from '../domain/slots.ts';
import type { WorkerRecord } from '../domain/worker.ts';

/** What a store keeps: whole and unmasked. Only `views.ts` turns a record into an answer. Times are epoch milliseconds. */

export interface Principal {
  id: string;
  role: Role;
  name: string;
  phone: string;
  communityId?: string;
  companyId?: string;
  workerId?: string;
}

export interface CompanyRecord {
  id: string;
  name: string;
  phone: string;
  dispatch: 'employee' | 'agency';
  communityIds: string[];
}

export interface ServiceEntry {
  service: Service;
  communityIds: string[];
  pricing: Pricing;
  /** Travel and preparation before, cleaning up after: blocked around each visit. */
  buffers: { beforeMinutes: number; afterMinutes: number };
  /** Slots start on multiples of this many minutes past the hour. */
  stepMinutes: number;
}

export interface WorkerEntry {
  record: WorkerRecord;
  name: string;
  phone: string;
  companyId: string;
  communityIds: string[];
  serviceIds: string[];
  hours: WeeklyHours;
  /** Dismissed, or the code was withdrawn: genuine codes of theirs are `revoked`. */
  revoked?: boolean;
}

export interface Absence {
  workerId: string;
  start: number;
  end: number;
  reason: 'sick' | 'leave';
}

export interface Occupation {
  workerId: string;
  /** With the service's buffers, half open. */
  blocked: { start: number; end: number };
  kind: 'hold' | 'booking';
  /** The hold or booking that it belongs to. */
  ref: string;
  expiresAt?: number;
}

export interface QuoteRecord {
  id: string;
  items: Item[];
  workerId?: string;
  lines: QuoteLine[];
  totalInFen: number;
  expiresAt: number;
}

export interface HoldRecord {
  id: string;
  /** Who holds: a principal's id, or the address of an unknown viewer. */
  viewer: string;
  items: Item[];
  workerId: string;
  start: number;
  end: number;
  expiresAt: number;
  renewals: number;
}

export interface BookingRecord {
  id: string;
  version: number;
  status: BookingStatus;
  /** A quote is booked once. */
  quoteId?: string;
  residentId: string;
  companyId: string;
  workerId?: string;
  serviceId: string;
  serviceName: string;
  item: Item;
  start?: number;
  end?: number;
  lines: QuoteLine[];
  totalInFen?: number;
  refundLadder: RefundStep[];
  timeZone: string;
  contact: NewBooking['contact'];
  address?: Address;
  onBehalfOf?: NewBooking['onBehalfOf'];
  intake: Record<string, unknown>;
  consents: NewBooking['consents'];
  note?: string;
  metadata?: Record<string, string>;
  channel?: string;
  doorNumber: string;
  payment: Booking['payment'];
  cancellation?: { at: number; feeInFen: number; reason?: string };
  changeRequest?: { at: number; reason: string };
  workerChanges: { at: number; fromWorkerId?: string; toWorkerId?: string; reason?: string }[];
  timeline: { status: BookingStatus; at: number; note?: string }[];
  createdAt: number;
}

export interface DayTypeRecord {
  day: string;
  dayType: 'work' | 'rest' | 'holiday' | 'makeup';
}

/** An issuer's signing key. The private half never leaves the store but to sign. */
export interface IssuerKeyRecord {
  kid: string;
  algorithm: 'ES256';
  publicJwk: Record<string, string>;
  privateJwk: Record<string, string>;
  /** Published before it signs. */
  signsFrom: number;
  /** Kept until every code that it signed and every cache that knows it has run out. */
  goneAt: number;
}

/** What a code calls a worker: opaque, drawn anew each month, so that two codes of two months tell nothing of one person. */
export interface HandleRecord {
  handle: string;
  workerId: string;
  /** `YYYY-MM` */
  month: string;
  /** Index in the status list. */
  statusIndex: number;
}

export interface CodeRecord {
  jti: string;
  workerId: string;
  bookingId?: string;
  expiresAt: number;
  /** The booking whose entry it opened; after that it opens nothing. */
  enteredFor?: string;
}

/** The audit of looks. */
export interface LookUpRecord {
  id: string;
  at: number;
  /** A principal's id, or `address:…`. */
  viewer: string;
  /** Of whoever is signed in, as the worker may see it. */
  maskedBy?: string;
  outcome: Outcome;
  reason?: RefusedReason | UndecidedReason;
  workerId?: string;
  jti?: string;
  bookingId?: string;
  match?: Match;
  /** 确认入户 may follow from this look. */
  mayEnter: boolean;
  sign?: Sign;
  /** One look-up opens or refuses once. */
  used?: 'entered' | 'refused';
}

export interface ReportRecord {
  id: string;
  at: number;
  residentId: string;
  workerId: string;
  lookUpId?: string;
  bookingId?: string;
  text: string;
}

export interface ReviewRecord extends NewReview {
  id: string;
  residentId: string;
  /** Unmasked; only a view answers. */
  authorName: string;
  workerId?: string;
  serviceId: string;
  serviceName: string;
  companyId: string;
  reply?: { text: string; at: number };
  folded?: { reason: string };
  createdAt: number;
}

/** Sums, not means: adding a review is then exact. Kept in the transaction that adds it. */
export interface ReviewSums {
  subject: string;
  /** How many gave 1 … 5 stars. */
  histogram: [number, number, number, number, number];
  /** Per aspect, the sum of stars and how many gave any. */
  aspects: Partial<Record<keyof NonNullable<NewReview['aspects']>, { sum: number; count: number }>>;
}

/** One line of the outbox: what changed, and who may hear of it. */
export interface EventRecord {
  type: 'booking' | 'code';
  bookingId?: string;
  version?: number;
  residentId?: string;
  companyId?: string;
  /** Also whoever was just taken off it. */
  workerIds: string[];
  at: number;
}

/** Everything that a store is filled with at first. */
export interface World {
  communities: Community[];
  companies: CompanyRecord[];
  services: ServiceEntry[];
  workers: WorkerEntry[];
  absences: Absence[];
  dayTypes: DayTypeRecord[];
  people: (Principal & { token: string })[];
  bookings: BookingRecord[];
  reviews: ReviewRecord[];
}
