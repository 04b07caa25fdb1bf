import { addDays, type Day, digits, weekdayOf } from './day.ts';

/** `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

export const firstOfMonth = (day: Day): Day => `${monthOf(day)}-01`;

/** The same day `count` months on, or that month's last day when it is shorter. */
export const addMonths = (day: Day, count: number): Day => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = `${digits(Math.floor(months / 12), 4)}-${digits((((months % 12) + 12) % 12) + 1, 2)}-01`;
  const last = lastOfMonth(first);
  const wanted = first.slice(0, 8) + day.slice(8);
  return wanted < last ? wanted : last;
};

// 31 days after the first is always in the next month.
export const lastOfMonth = (day: Day): Day => addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1);

/** The week that the day lies in, Monday to Sunday. */
export const weekOf = (day: Day): Day[] => {
  const monday = addDays(day, 1 - weekdayOf(day));
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
};
