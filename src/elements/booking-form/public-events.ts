import type { Intent } from '../../flows/booking/intents.ts';
import type { BookingState } from '../../flows/booking/state.ts';
import { LinliBookingCancelledEvent, LinliBookingCreatedEvent, LinliServiceChosenEvent, LinliSlotChosenEvent } from './events.ts';

/** The fact that a page hears of, if this step of the flow was one. */
export const eventFor = (
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
