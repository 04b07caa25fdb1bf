import type { Advice, Match, Outcome } from '../../domain/door.ts';
import type { Open } from '../../domain/values.ts';

/** Ids and words of the contract, never who somebody is. */
class VerifierEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A code was looked at, and this is what came of it. */
export class LinliWorkerVerifiedEvent extends VerifierEvent {
  readonly outcome: Open<Outcome>;
  readonly advice: Open<Advice>;
  readonly match: Open<Match> | undefined;
  readonly bookingId: string | undefined;

  constructor(outcome: Open<Outcome>, advice: Open<Advice>, match?: Open<Match>, bookingId?: string) {
    super('linli-worker-verified');
    this.outcome = outcome;
    this.advice = advice;
    this.match = match;
    this.bookingId = bookingId;
  }
}

/** 确认入户: the visit's work begins. */
export class LinliEntryConfirmedEvent extends VerifierEvent {
  readonly bookingId: string;

  constructor(bookingId: string) {
    super('linli-entry-confirmed');
    this.bookingId = bookingId;
  }
}

export class LinliEntryRefusedEvent extends VerifierEvent {
  readonly bookingId: string;

  constructor(bookingId: string) {
    super('linli-entry-refused');
    this.bookingId = bookingId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-worker-verified': LinliWorkerVerifiedEvent;
    'linli-entry-confirmed': LinliEntryConfirmedEvent;
    'linli-entry-refused': LinliEntryRefusedEvent;
  }
}
