import type { EventRecord } from '../../src/backend/records.ts';
import type { Store } from '../../src/backend/store.ts';
import { morning } from './world.ts';

export const eventRecord = (bookingId: string, more: Partial<EventRecord> = {}): EventRecord => ({
  type: 'booking',
  bookingId,
  version: 1,
  workerIds: [],
  at: morning,
  ...more,
});

/** Bookings that are told of after a number, as whoever streams them asks. */
export const toldAfter = (store: Store, after: number) =>
  store.read(async (queries) => {
    await queries.numberEvents();
    return (await queries.events(after, 1000)).map(({ number, event }) => ({ number, bookingId: event.bookingId }));
  });

/** Someone who listens to a store. */
export const listenTo = (store: Store) => {
  let calls = 0;
  let answered = 0;
  let wake: (() => void) | undefined;
  const stop = store.onEvents(() => {
    calls += 1;
    wake?.();
  });
  return {
    stop,
    get calls() {
      return calls;
    },
    /** Asks whenever the store has called, and only then, until the answer is yes. */
    async until(ask: () => Promise<boolean>): Promise<void> {
      for (;;) {
        if (answered === calls) await new Promise<void>((resolve) => (wake = resolve));
        answered = calls;
        if (await ask()) return;
      }
    },
  };
};
