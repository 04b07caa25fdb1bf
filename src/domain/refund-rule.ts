import * as z from 'zod/mini';
import { ClockTime, Fen, Minutes } from './values.ts';

/** Until when a rule holds: a duration before the start, a clock time on the day before, or from the start on. */
export const Cutoff = z.union([
  z.object({ kind: z.literal('before-start'), minutes: Minutes }),
  z.object({ kind: z.literal('day-before'), at: ClockTime }),
  z.object({ kind: z.literal('after-start') }),
]);

export const Fee = z.union([
  z.object({ kind: z.literal('fixed'), amountInFen: Fen }),
  z.object({ kind: z.literal('percent'), percent: z.number().check(z.minimum(0), z.maximum(100)) }),
]);

/** Ordered: the first rule whose cutoff has not passed decides the fee. */
export const RefundRule = z.object({ cutoff: Cutoff, fee: Fee });
export type RefundRule = z.infer<typeof RefundRule>;
