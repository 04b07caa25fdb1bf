import { addDays, type Day, daysBetween } from '../../../domain/day.ts';
import { dayAt, fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import { Misfit } from './template.ts';

export interface SlotQuestion {
  from?: Day | undefined;
  to?: Day | undefined;
  durationMinutes?: number | undefined;
}

const windowDays = 14;
const mostDays = 62;

/** The question with the days that it means: from today on, by the backend's clock, where it names none. */
export const withDays = <Q extends SlotQuestion>(question: Q, now: number, timeZone: string): Q & { from: Day; to: Day } => {
  const from = question.from ?? dayAt(now, timeZone);
  return { ...question, from, to: question.to ?? addDays(from, windowDays - 1) };
};

export const daysOf = ({ from, to }: { from: Day; to: Day }): Day[] =>
  Array.from({ length: Math.min(mostDays, Math.max(0, daysBetween(from, to) + 1)) }, (_, index) => addDays(from, index));

type Json = Record<string, unknown>;

/** What a backend leaves out of a bookable time: on which day a clock time is, when it ends, how many are free. */
export const wholeSlot = (slot: unknown, place: string, timeZone: string, question: SlotQuestion, slotMinutes?: number): Json => {
  const { start, end, ...rest } = slot as Json;
  const onDay = (time: unknown) => {
    if (typeof time !== 'string' || !/^\d\d:\d\d$/.test(time)) return time;
    // Of several days, a clock time does not say which one it is on.
    if (question.from === undefined || question.from !== question.to) throw new Misfit(place, 'a day, or `eachDay` in the config');
    return toInstant(instantOf(question.from, time, timeZone), timeZone);
  };
  const from = onDay(start);
  const minutes = Number(question.durationMinutes ?? slotMinutes);
  const until = () => {
    if (typeof from !== 'string' || Number.isNaN(minutes)) throw new Misfit(place, 'an end, or a duration (slotMinutes in the config)');
    return toInstant(fromInstant(from) + minutes * 60_000, timeZone);
  };
  return { left: 1, surchargeInFen: 0, ...rest, start: from, end: end === undefined ? until() : onDay(end) };
};
