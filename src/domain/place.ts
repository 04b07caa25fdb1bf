import * as z from 'zod/mini';
import { Id } from './values.ts';

/** Where the work happens. */
export const Place = z.object({ kind: z.enum(['home', 'outlet']), outletId: z.optional(Id) });
