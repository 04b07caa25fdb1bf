import type { Community } from '../domain/community.ts';
import type {
  Absence,
  BookingRecord,
  CodeRecord,
  CompanyRecord,
  DayTypeRecord,
  EventRecord,
  HandleRecord,
  HoldRecord,
  IssuerKeyRecord,
  LookUpRecord,
  Occupation,
  Principal,
  QuoteRecord,
  ReportRecord,
  ReviewRecord,
  ReviewSums,
  ServiceEntry,
  WorkerEntry,
} from './records.ts';

/** The store refused a second claim on one worker's time (SQLSTATE 23P01 in SQL). */
export class OccupationConflict extends Error {
  override name = 'OccupationConflict';
}

export interface Page {
  offset: number;
  limit: number;
}

export interface BookingFilter {
  residentId?: string;
  companyId?: string;
  workerId?: string;
  status?: string;
  quoteId?: string;
  /** Only what comes after this one in the order: pages stay whole while new bookings arrive. */
  after?: { createdAt: number; id: string };
}

export interface WorkerFilter {
  communityId?: string;
  serviceId?: string;
  /** Looked for in the masked record only (number, trade, company); a search by true name would unmask. */
  q?: string;
}

/** A finished write's answer, or the problem it ended in, kept for 24 h. */
export interface KeptAnswer {
  bodyHash: string;
  answer: unknown;
}

/** Exactly one of them. */
export interface ReviewFilter {
  workerId?: string;
  serviceId?: string;
  companyId?: string;
}
export type ReviewSort = 'newest' | 'best' | 'worst';
/** Where a page of reviews ended; `stars` counts for `best` and `worst` only. */
export interface ReviewPlace {
  stars: number;
  createdAt: number;
  id: string;
}

/** What a rule about the door must know or change. */
export interface DoorQueries {
  /** Those whose `goneAt` has not passed at `now`. */
  issuerKeys(now: number): Promise<IssuerKeyRecord[]>;
  saveIssuerKey(key: IssuerKeyRecord): Promise<void>;
  /** By the text that a code carries. */
  handle(handle: string): Promise<HandleRecord | undefined>;
  handleOf(workerId: string, month: string): Promise<HandleRecord | undefined>;
  saveHandle(handle: HandleRecord): Promise<void>;
  saveCode(code: CodeRecord): Promise<void>;
  code(jti: string): Promise<CodeRecord | undefined>;
  /** Burns it. False when it has been burnt, also by a transaction at this very moment. */
  useCode(jti: string, bookingId: string): Promise<boolean>;
  saveLookUp(lookUp: LookUpRecord): Promise<void>;
  lookUp(id: string): Promise<LookUpRecord | undefined>;
  /** False when it has been used, also by a transaction at this very moment. */
  useLookUp(id: string, used: 'entered' | 'refused'): Promise<boolean>;
  /** Of this very code, oldest first. */
  lookUpsOfCode(jti: string): Promise<LookUpRecord[]>;
  /** Newest first, then by descending id; only those after `after` in this order. */
  lookUpsOfWorker(workerId: string, after: { at: number; id: string } | undefined, limit: number): Promise<LookUpRecord[]>;
  saveReport(report: ReportRecord): Promise<void>;
}

export interface ReviewQueries {
  /** False when the booking has one, also by a transaction at this very moment. */
  insertReview(review: ReviewRecord): Promise<boolean>;
  reviewOfBooking(bookingId: string): Promise<ReviewRecord | undefined>;
  /** `newest`: createdAt descending, then id descending; `best`/`worst`: by stars first. Only those after `after` in this order. */
  reviews(filter: ReviewFilter, sort: ReviewSort, after: ReviewPlace | undefined, limit: number): Promise<ReviewRecord[]>;
  /** Those that exist, by subject. */
  reviewSums(subjects: string[]): Promise<Map<string, ReviewSums>>;
  /** Adds one review's stars to a subject's sums; two at a time both count. */
  addToReviewSums(subject: string, review: Pick<ReviewRecord, 'stars' | 'aspects'>): Promise<void>;
}

/** The outbox: written with the change, numbered when it is told. */
export interface EventQueries {
  appendEvent(event: EventRecord): Promise<void>;
  /** Numbers what was committed since, in one order for all processes. */
  numberEvents(): Promise<void>;
  /** Numbered ones after this, ascending. */
  events(after: number, limit: number): Promise<{ number: number; event: EventRecord }[]>;
  /** The numbers of the oldest and the newest that are kept; 0 and 0 of none. */
  eventRange(): Promise<{ first: number; last: number }>;
}

/** One query per thing that a rule must know or change. Inside `transact` all of them see and make one transaction. */
export interface Queries extends DoorQueries, ReviewQueries, EventQueries {
  communities(): Promise<Community[]>;
  community(id: string): Promise<Community | undefined>;
  company(id: string): Promise<CompanyRecord | undefined>;
  services(filter: { communityId?: string; category?: string; q?: string }, page: Page): Promise<ServiceEntry[]>;
  service(id: string): Promise<ServiceEntry | undefined>;
  workers(filter: WorkerFilter, page: Page): Promise<WorkerEntry[]>;
  worker(id: string): Promise<WorkerEntry | undefined>;
  principal(token: string): Promise<Principal | undefined>;
  dayTypes(from: string, to: string): Promise<DayTypeRecord[]>;
  absences(workerIds: string[], from: number, to: number): Promise<Absence[]>;
  /** Live ones: bookings, and holds that have not expired at `now`. */
  occupations(workerIds: string[], from: number, to: number, now: number): Promise<Occupation[]>;

  saveQuote(quote: QuoteRecord): Promise<void>;
  quote(id: string): Promise<QuoteRecord | undefined>;

  /**
   * Claims the time, after deleting this worker's expired holds in the same transaction.
   * Throws `OccupationConflict` and leaves the transaction usable, so that the next worker can be tried.
   */
  occupy(occupation: Occupation, now: number): Promise<void>;
  /** A hold's claim becomes the booking's, by update. False when the claim is gone. */
  promoteOccupation(holdId: string, bookingId: string): Promise<boolean>;
  extendOccupation(holdId: string, expiresAt: number): Promise<boolean>;
  releaseOccupation(ref: string): Promise<void>;

  saveHold(hold: HoldRecord): Promise<void>;
  hold(id: string): Promise<HoldRecord | undefined>;
  holdsOf(viewer: string, now: number): Promise<HoldRecord[]>;
  deleteHold(id: string): Promise<void>;

  insertBooking(booking: BookingRecord): Promise<void>;
  /** Writes if the stored version is `booking.version - 1`; false when someone was quicker. */
  updateBooking(booking: BookingRecord): Promise<boolean>;
  booking(id: string): Promise<BookingRecord | undefined>;
  /** Newest first (`createdAt`), then by descending id. */
  bookings(filter: BookingFilter, page: Page): Promise<BookingRecord[]>;

  /** Takes the key for this transaction; false when another transaction holds it now. */
  claimKey(scope: string, key: string): Promise<boolean>;
  keptAnswer(scope: string, key: string, now: number): Promise<KeptAnswer | undefined>;
  keepAnswer(scope: string, key: string, kept: KeptAnswer, expiresAt: number): Promise<void>;

  /** Counts one more in the bucket's current window and answers the count. */
  hit(bucket: string, windowStart: number): Promise<number>;
}

/** Two of them exist: memory (the sandbox) and SQL (the reference server). The rules above them are the same. */
export interface Store {
  read<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** One transaction; run again from the start when the database asks for it (40001, 40P01). */
  transact<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Calls after a commit that may have appended events, another process's too; may call once too often, never too seldom. */
  onEvents(listener: () => void): () => void;
  close(): Promise<void>;
}
