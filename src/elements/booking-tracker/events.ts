/** Events carry a booking's id and nothing of what it says. */
class TrackerEvent extends Event {
  readonly bookingId: string;

  constructor(type: string, bookingId: string) {
    super(type, { bubbles: true, composed: true });
    this.bookingId = bookingId;
  }
}

/** The resident wants to know who is at the door: the page leads to its `<linli-worker-verifier>`. */
export class LinliVerifyWantedEvent extends TrackerEvent {
  constructor(bookingId: string) {
    super('linli-verify-wanted', bookingId);
  }
}

/** The resident wants to say how it went: the page leads to its `<linli-review-panel>`. */
export class LinliReviewWantedEvent extends TrackerEvent {
  constructor(bookingId: string) {
    super('linli-review-wanted', bookingId);
  }
}

export class LinliBookingRescheduledEvent extends TrackerEvent {
  /** ISO 8601 instant with offset. */
  readonly start: string | undefined;

  constructor(bookingId: string, start: string | undefined) {
    super('linli-booking-rescheduled', bookingId);
    this.start = start;
  }
}

export class LinliWorkAcceptedEvent extends TrackerEvent {
  constructor(bookingId: string) {
    super('linli-work-accepted', bookingId);
  }
}

export class LinliWorkerChangeRequestedEvent extends TrackerEvent {
  constructor(bookingId: string) {
    super('linli-worker-change-requested', bookingId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-verify-wanted': LinliVerifyWantedEvent;
    'linli-review-wanted': LinliReviewWantedEvent;
    'linli-booking-rescheduled': LinliBookingRescheduledEvent;
    'linli-work-accepted': LinliWorkAcceptedEvent;
    'linli-worker-change-requested': LinliWorkerChangeRequestedEvent;
  }
}
