import * as z from 'zod/mini';
import { SlotPage } from '../domain/slot.ts';
import { Day } from '../domain/times.ts';
import { Id } from '../domain/values.ts';
import { operation } from './operation.ts';

export const listSlots = operation({
  name: 'listSlots',
  method: 'GET',
  path: '/services/{serviceId}/slots',
  /** Without `from` the answer begins today, by the community's clock; `durationMinutes` falls back to the service's least. */
  query: z.object({
    from: z.optional(Day),
    to: z.optional(Day),
    workerId: z.optional(Id),
    outletId: z.optional(Id),
    communityId: z.optional(Id),
    durationMinutes: z.optional(z.coerce.number<number>()),
  }),
  response: SlotPage,
  auth: 'anyone',
  problems: ['not-found', 'not-supported'],
});
