import * as z from 'zod/mini';
import { Instant } from '../../domain/times.ts';
import { Minutes } from '../../domain/values.ts';
import { chosenService } from './choice.ts';
import { bookable } from './first.ts';
import type { BookingState } from './state.ts';

const version = 1;
/** As long as a server keeps an idempotency key. */
const keepMs = 24 * 60 * 60 * 1000;
/** A receipt is shown again after a reload, not on the next day. */
const keepBookedMs = 30 * 60 * 1000;

/** What survives a reload. Nothing that a person typed: no name, phone, address, note or answer. */
const Draft = z.object({
  version: z.literal(version),
  savedAt: z.number(),
  serviceId: z.optional(z.string()),
  durationMinutes: z.optional(Minutes),
  workerId: z.optional(z.string()),
  slot: z.optional(z.object({ start: Instant, end: Instant })),
  quoteId: z.optional(z.string()),
  holdId: z.optional(z.string()),
  sent: z.optional(z.object({ key: z.string(), quoteIds: z.array(z.string()) })),
  bookingId: z.optional(z.string()),
});
export type Draft = z.infer<typeof Draft>;

/** Nothing to keep before a service is chosen that is booked here. */
export const draftOf = (state: BookingState, savedAt: number): Draft | undefined => {
  const { serviceId, durationMinutes, workerId, slot } = state.choice;
  const bookingId = state.booking.value?.id ?? state.bookingId;
  if (!serviceId && !bookingId) return undefined;
  if (!bookingId && !state.sent && state.services.value && !bookable(chosenService(state))) return undefined;
  return {
    version,
    savedAt,
    serviceId,
    durationMinutes,
    workerId,
    slot: slot && { start: slot.start, end: slot.end },
    quoteId: state.quote.value?.id,
    holdId: 'id' in state.hold ? state.hold.id : undefined,
    sent: state.sent && { key: state.sent.key, quoteIds: state.sent.quoteIds },
    bookingId,
  };
};

/** A damaged draft, an old one and one of another version are no draft. */
export const parseDraft = (text: string | null, phoneClock: number): Draft | undefined => {
  let json: unknown;
  try {
    json = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  const { data } = z.safeParse(Draft, json);
  const age = data && Math.abs(phoneClock - data.savedAt);
  return age !== undefined && age < (data?.bookingId ? keepBookedMs : keepMs) ? data : undefined;
};
