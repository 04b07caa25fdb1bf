import { warnOnce } from '../../context/warn-once.ts';
import { complete, shownProblems } from '../../flows/booking/checks.ts';
import { busy, settling } from '../../flows/booking/choice.ts';
import type { Intent } from '../../flows/booking/intents.ts';
import type { BookingState } from '../../flows/booking/state.ts';
import { LinliBookingCancelledEvent } from '../cancelled-event.ts';
import { LinliBeforeBookingEvent, LinliBookingCreatedEvent, LinliSlotChosenEvent } from './booking-events.ts';
import { focusField } from '../../ui/focus.ts';
import { LinliServiceChosenEvent } from './events.ts';
import { laterSteps } from './load.ts';
import { newKey } from '../new-key.ts';

/** What follows from a step of the flow outside of it. */
export interface Consequences {
  /** The fact that the page hears of. */
  event?: Event | undefined;
  focus?: Focus | undefined;
}

/** Where the person is led, by id: `slot` is brought into sight, the others get the focus. */
export type Focus = 'heading' | 'problems' | 'cancel' | 'slot';

const eventOf = (
  intent: Intent,
  before: BookingState,
  { choice, booking }: BookingState,
  metadata: Record<string, string> | undefined,
): Event | undefined => {
  const { serviceId, slot } = choice;
  switch (intent.type) {
    case 'service-chosen':
      return serviceId && serviceId !== before.choice.serviceId ? new LinliServiceChosenEvent(serviceId) : undefined;
    case 'slot-chosen':
      return serviceId && slot && slot !== before.choice.slot ? new LinliSlotChosenEvent(serviceId, slot.start, slot.end) : undefined;
    case 'accepted':
    case 'looked': {
      const { value } = booking;
      const item = value?.items[0];
      return value && before.step !== 'booked'
        ? new LinliBookingCreatedEvent(value.id, item?.service.id ?? serviceId, item?.start ?? slot?.start, metadata)
        : undefined;
    }
    case 'cancelled':
      return new LinliBookingCancelledEvent(intent.value.id, intent.value.cancellation?.feeInFen);
    default:
      return undefined;
  }
};

const focusOf = ({ type }: Intent, before: BookingState, state: BookingState): Focus | undefined => {
  // What was kept or wished by the page must not pull the reader of the page down to the form.
  if (type === 'started' || type === 'prefilled') return undefined;
  if (['next', 'submit', 'refused'].includes(type) && shownProblems(state).length) return 'problems';
  if (state.step !== before.step) return 'heading';
  if (type === 'cancel-asked') return 'cancel';
  return type === 'day-chosen' ? 'slot' : undefined;
};

/** Leads the person there; false while it is not on the screen yet. */
export const lead = (root: ParentNode & Node, focus: Focus): boolean => {
  const target = root.querySelector(`#${focus}`);
  if (focus === 'slot') target?.scrollIntoView({ block: 'nearest' });
  else focusField(root, focus);
  return target !== null;
};

/** A service that the page names and that is not there is the page's mistake. */
const warnOfService = (intent: Intent, before: BookingState, { services }: BookingState): void => {
  const id = intent.type === 'prefilled' ? intent.prefill.serviceId : intent.type === 'services-came' && before.choice.serviceId;
  if (id && services.value && !services.value.some((service) => service.id === id)) {
    warnOnce(`<linli-booking-form> has no service ${JSON.stringify(id)} in this community; it begins with the choice of a service`);
  }
};

export const consequences = (
  intent: Intent,
  before: BookingState,
  state: BookingState,
  metadata: Record<string, string> | undefined,
): Consequences => {
  warnOfService(intent, before, state);
  // The code of the steps that come next, while the person looks at the time just chosen or at what was kept.
  if (state.choice.slot || state.step === 'booked') void laterSteps.load().catch(() => undefined);
  return { event: eventOf(intent, before, state, metadata), focus: focusOf(intent, before, state) };
};

/** 确认预约: the intent to send, unless the page stops it. */
export const confirmed = (element: EventTarget, state: BookingState): Intent | undefined => {
  const { choice, quote } = state;
  if (complete(state) && !busy(state) && !settling(state)) {
    const event = new LinliBeforeBookingEvent(choice.serviceId ?? '', choice.slot?.start ?? '', quote.value?.totalInFen ?? 0);
    if (!element.dispatchEvent(event)) return undefined;
  }
  return { type: 'submit', key: newKey() };
};
