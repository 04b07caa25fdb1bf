/** Events carry ids and times, never what a person typed. */
export class BookingFormEvent extends Event {
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

/** `close()` was called. */
export class LinliFormClosedEvent extends BookingFormEvent {
  constructor() {
    super('linli-form-closed');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-form-viewed': LinliFormViewedEvent;
    'linli-service-chosen': LinliServiceChosenEvent;
    'linli-form-closed': LinliFormClosedEvent;
  }
}
