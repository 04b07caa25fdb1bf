/** A calendar day `YYYY-MM-DD`. It has no time zone of its own; `zone.ts` says which day an instant falls on. */
export type Day = string;

/** Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayInMs = 86_400_000;

// Days are counted at midnight UTC, where no clock change can move them.
const toNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayInMs;

export const digits = (value: number, length: number) => String(value).padStart(length, '0');

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
