import { catalogueOf } from './memory/catalogue.ts';
import { doorOf } from './memory/door.ts';
import { eventsOf } from './memory/events.ts';
import { claimsOf } from './memory/occupations.ts';
import { reviewsOf } from './memory/reviews.ts';
import { Draft, stateOf, type State } from './memory/state.ts';
import type { BookingRecord, World } from './records.ts';
import type { BookingFilter, Queries, Store } from './store.ts';

const newestFirst = (a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);

const fits = (booking: BookingRecord, { residentId, companyId, workerId, status, quoteId, after }: BookingFilter): boolean =>
  (residentId === undefined || booking.residentId === residentId) &&
  (companyId === undefined || booking.companyId === companyId) &&
  (workerId === undefined || booking.workerId === workerId) &&
  (status === undefined || booking.status === status) &&
  (quoteId === undefined || booking.quoteId === quoteId) &&
  (after === undefined || newestFirst(booking, after) > 0);

type Elsewhere = ReturnType<typeof catalogueOf> &
  ReturnType<typeof doorOf> &
  ReturnType<typeof eventsOf> &
  ReturnType<typeof claimsOf> &
  ReturnType<typeof reviewsOf>;

const writesOf = (draft: Draft): Omit<Queries, keyof Elsewhere> => ({
  saveQuote: async (quote) => draft.set('quotes', quote.id, quote),
  quote: async (id) => draft.state.quotes.get(id),

  saveHold: async (hold) => draft.set('holds', hold.id, hold),
  hold: async (id) => draft.state.holds.get(id),
  holdsOf: async (viewer, now) => [...draft.state.holds.values()].filter((hold) => hold.viewer === viewer && hold.expiresAt > now),
  deleteHold: async (id) => draft.delete('holds', id),

  insertBooking: async (booking) => draft.set('bookings', booking.id, booking),
  async updateBooking(booking) {
    if (draft.state.bookings.get(booking.id)?.version !== booking.version - 1) return false;
    draft.set('bookings', booking.id, booking);
    return true;
  },
  booking: async (id) => draft.state.bookings.get(id),
  async bookings(filter, { offset, limit }) {
    const found = [...draft.state.bookings.values()].filter((booking) => fits(booking, filter));
    return found.sort(newestFirst).slice(offset, offset + limit);
  },

  // Writers come one after the other here, so nobody else can hold a key.
  claimKey: async () => true,
  async keptAnswer(scope, key, now) {
    const kept = draft.state.kept.get(`${scope} ${key}`);
    return kept && kept.expiresAt > now ? kept : undefined;
  },
  keepAnswer: async (scope, key, kept, expiresAt) => draft.set('kept', `${scope} ${key}`, { ...kept, expiresAt }),

  async hit(bucket, windowStart) {
    const hits = draft.state.hits.get(bucket);
    const count = hits?.windowStart === windowStart ? hits.count + 1 : 1;
    draft.set('hits', bucket, { windowStart, count });
    return count;
  },
});

/** The sandbox's store: gone with its page. Readers see what was committed when they began; writers wait for each other. */
export const createMemoryStore = (world: World): Store => {
  const catalogue = catalogueOf(world);
  let committed: State = stateOf(world);
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const queriesOf = (draft: Draft): Queries => ({
    ...catalogue,
    ...eventsOf(draft),
    ...claimsOf(draft),
    ...doorOf(draft),
    ...reviewsOf(draft),
    ...writesOf(draft),
  });

  return {
    read: (work) => work(queriesOf(new Draft(committed))),
    transact<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
      const turn = last.then(async () => {
        const draft = new Draft(committed);
        const result = await work(queriesOf(draft));
        const appended = draft.state.events !== committed.events;
        committed = draft.state;
        if (appended) for (const listener of [...listeners]) listener();
        return result;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    onEvents(listener) {
      // The same function given twice is two listeners.
      const mine = () => listener();
      listeners.add(mine);
      return () => void listeners.delete(mine);
    },
    close: async () => {
      listeners.clear();
      await last;
    },
  };
};
