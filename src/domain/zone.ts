import { utcDay, type Day } from './day.ts';

const minuteInMs = 60_000;
const dayInMs = 86_400_000;

// Making a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the zone's clocks are ahead of UTC at this instant. An unknown zone is a `RangeError`. */
const offsetAt = (ms: number, timeZone: string): number => {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(formatter.format(ms)) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
};

/** The wall clock as if it were UTC's. */
const wallAt = (ms: number, timeZone: string): number => ms + offsetAt(ms, timeZone) * minuteInMs;

const two = (value: number) => String(value).padStart(2, '0');

export const dayAt = (ms: number, timeZone: string): Day => utcDay(wallAt(ms, timeZone));

/** `HH:MM` */
export const clockAt = (ms: number, timeZone: string): string => {
  const wall = new Date(wallAt(ms, timeZone));
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
};

/**
 * When the zone's clocks show this. A time that the clocks leap over is moved forward by the leap;
 * of a time that they show twice it is the first.
 */
export const instantOf = (day: Day, clock: string, timeZone: string): number => {
  const wall = Date.parse(`${day}T${clock}:00Z`);
  // No zone is a whole day from UTC, so these lie before and after the instant.
  const before = wall - offsetAt(wall - dayInMs, timeZone) * minuteInMs;
  const after = wall - offsetAt(wall + dayInMs, timeZone) * minuteInMs;
  if (before === after || wallAt(before, timeZone) === wall) return before;
  return wallAt(after, timeZone) === wall ? after : before;
};

/** ISO 8601 with the zone's offset, such as `2026-12-01T09:00:00+08:00`. */
export const toInstant = (ms: number, timeZone: string): string => {
  const offset = offsetAt(ms, timeZone);
  const wall = new Date(ms + offset * minuteInMs);
  const fraction = wall.getUTCMilliseconds();
  const size = Math.abs(offset);
  return (
    `${utcDay(wall.getTime())}T${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}` +
    (fraction ? `.${String(fraction).padStart(3, '0')}` : '') +
    `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  );
};

/** Does the platform know it? `Asia/Beijing`, which many take for one, is none. */
export const isTimeZone = (text: string): boolean => {
  try {
    offsetAt(0, text);
    return true;
  } catch {
    return false;
  }
};

export { fromInstant } from './instant.ts';
