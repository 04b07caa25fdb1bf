/** Events carry a booking's id and nothing of what it says. */
export class TrackerEvent extends Event {
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

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-verify-wanted': LinliVerifyWantedEvent;
    'linli-review-wanted': LinliReviewWantedEvent;
  }
}
