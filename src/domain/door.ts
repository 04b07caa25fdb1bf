import * as z from 'zod/mini';
import { Booking } from './booking.ts';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Id, open, Text } from './values.ts';
import { colours, WorkerRecord } from './worker.ts';

/** `card`: a printed number; `foreign`: another system's code. A screenshot of either cannot be told from the original. */
export const outcomes = ['genuine', 'card', 'foreign', 'refused', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

/** In the order in which the checks are made (door.md). */
export const refusedReasons = [
  'unreadable',
  'not-ours',
  'foreign-url',
  'malformed',
  'wrong-type',
  'untrusted-issuer',
  'algorithm-not-allowed',
  'unknown-key',
  'bad-signature',
  'expired',
  'not-yet-valid',
  'revoked',
  'already-used',
] as const;
export type RefusedReason = (typeof refusedReasons)[number];

export const undecidedReasons = [
  'keys-unavailable',
  'status-unknown',
  'record-unavailable',
  'clock-unsure',
  'algorithm-unsupported',
] as const;
export type UndecidedReason = (typeof undecidedReasons)[number];

export const matches = ['match', 'reassigned', 'other-worker', 'early', 'late', 'wrong-time', 'no-booking', 'not-asked'] as const;
export type Match = (typeof matches)[number];

export const advices = ['let-in', 'ask', 'do-not-open'] as const;
export type Advice = (typeof advices)[number];

export const colourReasons = [
  'identity-failed',
  'identity-pending',
  'health-exam-missing',
  'health-exam-expired',
  'insurance-missing',
  'insurance-expired',
] as const;
export type ColourReason = (typeof colourReasons)[number];

/** What a worker's phone shows as a QR code. Times count from `serverTime`, so that a phone with a wrong clock still counts right. */
export const IssuedCode = z.object({
  /** Compact JWS (RFC 7515 §3.1), `typ: anxin+jwt`. */
  code: sensitive('secret', z.string()),
  /** The QR code's text: the code in the fragment of an address of the portal's own; ≤ 300 characters. */
  url: sensitive('secret', z.string()),
  expiresAt: Instant,
  expiresInSeconds: z.int(),
  refreshAfter: Instant,
  refreshInSeconds: z.int(),
  serverTime: Instant,
});
export type IssuedCode = z.infer<typeof IssuedCode>;

export const CodeRequest = z.object({ bookingId: z.optional(Id) });

export const VerifyRequest = z.object({
  /** Raw scanned or typed text; whatever it is, the answer says what is wrong with it. */
  code: sensitive('secret', z.string()),
  bookingId: z.optional(Id),
});
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/** The same on the resident's and on the worker's screen; a still image of a code cannot follow. */
export const Sign = z.object({ word: z.string(), picture: z.string() });
export type Sign = z.infer<typeof Sign>;

const Checked = open(['yes', 'no', 'unavailable']);

export const VerifyResult = z.object({
  outcome: open(outcomes),
  /** Of `refused` and `undecided`. */
  reason: z.optional(open([...refusedReasons, ...undecidedReasons])),
  checked: z.object({ signature: Checked, time: Checked, status: Checked, record: Checked, booking: Checked }),
  statusAsOf: z.optional(Instant),
  colour: z.optional(open(colours)),
  colourReasons: z.optional(z.array(open(colourReasons))),
  worker: z.optional(WorkerRecord),
  match: z.optional(open(matches)),
  /** How far off the agreed time, of `early` and `late`. */
  minutesOff: z.optional(z.int()),
  advice: open(advices),
  sign: z.optional(Sign),
  earlierLooks: z.optional(
    z.object({
      /** Of this very code, from other phones; one's own second look is no alarm. */
      count: z.int(),
      lastSecondsAgo: z.optional(z.int()),
    }),
  ),
  booking: z.optional(Booking),
  lookUpId: z.optional(Id),
  checkedAt: Instant,
  serverTime: Instant,
});
export type VerifyResult = z.infer<typeof VerifyResult>;

export const Entry = z.object({
  lookUpId: Id,
  /** The answer to 与本人一致吗?, given beside the large photo. */
  photoMatches: z.boolean(),
  version: z.int(),
});

export const Refusal = z.object({ lookUpId: Id, reason: z.optional(sensitive('free-text', Text(500))) });

export const WorkerReport = z.object({ lookUpId: z.optional(Id), bookingId: z.optional(Id), text: sensitive('free-text', Text(1000)) });
export const Reported = z.object({ id: Id });

/** One look at this worker's code, as the worker may know of it. */
export const LookUp = z.object({
  id: Id,
  at: Instant,
  /** Masked; none when somebody looked who was not signed in. */
  maskedBy: z.optional(sensitive('name', z.string())),
  bookingId: z.optional(Id),
  sign: z.optional(Sign),
  entered: z.boolean(),
});
export type LookUp = z.infer<typeof LookUp>;
export const LookUpPage = z.object({ items: z.array(LookUp), nextCursor: z.nullish(z.string()) });

/** An issuer's public keys (RFC 7517), and only public ones. */
export const KeySet = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string(),
      alg: z.optional(z.string()),
      use: z.optional(z.string()),
      crv: z.optional(z.string()),
      x: z.optional(z.string()),
      y: z.optional(z.string()),
    }),
  ),
});
export type KeySet = z.infer<typeof KeySet>;
