import type { NewBooking } from '../../domain/new-booking.ts';
import { normalisePhone } from '../../domain/phone.ts';
import type { QuoteRequest } from '../../domain/quote.ts';
import type * as z from 'zod/mini';
import { chosenService, durationOf } from './choice.ts';
import type { BookingState, Typed } from './state.ts';

/** What the page adds to an order. */
export interface OrderContext {
  communityId: string;
  metadata?: Record<string, string> | undefined;
  siteKey?: string | undefined;
}

const text = (value: string): string | undefined => value.trim() || undefined;
const phone = (value: string): string => normalisePhone(value) ?? value.trim();

const isAnswered = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Only what was answered, under the keys that this service asks. */
export const intakeOf = (state: BookingState): Record<string, unknown> => {
  const answers = new Map(Object.entries(state.typed.intake));
  const asked = (chosenService(state)?.intake ?? []).map(({ key }) => [key, answers.get(key)] as const);
  return Object.fromEntries(asked.filter(([, value]) => isAnswered(value)));
};

export const needsAddress = (state: BookingState): boolean => chosenService(state)?.place !== 'outlet';

/** What a quote and a hold are asked for. */
export const quoteRequest = (state: BookingState): z.infer<typeof QuoteRequest> | undefined => {
  const { serviceId, slot, workerId } = state.choice;
  const durationMinutes = durationOf(state);
  if (!serviceId || !slot || !durationMinutes) return undefined;
  return {
    items: [
      {
        serviceId,
        place: { kind: needsAddress(state) ? 'home' : 'outlet' },
        schedule: { kind: 'visit', start: slot.start, durationMinutes },
      },
    ],
    ...(workerId ? { workerId } : {}),
  };
};

const onBehalfOf = (typed: Typed): NewBooking['onBehalfOf'] =>
  typed.forOther
    ? {
        name: typed.otherName.trim(),
        ...(text(typed.otherPhone) ? { phone: phone(typed.otherPhone) } : {}),
        ...(text(typed.otherRelation) ? { relation: text(typed.otherRelation) } : {}),
      }
    : undefined;

/** The whole order, or nothing as long as something is missing. The same state gives the same body, as a resend must. */
export const newBooking = (state: BookingState, page: OrderContext): NewBooking | undefined => {
  const { typed, hold } = state;
  const quoteId = state.quote.value?.id;
  if (!quoteId) return undefined;
  const order: NewBooking = {
    quoteId,
    holdId: 'id' in hold ? hold.id : undefined,
    contact: { name: typed.name.trim(), phone: phone(typed.phone) },
    address: needsAddress(state)
      ? {
          communityId: page.communityId,
          building: typed.building.trim(),
          unit: typed.unit.trim(),
          room: typed.room.trim(),
          ...(text(typed.detail) ? { detail: text(typed.detail) } : {}),
        }
      : undefined,
    onBehalfOf: onBehalfOf(typed),
    intake: intakeOf(state),
    consents: typed.consents,
    note: text(typed.note),
    metadata: page.metadata,
    siteKey: page.siteKey,
  };
  return order;
};
