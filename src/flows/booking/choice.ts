import { addDays, type Day } from '../../domain/day.ts';
import type { Service } from '../../domain/service.ts';
import type { Slot } from '../../domain/slot.ts';
import { dayAt, fromInstant, isTimeZone } from '../../domain/zone.ts';
import type { BookingState, ChosenSlot, Window } from './state.ts';

/** How many days are asked at once, when the form says which. */
const windowDays = 14;

export const chosenService = (state: BookingState): Service | undefined =>
  state.services.value?.find((service) => service.id === state.choice.serviceId);

export const durationOf = (state: BookingState): number | undefined => state.choice.durationMinutes ?? chosenService(state)?.duration.min;

/** Every length that the service offers, shortest first. */
export const durationsOf = ({ duration: { min, step, max } }: Service): number[] =>
  step > 0 ? Array.from({ length: Math.min(48, Math.floor((max - min) / step) + 1) }, (_, index) => min + index * step) : [min];

/** The slots' zone is known to this engine; a community's may be mistyped, and must not break the form. */
export const timeZoneOf = (state: BookingState): string => {
  const zone = state.slots.value?.timeZone ?? state.community.value?.timeZone;
  return zone && isTimeZone(zone) ? zone : 'Asia/Shanghai';
};

export const dayOfSlot = (state: BookingState, slot: ChosenSlot): Day => dayAt(fromInstant(slot.start), timeZoneOf(state));

/** The free times of each day of the window, in order; a time that is ours is still offered to us. */
export const slotsByDay = (state: BookingState): Map<Day, ChosenSlot[]> => {
  const days = new Map<Day, ChosenSlot[]>();
  const all: ChosenSlot[] = [...(state.slots.value?.items ?? [])];
  const { slot } = state.choice;
  const ours = slot && state.hold.at !== 'none' && !state.taken && !all.some(({ start }) => start === slot.start);
  if (ours) all.push(slot);
  all.sort((a, b) => fromInstant(a.start) - fromInstant(b.start));
  for (const one of all) {
    const day = dayOfSlot(state, one);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
};

export const firstFreeDay = (state: BookingState): Day | undefined => slotsByDay(state).keys().next().value;

/** The free times next to the one that was lost. */
export const nearestSlots = (state: BookingState, count = 3): Slot[] => {
  const { slot } = state.choice;
  if (!slot) return [];
  const wanted = fromInstant(slot.start);
  const distance = ({ start }: Slot) => Math.abs(fromInstant(start) - wanted);
  return (state.slots.value?.items ?? [])
    .filter(({ start }) => start !== slot.start)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => fromInstant(a.start) - fromInstant(b.start));
};

/** The last day that the service takes bookings for. */
export const lastDay = (state: BookingState): Day | undefined =>
  state.today && addDays(state.today, chosenService(state)?.horizonDays ?? windowDays);

export const isKnown = (state: BookingState, day: Day): boolean => state.slots.value?.days.some((mark) => mark.day === day) ?? false;

/** The days after those on the screen, as long as the service takes bookings for them. */
export const nextWindow = (state: BookingState): Window | undefined => {
  const known = state.slots.value?.days.at(-1)?.day;
  const last = lastDay(state);
  if (!known || !last || known >= last) return undefined;
  return { from: addDays(known, 1), to: addDays(known, windowDays) };
};

export const now = (state: BookingState, phoneClock: number): number => phoneClock + (state.clockOffset ?? 0);

/** The price or the hold of the order is still on its way: a moment later it can be sent. */
export const settling = ({ quote, hold }: BookingState): boolean => quote.at === 'asked' || hold.at === 'asked' || hold.at === 'renewing';

/** While an answer is under way nothing of the order may change. */
export const busy = ({ sending }: BookingState): boolean => sending.at === 'submitting' || sending.at === 'looking';
