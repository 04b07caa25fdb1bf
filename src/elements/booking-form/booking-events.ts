import { BookingFormEvent } from './events.ts';

export type { LinliBookingCancelledEvent } from '../cancelled-event.ts';

type Metadata = Readonly<Record<string, string>> | undefined;

export class LinliSlotChosenEvent extends BookingFormEvent {
  readonly serviceId: string;
  /** ISO 8601 instant with offset. */
  readonly start: string;
  readonly end: string;

  constructor(serviceId: string, start: string, end: string) {
    super('linli-slot-chosen');
    this.serviceId = serviceId;
    this.start = start;
    this.end = end;
  }
}

/** The person confirms. `preventDefault()` keeps the booking from being sent; everything stays as it is. */
export class LinliBeforeBookingEvent extends BookingFormEvent {
  readonly serviceId: string;
  readonly start: string;
  readonly totalInFen: number;

  constructor(serviceId: string, start: string, totalInFen: number) {
    super('linli-before-booking', true);
    this.serviceId = serviceId;
    this.start = start;
    this.totalInFen = totalInFen;
  }
}

export class LinliBookingCreatedEvent extends BookingFormEvent {
  readonly bookingId: string;
  readonly serviceId: string | undefined;
  readonly start: string | undefined;
  /** The page's own, as it was given. */
  readonly metadata: Metadata;

  constructor(bookingId: string, serviceId: string | undefined, start: string | undefined, metadata: Metadata) {
    super('linli-booking-created');
    this.bookingId = bookingId;
    this.serviceId = serviceId;
    this.start = start;
    this.metadata = metadata;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-slot-chosen': LinliSlotChosenEvent;
    'linli-before-booking': LinliBeforeBookingEvent;
    'linli-booking-created': LinliBookingCreatedEvent;
  }
}
