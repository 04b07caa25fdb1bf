import type {
  BookingRecord,
  CodeRecord,
  EventRecord,
  HandleRecord,
  HoldRecord,
  IssuerKeyRecord,
  LookUpRecord,
  Occupation,
  QuoteRecord,
  ReportRecord,
  ReviewRecord,
  ReviewSums,
  World,
} from '../records.ts';
import { reviewSumsOf } from '../review-sums.ts';
import type { KeptAnswer } from '../store.ts';
import { occupationsOf } from '../world/occupations.ts';

type Table<V> = ReadonlyMap<string, V>;

/** Everything that changes, as values: a transaction works on copies, so that throwing them away undoes it. */
export interface State {
  quotes: Table<QuoteRecord>;
  holds: Table<HoldRecord>;
  bookings: Table<BookingRecord>;
  /** By worker. */
  occupations: Table<readonly Occupation[]>;
  kept: Table<KeptAnswer & { expiresAt: number }>;
  hits: Table<{ windowStart: number; count: number }>;
  /** By `kid`. */
  issuerKeys: Table<IssuerKeyRecord>;
  handles: Table<HandleRecord>;
  /** By `jti`. */
  codes: Table<CodeRecord>;
  lookUps: Table<LookUpRecord>;
  reports: Table<ReportRecord>;
  /** By booking. */
  reviews: Table<ReviewRecord>;
  /** By subject. */
  reviewSums: Table<ReviewSums>;
  /** By number, ascending. */
  events: Table<EventRecord>;
}

export const stateOf = (world: World): State => {
  const occupations = new Map<string, Occupation[]>();
  for (const occupation of occupationsOf(world)) {
    occupations.set(occupation.workerId, [...(occupations.get(occupation.workerId) ?? []), occupation]);
  }
  return {
    quotes: new Map(),
    holds: new Map(),
    bookings: new Map(world.bookings.map((booking) => [booking.id, booking])),
    occupations,
    kept: new Map(),
    hits: new Map(),
    issuerKeys: new Map(),
    handles: new Map(),
    codes: new Map(),
    lookUps: new Map(),
    reports: new Map(),
    events: new Map(),
    reviews: new Map(world.reviews.map((review) => [review.bookingId, review])),
    reviewSums: reviewSumsOf(world.reviews),
  };
};

type ValueOf<N extends keyof State> = State[N] extends Table<infer V> ? V : never;

/** A transaction's view: a table is copied at the first write to it. */
export class Draft {
  readonly state: State;
  readonly #copied = new Set<keyof State>();

  constructor(committed: State) {
    this.state = { ...committed };
  }

  set<N extends keyof State>(name: N, key: string, value: ValueOf<N>): void {
    this.#own(name).set(key, value);
  }

  delete(name: keyof State, key: string): void {
    this.#own(name).delete(key);
  }

  #own(name: keyof State): Map<string, unknown> {
    if (!this.#copied.has(name)) {
      this.#copied.add(name);
      Object.assign(this.state, { [name]: new Map<string, unknown>(this.state[name]) });
    }
    return this.state[name] as Map<string, unknown>;
  }
}
