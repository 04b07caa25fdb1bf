import * as z from 'zod/mini';
import { RefundStep } from './refund-step.ts';
import { Item } from './schedule.ts';
import { Instant } from './times.ts';
import { Fen, Id, open } from './values.ts';

export const QuoteRequest = z.object({
  items: z.array(Item).check(z.minLength(1), z.maxLength(10)),
  workerId: z.optional(Id),
  /** Where the work is to be done: only workers who go there count. */
  communityId: z.optional(Id),
});

export const QuoteLine = z.object({
  kind: open(['service', 'agency', 'surcharge', 'materials', 'discount']),
  label: z.string(),
  amountInFen: Fen,
  itemIndex: z.optional(z.int()),
});
export type QuoteLine = z.infer<typeof QuoteLine>;

/** `totalInFen` is the sum of `lines`. A ladder without steps: what cancelling costs is not known. */
export const Quote = z.object({
  id: Id,
  lines: z.array(QuoteLine),
  totalInFen: Fen,
  refundLadder: z.array(RefundStep),
  occurrences: z.optional(z.array(Instant)),
  /** Where the firm quotes nothing: its unit price times how long. What is paid in the end is for the firm to confirm. */
  basis: z.optional(open(['unit-price'])),
  expiresAt: Instant,
  expiresInSeconds: z.int(),
});
export type Quote = z.infer<typeof Quote>;

export const HoldRequest = QuoteRequest;

export const Hold = z.object({
  id: Id,
  items: z.array(z.object({ start: Instant, end: Instant })),
  expiresAt: Instant,
  expiresInSeconds: z.int(),
});
export type Hold = z.infer<typeof Hold>;
