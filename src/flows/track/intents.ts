import type { Booking } from '../../domain/booking.ts';
import type { Day } from '../../domain/day.ts';
import type { LiveEvent } from '../../domain/live.ts';
import type { SlotPage } from '../../domain/slot.ts';
import type { Act, Trouble, Write } from './state.ts';

export type Intent =
  /** Whom to ask is known; `bookingId` is the page's. */
  | { type: 'started'; bookingId: string | undefined }
  | { type: 'heard'; event: LiveEvent }
  | { type: 'network'; on: boolean }
  // The person.
  | { type: 'retry' }
  | { type: 'shown'; bookingId: string }
  | { type: 'opened'; act: Act }
  | { type: 'dropped' }
  | { type: 'confirmed'; write: Write; key: string }
  | { type: 'tried' }
  | { type: 'reason-typed'; text: string }
  | { type: 'day-focused'; day: Day }
  | { type: 'day-chosen'; day: Day }
  | { type: 'slot-chosen'; start: string }
  /** The days after those on the screen. */
  | { type: 'later' }
  // The backend.
  | { type: 'booking-came'; value: Booking; at: number }
  | { type: 'booking-failed'; trouble: Trouble }
  | { type: 'list-came'; value: Booking[]; at: number }
  | { type: 'list-failed'; trouble: Trouble }
  | { type: 'slots-came'; value: SlotPage }
  | { type: 'slots-failed'; trouble: Trouble }
  | { type: 'phone-came'; number: string }
  | { type: 'clock-came'; clockOffset: number }
  | { type: 'done'; act: Act; value: Booking; at: number }
  /** `current`: the booking as it stands. */
  | { type: 'refused'; trouble: Trouble; current?: Booking | undefined; at: number }
  | { type: 'lost'; trouble: Trouble };

/** For each intent, what becomes of the state. */
export type Handlers<State, I extends Intent> = {
  [T in I['type']]: (state: State, intent: Extract<I, { type: T }>) => State;
};
