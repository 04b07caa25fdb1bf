import { addDays, type Day, daysBetween } from '../../../domain/day.ts';
import { dayAt, fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import { misfit } from './path.ts';

export interface SlotQuestion {
  from?: Day | undefined;
  to?: Day | undefined;
  durationMinutes?: number | undefined;
}

const windowDays = 14;
const mostDays = 62;

/** The question with the days that it means, from today on where it names none, in pieces of at most so many days. */
export const pieces = <Q extends SlotQuestion>(question: Q, now: number, timeZone: string, each: number) => {
  const most = each || mostDays;
  const from = question.from ?? dayAt(now, timeZone);
  const count = 1 + daysBetween(from, question.to ?? addDays(from, windowDays - 1));
  const days = Array.from({ length: Math.min(mostDays, Math.max(1, count)) }, (_, index) => addDays(from, index));
  const questions = days.flatMap((first, index) => {
    const part = days.slice(index, index + most);
    return index % most ? [] : { ...question, from: first, to: part.at(-1), days: part.length };
  });
  return { days, questions };
};

type Json = Record<string, unknown>;

/** What a backend leaves out of a bookable time: on which day a clock time is, when it ends, how many are free. */
export const wholeSlot = (slot: unknown, place: string, timeZone: string, question: SlotQuestion, slotMinutes?: number): Json => {
  const { start, end, ...rest } = (slot ?? {}) as Json;
  const onDay = (time: unknown) => {
    if (!/^\d\d:\d\d$/.test(String(time))) return time;
    // Of several days, a clock time does not say which one it is on.
    if (!question.from || question.from !== question.to) throw misfit(place, 'day');
    return toInstant(instantOf(question.from, time as string, timeZone), timeZone);
  };
  const from = onDay(start);
  const minutes = Number(question.durationMinutes ?? slotMinutes);
  if (end === undefined && (typeof from !== 'string' || !minutes)) throw misfit(place, 'end');
  const until = end === undefined ? toInstant(fromInstant(from as string) + minutes * 60_000, timeZone) : onDay(end);
  return { left: 1, surchargeInFen: 0, ...rest, start: from, end: until };
};
