import type { Day } from '../../domain/day.ts';
import { clockAt, dayAt, fromInstant } from '../../domain/zone.ts';

/** Where a backend says UTC, which no resident lives by. */
const zoneOfResidents = 'Asia/Shanghai';

/** A day and a clock as the community's clock shows them: an instant carries its own offset, so its text says both. */
export const localOf = (instant: string): { day: Day; clock: string } => {
  if (!/Z$|[+-]00:00$/.test(instant)) return { day: instant.slice(0, 10), clock: instant.slice(11, 16) };
  const ms = fromInstant(instant);
  return { day: dayAt(ms, zoneOfResidents), clock: clockAt(ms, zoneOfResidents) };
};

/** This moment, written as `instant` is: by the community's clock, whatever this device's zone. */
export const localNow = (ms: number, instant: string | undefined): { day: Day; clock: string } => {
  const [, sign = '+', hours = '08', minutes = '00'] = /([+-])(\d\d):(\d\d)$/.exec(instant ?? '') ?? [];
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const wall = new Date(ms + (offset || 480) * 60_000).toISOString();
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) };
};
