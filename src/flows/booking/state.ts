import type { Booking } from '../../domain/booking.ts';
import type { NewBooking } from '../../domain/new-booking.ts';
import type { Community } from '../../domain/community.ts';
import type { Day } from '../../domain/day.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Service } from '../../domain/service.ts';
import type { SlotPage } from '../../domain/slot.ts';
import type { WorkerRecord } from '../../domain/worker.ts';
import type { Part, Trouble } from '../part.ts';

export const steps = ['service', 'time', 'who', 'review', 'booked'] as const;
export type Step = (typeof steps)[number];

export type { Part, Trouble };

export interface ChosenSlot {
  start: string;
  end: string;
}

export interface Choice {
  serviceId?: string | undefined;
  durationMinutes?: number | undefined;
  /** None: any worker. */
  workerId?: string | undefined;
  day?: Day | undefined;
  slot?: ChosenSlot | undefined;
  /** A start that the page wishes; chosen if it is free. */
  wishedStart?: string | undefined;
}

/** Days asked of the backend; without `from` they begin today, by the community's clock. `seeking`: on and on until a free time. */
export interface Window {
  from?: Day | undefined;
  to?: Day | undefined;
  seeking?: boolean;
}

export type HoldState =
  | { at: 'none' }
  | { at: 'asked' }
  | { at: 'held'; id: string; seconds: number }
  | { at: 'lapsed'; id: string }
  | { at: 'renewing'; id: string }
  /** Could not be held, so that the time is checked again when booking. */
  | { at: 'unheld' };

export const typedFields = [
  'name',
  'phone',
  'building',
  'unit',
  'room',
  'detail',
  'otherName',
  'otherPhone',
  'otherRelation',
  'note',
] as const;
export type TypedField = (typeof typedFields)[number];

/** What the person typed: only ever in memory. */
export type Typed = Record<TypedField, string> & {
  /** 代预约: for someone else. */
  forOther: boolean;
  intake: Record<string, unknown>;
  consents: NewBooking['consents'];
};

/** A submit that left the form: one key for one intent, and the quotes under which the booking may be found. */
export interface Sent {
  key: string;
  quoteIds: string[];
  /** An answer was lost, so the booking may be there already. */
  doubted?: boolean | undefined;
}

export type Sending =
  | { at: 'idle' }
  | { at: 'submitting'; key: string }
  /** The answer was lost: is the booking there? `resend`: if not, send again with the same key. */
  | { at: 'looking'; resend: boolean; trouble?: Trouble | undefined }
  /** We do not know whether the booking arrived. `mayResend` is false for a backend without idempotency keys. */
  | { at: 'lost'; trouble: Trouble; mayResend: boolean }
  | { at: 'refused'; trouble: Trouble };

export type Cancelling =
  { at: 'no' } | { at: 'asking' } | { at: 'sending'; key: string } | { at: 'failed'; key: string | undefined; trouble: Trouble };

export interface FieldProblem {
  /** Id of the field: a `TypedField`, `intake.KEY`, `consent.PURPOSE`, `service` or `slot`. */
  field: string;
  reason: string;
}

export interface BookingState {
  step: Step;
  /** The code of the steps after the first. */
  rest: Part<true>;
  community: Part<Community>;
  services: Part<Service[]>;
  workers: Part<WorkerRecord[]>;
  slots: Part<SlotPage>;
  window: Window;
  /** The first day that the backend gave unasked: today, whatever the phone believes. */
  today?: Day | undefined;
  /** The day that the keyboard is on, whose month is shown. */
  focused?: Day | undefined;
  choice: Choice;
  hold: HoldState;
  /** Holds that are no longer wanted. */
  releasing: string[];
  /** The chosen time went to somebody else. */
  taken: boolean;
  typed: Typed;
  quote: Part<Quote>;
  /** The total that the person had seen, when the backend now asks another. */
  totalBefore?: number | undefined;
  sent?: Sent | undefined;
  sending: Sending;
  /** A booking to show, known by its id alone. */
  bookingId?: string | undefined;
  booking: Part<Booking>;
  cancelling: Cancelling;
  /** The step whose problems are shown, since the person tried to leave it. */
  tried?: Step | undefined;
  /** Problems that the backend found, until the field is typed in again. */
  found: FieldProblem[];
  /** The server's clock minus this phone's, in milliseconds. */
  clockOffset?: number | undefined;
}

export const nothingTyped: Typed = {
  name: '',
  phone: '',
  building: '',
  unit: '',
  room: '',
  detail: '',
  otherName: '',
  otherPhone: '',
  otherRelation: '',
  note: '',
  forOther: false,
  intake: {},
  consents: [],
};

export const idle = { at: 'idle' } as const;
export const asked = { at: 'asked' } as const;

/** Ask again while the old value stays on the screen. */
export const again = <T>(part: Part<T>): Part<T> => ({ at: 'asked', value: part.value });

export const initialState: BookingState = {
  step: 'service',
  rest: idle,
  community: asked,
  services: asked,
  workers: idle,
  slots: idle,
  window: {},
  choice: {},
  hold: { at: 'none' },
  releasing: [],
  taken: false,
  typed: nothingTyped,
  quote: idle,
  sending: idle,
  booking: idle,
  cancelling: { at: 'no' },
  found: [],
};
