/** A calendar day `YYYY-MM-DD`. It has no time zone of its own; `zone.ts` says which day an instant falls on. */
export type Day = string;

/** Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayInMs = 86_400_000;

// Days are counted at midnight UTC, where no clock change can move them.
const toNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayInMs;

const digits = (value: number, length: number) => String(value).padStart(length, '0');

/** The day of an instant's date as UTC reads it. */
export const utcDay = (ms: number): Day => {
  const date = new Date(ms);
  return `${digits(date.getUTCFullYear(), 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
};

const fromNumber = (number: number): Day => utcDay(number * dayInMs);

/** Is it written `YYYY-MM-DD`, and is there such a day? Years are 1000 to 2999, so that reckoning keeps its four digits. */
export const isDay = (text: string): boolean =>
  // Some engines read 30 February as 2 March, so the day is read back.
  /^[12]\d{3}-\d\d-\d\d$/.test(text) && Number.isFinite(toNumber(text)) && fromNumber(toNumber(text)) === text;

export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count);

/** Days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day): number => toNumber(b) - toNumber(a);

// 1970-01-01 was a Thursday.
export const weekdayOf = (day: Day): Weekday => (((((toNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

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
