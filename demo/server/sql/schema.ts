import type { ColumnType, GeneratedAlways, Kysely } from 'kysely';
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
  Principal,
  QuoteRecord,
  ReportRecord,
  ReviewRecord,
  ServiceEntry,
  WorkerEntry,
} from '../../../src/backend/records.ts';
import type { Community } from '../../../src/domain/community.ts';

/** Whatever is asked for by more than its id has a column, generated from the record: no fact is written twice. */
interface Document<T> {
  record: T;
  id: GeneratedAlways<string>;
}

interface Listed<T> extends Document<T> {
  /** The order in which the world names them: pages do not shuffle. */
  position: GeneratedAlways<string>;
}

interface Spanned<T> {
  record: T;
  worker_id: GeneratedAlways<string>;
  starts_at: GeneratedAlways<number>;
  ends_at: GeneratedAlways<number>;
}

export interface OccupationRow {
  worker_id: string;
  /** A `tstzrange`, half open; written and read through `ranges.ts`. */
  blocked: unknown;
  kind: 'hold' | 'booking';
  ref: string;
  expires_at: ColumnType<unknown, unknown, unknown>;
}

export interface Database {
  community: Listed<Community>;
  company: Listed<CompanyRecord>;
  service: Listed<ServiceEntry> & { category: GeneratedAlways<string> };
  worker: Listed<WorkerEntry>;
  absence: Spanned<Absence>;
  day_type: { record: DayTypeRecord; day: GeneratedAlways<string> };
  /** A token is kept as its SHA-256, so that a copy of the data logs nobody in. */
  person: { token_hash: string; record: Principal };
  quote: Document<QuoteRecord> & { expires_at: GeneratedAlways<number> };
  hold: Document<HoldRecord> & { viewer: GeneratedAlways<string>; expires_at: GeneratedAlways<number> };
  booking: Document<BookingRecord> & {
    version: GeneratedAlways<number>;
    status: GeneratedAlways<string>;
    quote_id: GeneratedAlways<string | null>;
    resident_id: GeneratedAlways<string>;
    company_id: GeneratedAlways<string>;
    worker_id: GeneratedAlways<string | null>;
    created_at: GeneratedAlways<number>;
  };
  /** The private halves lie here as they are: whoever can read this table can sign. */
  issuer_key: { record: IssuerKeyRecord; kid: GeneratedAlways<string>; gone_at: GeneratedAlways<number> };
  handle: {
    record: HandleRecord;
    handle: GeneratedAlways<string>;
    worker_id: GeneratedAlways<string>;
    month: GeneratedAlways<string>;
    status_index: GeneratedAlways<number>;
  };
  code: {
    record: CodeRecord;
    jti: GeneratedAlways<string>;
    expires_at: GeneratedAlways<number>;
    entered_for: GeneratedAlways<string | null>;
  };
  look_up: Document<LookUpRecord> & {
    at: GeneratedAlways<number>;
    worker_id: GeneratedAlways<string | null>;
    jti: GeneratedAlways<string | null>;
    used: GeneratedAlways<string | null>;
  };
  report: Document<ReportRecord>;
  review: Document<ReviewRecord> & {
    booking_id: GeneratedAlways<string>;
    worker_id: GeneratedAlways<string | null>;
    service_id: GeneratedAlways<string>;
    company_id: GeneratedAlways<string>;
    stars: GeneratedAlways<number>;
    created_at: GeneratedAlways<number>;
  };
  review_count: { subject: string; aspect: string; stars: number; given: number };
  event: { id: GeneratedAlways<string>; record: EventRecord; number: number | null; at: GeneratedAlways<number> };
  event_counter: { last: number };
  occupation: OccupationRow;
  kept_answer: { scope: string; key: string; body_hash: string; answer: unknown; expires_at: number };
  counter: { bucket: string; window_start: number; hits: number };
}

export type Db = Kysely<Database>;
