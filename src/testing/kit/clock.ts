import { fromInstant } from '../../domain/zone.ts';

export interface TestClock {
  /** Milliseconds since 1970, as `Date.now`. */
  now(): number;
  /** The clock of the backend goes on by so many minutes; the page's own does not. */
  advance(minutes: number): void;
  /** ISO 8601 with an offset, such as `2026-12-01T09:00:00+08:00`. */
  set(instant: string): void;
}

/** A clock that stands still until a test moves it. Without an instant it begins now. */
export const createTestClock = (instant?: string): TestClock => {
  const read = (text: string): number => {
    const ms = fromInstant(text);
    if (Number.isNaN(ms)) throw new Error(`“${text}” is no instant with an offset, such as 2026-12-01T09:00:00+08:00.`);
    return ms;
  };
  let ms = instant === undefined ? Date.now() : read(instant);
  return {
    now: () => ms,
    advance: (minutes) => void (ms += minutes * 60_000),
    set: (text) => void (ms = read(text)),
  };
};
