/** A review was taken in. What it says stays with the backend. */
export class LinliReviewCreatedEvent extends Event {
  static readonly type = 'linli-review-created';
  readonly reviewId: string;
  readonly bookingId: string;

  constructor(reviewId: string, bookingId: string) {
    super(LinliReviewCreatedEvent.type, { bubbles: true, composed: true });
    this.reviewId = reviewId;
    this.bookingId = bookingId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-review-created': LinliReviewCreatedEvent;
  }
}
