import { addDays, weekdayOf, type Day } from '../domain/day.ts';
import { addMonths, firstOfMonth, lastOfMonth, weekOf } from '../domain/month.ts';

/** The weeks of a day's month, Monday first; days of other months are left out. */
export const weeksOf = (day: Day): (Day | undefined)[][] => {
  const last = lastOfMonth(day);
  const first = firstOfMonth(day);
  const weeks: (Day | undefined)[][] = [];
  for (let monday = weekOf(first)[0]!; monday <= last; monday = addDays(monday, 7))
    weeks.push(weekOf(monday).map((each) => (each < first || each > last ? undefined : each)));
  return weeks;
};

const moves: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekdayOf(day)),
  End: (day) => addDays(day, 7 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

export const within = (day: Day, min: Day, max: Day): Day => (day < min ? min : day > max ? max : day);

/** Where a key leads from a day (WAI-ARIA APG, date grid); undefined if the key is not ours. */
export const dayByKey = (key: string, day: Day, min: Day, max: Day): Day | undefined => {
  const move = moves[key];
  return move && within(move(day), min, max);
};
