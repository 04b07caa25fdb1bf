import * as z from 'zod/mini';
import { Id, open } from './values.ts';

/**
 * What happened, never what it says: whoever hears it asks again, through the operation that masks for them.
 * `booking`: one of one's own has a newer version. `code`: somebody looked at one's code. `reset`: something was missed, ask for everything again.
 * `ready`: from here on nothing is missed; comes once for each connection and is for whoever connects.
 */
export const LiveEvent = z.object({
  /** Handed back as `Last-Event-ID`; opaque. */
  id: z.optional(z.string()),
  type: open(['booking', 'code', 'reset', 'ready']),
  bookingId: z.optional(Id),
  version: z.optional(z.int()),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
