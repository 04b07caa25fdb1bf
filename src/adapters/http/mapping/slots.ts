import { fromInstant, instantOf, toInstant } from '../../../domain/zone.ts';
import { Misfit } from './template.ts';

export interface SlotQuestion {
  from?: string | undefined;
  durationMinutes?: number | undefined;
}

type Json = Record<string, unknown>;

/** What a backend leaves out of a bookable time: on which day a clock time is, when it ends, how many are free. */
export const wholeSlot = (slot: unknown, place: string, timeZone: string, question: SlotQuestion, slotMinutes?: number): Json => {
  const { start, end, ...rest } = slot as Json;
  const onDay = (time: unknown) => {
    if (typeof time !== 'string' || !/^\d\d:\d\d$/.test(time)) return time;
    if (!question.from) throw new Misfit(place, 'a day: the question names none');
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
