import { type Draft, draftOf, parseDraft } from '../../flows/booking/draft.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { BookingState } from '../../flows/booking/state.ts';

/** Storage may be full, or forbidden by the browser: the form works without. */
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** Keeps the draft through a reload, and the hold until it lapses. Tabs of one browser share the draft. */
export class Keeping {
  #name: string;
  #send: (intent: Intent) => void;
  #holdTimer: ReturnType<typeof setTimeout> | undefined;
  #state: BookingState | undefined;

  constructor(name: string, send: (intent: Intent) => void) {
    this.#name = name;
    this.#send = send;
  }

  /** The draft to go on with: not when the page means another service than the one that was left, or one is chosen by now. */
  wanted(wishedServiceId: string | undefined, { choice }: BookingState): Draft | undefined {
    const draft = quietly(() => parseDraft(localStorage.getItem(this.#name), Date.now()));
    const meant = choice.serviceId ?? wishedServiceId;
    return draft?.sent || meant === undefined || draft?.serviceId === meant ? draft : undefined;
  }

  keep(state: BookingState, before: BookingState): void {
    this.#state = state;
    const draft = draftOf(state, Date.now());
    // Until the services are known, nobody knows whether the chosen one is there: what was kept stays as it is.
    const unsure = draft && !draft.bookingId && !draft.sent && !state.services.value;
    if (!unsure) quietly(() => (draft ? localStorage.setItem(this.#name, JSON.stringify(draft)) : localStorage.removeItem(this.#name)));
    if (state.hold === before.hold) return;
    clearTimeout(this.#holdTimer);
    const { hold } = state;
    if (hold.at === 'held') this.#holdTimer = setTimeout(() => this.#send({ type: 'hold-lapsed' }), hold.seconds * 1000);
  }

  watch(): void {
    addEventListener('storage', this.#elsewhere);
  }

  stop(): void {
    removeEventListener('storage', this.#elsewhere);
  }

  /** Another tab went on with this draft. */
  #elsewhere = ({ key, newValue }: StorageEvent): void => {
    const draft = key === this.#name ? parseDraft(newValue, Date.now()) : undefined;
    const choice = this.#state?.choice;
    // Another order that the other tab began is no business of this one.
    if (!draft?.slot || draft.serviceId !== choice?.serviceId || draft.slot.start !== choice?.slot?.start) return;
    if (draft.bookingId) this.#send({ type: 'booked-elsewhere', bookingId: draft.bookingId });
    else if (draft.sent) this.#send({ type: 'sent-elsewhere', sent: draft.sent });
  };
}
