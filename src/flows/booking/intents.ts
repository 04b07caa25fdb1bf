import type { Booking } from '../../domain/booking.ts';
import type { Community } from '../../domain/community.ts';
import type { Day } from '../../domain/day.ts';
import type { Hold, Quote } from '../../domain/quote.ts';
import type { Service } from '../../domain/service.ts';
import type { SlotPage } from '../../domain/slot.ts';
import type { WorkerRecord } from '../../domain/worker.ts';
import type { Draft } from './draft.ts';
import type { Step, Trouble, Typed, TypedField } from './state.ts';

/** What a page or a link may fill in before the person begins. */
export interface Prefill {
  serviceId?: string;
  durationMinutes?: number;
  workerId?: string;
  /** ISO 8601 instant of a slot. */
  start?: string;
  name?: string;
  phone?: string;
  address?: { building?: string; unit?: string; room?: string; detail?: string };
  note?: string;
}

/** The person's doing. */
export type PersonIntent =
  | { type: 'service-chosen'; serviceId: string }
  | { type: 'duration-chosen'; durationMinutes: number }
  | { type: 'worker-chosen'; workerId: string | undefined }
  | { type: 'seek' }
  | { type: 'day-focused'; day: Day }
  | { type: 'day-chosen'; day: Day }
  | { type: 'slot-chosen'; start: string; end: string }
  | { type: 'hold-renewed' }
  | { type: 'hold-given-back' }
  | { type: 'typed'; fields: Partial<Record<TypedField, string>> }
  | { type: 'for-other'; on: boolean }
  | { type: 'intake-typed'; key: string; value: unknown }
  | { type: 'consent'; purpose: string; version: string; at: string; on: boolean }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'edit'; step: Step }
  | { type: 'retry' }
  | { type: 'submit'; key: string }
  | { type: 'check-again' }
  | { type: 'cancel-asked' }
  | { type: 'cancel-dropped' }
  | { type: 'cancel-confirmed'; key: string }
  | { type: 'again' }
  | { type: 'reset' };

/** What the page says. */
export type PageIntent =
  | { type: 'started'; draft?: Draft | undefined }
  /** The steps after the first are being loaded, or cannot be. */
  | { type: 'rest-asked' }
  | { type: 'rest-failed'; trouble: Trouble }
  | { type: 'prefilled'; prefill: Prefill }
  /** Another tab with the same draft has sent it, or booked it. */
  | { type: 'sent-elsewhere'; sent: NonNullable<Draft['sent']> }
  | { type: 'booked-elsewhere'; bookingId: string };

/** What the backend answered. */
export type AnswerIntent =
  | { type: 'community-came'; value: Community }
  | { type: 'services-came'; value: Service[] }
  | { type: 'workers-came'; value: WorkerRecord[] }
  | { type: 'slots-came'; value: SlotPage }
  | { type: 'held'; value: Hold; clockOffset: number }
  | { type: 'hold-lapsed' }
  | { type: 'hold-refused'; trouble: Trouble }
  | { type: 'released'; holdId: string }
  | { type: 'quote-came'; value: Quote; clockOffset: number }
  | { type: 'part-failed'; part: 'community' | 'services' | 'workers' | 'slots' | 'quote' | 'booking'; trouble: Trouble }
  | { type: 'clock-came'; clockOffset: number }
  | { type: 'accepted'; value: Booking }
  | { type: 'refused'; trouble: Trouble; quote?: Quote | undefined; errors?: { path: string; message: string }[] }
  | { type: 'lost'; trouble: Trouble }
  | { type: 'looked'; value?: Booking | undefined; mayResend: boolean }
  | { type: 'look-failed'; trouble: Trouble }
  | { type: 'booking-came'; value: Booking }
  | { type: 'cancelled'; value: Booking }
  | { type: 'cancel-failed'; trouble: Trouble };

export type Intent = PersonIntent | PageIntent | AnswerIntent;
export type { Typed };
