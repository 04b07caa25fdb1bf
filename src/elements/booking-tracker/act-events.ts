import { TrackerEvent } from './events.ts';

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
    'linli-booking-rescheduled': LinliBookingRescheduledEvent;
    'linli-work-accepted': LinliWorkAcceptedEvent;
    'linli-worker-change-requested': LinliWorkerChangeRequestedEvent;
  }
}
