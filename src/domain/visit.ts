import * as z from 'zod/mini';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Id, Text } from './values.ts';

/** At the agreed price: a time that costs more or less is `price-changed`. */
export const Reschedule = z.object({ start: Instant, workerId: z.optional(Id), version: z.int() });
export const ChangeRequest = z.object({ reason: sensitive('free-text', Text(500)), version: z.int() });
export const Acceptance = z.object({ version: z.int() });
export const Cancel = z.object({ reason: Text(500), version: z.int() });
