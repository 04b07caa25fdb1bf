import type { Day } from '../../domain/day.ts';
import { fromInstant } from '../../domain/instant.ts';

/** Minutes before UTC; where a backend says UTC, which no resident lives by. The clocks there have not been turned since 1991. */
export const offsetOfResidents = 480;

export const wallOf = (ms: number, offset: number) => {
  const wall = new Date(ms + offset * 60_000).toISOString();
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) };
};

/** A day and a clock as the community's clock shows them: an instant carries its own offset, so its text says both. */
export const localOf = (instant: string): { day: Day; clock: string } => {
  if (!/Z$|[+-]00:00$/.test(instant)) return { day: instant.slice(0, 10), clock: instant.slice(11, 16) };
  return wallOf(fromInstant(instant), offsetOfResidents);
};
