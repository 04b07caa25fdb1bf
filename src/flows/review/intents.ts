import type { Booking } from '../../domain/booking.ts';
import type { Aspect, Review, ReviewPage, ReviewSummary } from '../../domain/review.ts';
import type * as z from 'zod/mini';
import type { Draft, ReviewState, Sort, Trouble } from './state.ts';

type Page = z.infer<typeof ReviewPage>;

export type Intent =
  /** Whom to ask is known, and about what. */
  | { type: 'started'; subject: string | undefined; bookingId: string | undefined }
  // The person.
  | { type: 'retry' }
  | { type: 'sorted'; sort: Sort }
  | { type: 'more' }
  | { type: 'opened' }
  | { type: 'dropped' }
  | { type: 'drafted'; draft: Partial<Draft> }
  | { type: 'judged'; aspect: Aspect; stars: number | undefined }
  | { type: 'sent'; key: string }
  // The backend.
  | { type: 'summary-came'; value: ReviewSummary }
  | { type: 'summary-failed'; trouble: Trouble }
  | { type: 'list-came'; value: Page; cursor: string | undefined }
  | { type: 'list-failed'; trouble: Trouble }
  | { type: 'booking-came'; value: Booking }
  | { type: 'booking-failed'; trouble: Trouble }
  | { type: 'phone-came'; number: string }
  // Of the booking that it was written for: the page may have turned to another since.
  | { type: 'taken'; bookingId: string; value: Review }
  | { type: 'refused'; bookingId: string; trouble: Trouble }
  | { type: 'lost'; bookingId: string; trouble: Trouble };

export type Handlers = {
  [T in Intent['type']]: (state: ReviewState, intent: Extract<Intent, { type: T }>) => ReviewState;
};
