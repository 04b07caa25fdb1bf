import * as z from 'zod/mini';
import { Instant } from './times.ts';
import { Fen } from './values.ts';

/** One dated step: cancelling before `until` costs `feeInFen`; the last step has no `until`. */
export const RefundStep = z.object({ until: z.nullish(Instant), feeInFen: Fen, label: z.optional(z.string()) });
export type RefundStep = z.infer<typeof RefundStep>;
