type Metadata = Readonly<Record<string, string>> | undefined;

/** Events carry ids and times, never what a person typed. */
class BookingFormEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The form shows its services for the first time. */
export class LinliFormViewedEvent extends BookingFormEvent {
  constructor() {
    super('linli-form-viewed');
  }
}

export class LinliServiceChosenEvent extends BookingFormEvent {
  readonly serviceId: string;

  constructor(serviceId: string) {
    super('linli-service-chosen');
    this.serviceId = serviceId;
  }
}

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

export class LinliBookingCancelledEvent extends BookingFormEvent {
  readonly bookingId: string;
  readonly feeInFen: number | undefined;

  constructor(bookingId: string, feeInFen: number | undefined) {
    super('linli-booking-cancelled');
    this.bookingId = bookingId;
    this.feeInFen = feeInFen;
  }
}

/** `close()` was called. */
export class LinliFormClosedEvent extends BookingFormEvent {
  constructor() {
    super('linli-form-closed');
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-form-viewed': LinliFormViewedEvent;
    'linli-service-chosen': LinliServiceChosenEvent;
    'linli-slot-chosen': LinliSlotChosenEvent;
    'linli-before-booking': LinliBeforeBookingEvent;
    'linli-booking-created': LinliBookingCreatedEvent;
    'linli-booking-cancelled': LinliBookingCancelledEvent;
    'linli-form-closed': LinliFormClosedEvent;
  }
}
