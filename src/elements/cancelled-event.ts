/** A booking was cancelled, by the form or by the tracker. */
export class LinliBookingCancelledEvent extends Event {
  readonly bookingId: string;
  readonly feeInFen: number | undefined;

  constructor(bookingId: string, feeInFen: number | undefined) {
    super('linli-booking-cancelled', { bubbles: true, composed: true });
    this.bookingId = bookingId;
    this.feeInFen = feeInFen;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-booking-cancelled': LinliBookingCancelledEvent;
  }
}
