import type { Address, Booking, BookingStatus, NewBooking } from '../domain/booking.ts';
import type { Community } from '../domain/community.ts';
import type { Role } from '../domain/me.ts';
import type { Pricing } from '../domain/price.ts';
import type { QuoteLine } from '../domain/quote.ts';
import type { RefundStep } from '../domain/refund-rule.ts';
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
  workerChanges: { at: number; fromWorkerId?: string; toWorkerId?: string; reason?: string }[];
  timeline: { status: BookingStatus; at: number; note?: string }[];
  createdAt: number;
}

export interface DayTypeRecord {
  day: string;
  dayType: 'work' | 'rest' | 'holiday' | 'makeup';
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
}
