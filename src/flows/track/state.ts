import type { Booking } from '../../domain/booking.ts';
import type { Day } from '../../domain/day.ts';
import type { SlotPage } from '../../domain/slot.ts';
import type { Part, Trouble } from '../part.ts';

export type { Part, Trouble };

export const acts = ['reschedule', 'cancel', 'change', 'accept'] as const;
/** What its resident may do with a booking. */
export type Act = (typeof acts)[number];

/** Which word of a booking's `may` allows an act. */
export const mayOf = { reschedule: 'reschedule', cancel: 'cancel', change: 'changeWorker', accept: 'accept' } as const satisfies Record<
  Act,
  keyof Booking['may']
>;

/** What is sent, without its key. The same intent sent again is the same body, as a resend must be. */
export type Write =
  | { act: 'reschedule'; bookingId: string; version: number; start: string }
  | { act: 'cancel'; bookingId: string; version: number }
  | { act: 'change'; bookingId: string; version: number; reason: string }
  | { act: 'accept'; bookingId: string; version: number };

export interface Sent {
  key: string;
  write: Write;
}

/** Choosing another time. */
export interface Picking {
  slots: Part<SlotPage>;
  /** Days asked for; without them the backend begins today, by the community's clock. */
  window?: { from: Day; to: Day } | undefined;
  /** The first day that the backend gave unasked. */
  today?: Day | undefined;
  /** The day that the keyboard is on, whose month is shown. */
  focused?: Day | undefined;
  day?: Day | undefined;
  start?: string | undefined;
}

export type Doing =
  | { at: 'none' }
  /** The person is asked. `trouble`: why it was not done. */
  | { at: 'open'; act: Act; trouble?: Trouble | undefined }
  | { at: 'sending'; act: Act; sent: Sent }
  | { at: 'done'; act: Act };

export interface TrackState {
  /** The booking that the page or the person means; without one the nearest of the list. */
  bookingId?: string | undefined;
  /** Grows with each new question, so that an answer to an older one is dropped. */
  turn: number;
  booking: Part<Booking>;
  /** The resident's own; asked only while no booking is meant by the page. */
  list: Part<Booking[]>;
  /** When the booking was last seen to be so, by this device's clock. */
  seenAt?: number | undefined;
  offline: boolean;
  doing: Doing;
  /** A write whose answer was lost, until it is answered: the same intent goes out with the same key. */
  unsure?: Sent | undefined;
  picking: Picking;
  reason: string;
  /** The person tried to send without what is needed. */
  tried: boolean;
  /** The booking as it was before the last change, by which the news is told. */
  before?: Booking | undefined;
  /** The server's clock minus this device's, in milliseconds. */
  clockOffset?: number | undefined;
  /** The community's number, asked where no booking says one; empty if it cannot be had. */
  phone?: string | undefined;
}

export const idle = { at: 'idle' } as const;
export const asked = { at: 'asked' } as const;

/** Ask again while the old value stays on the screen. */
export const again = <T>(part: Part<T>): Part<T> => ({ at: 'asked', value: part.value });

export const notPicking: Picking = { slots: idle };

export const initialState: TrackState = {
  turn: 0,
  booking: idle,
  list: idle,
  offline: false,
  doing: { at: 'none' },
  picking: notPicking,
  reason: '',
  tried: false,
};
