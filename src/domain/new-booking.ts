import * as z from 'zod/mini';
import { longest } from './contact.ts';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Id, Text } from './values.ts';

// Apart from the booking as it stands: whoever only looks at one need not load what makes one.

export const Contact = z.object({
  name: sensitive('name', Text(longest.name).check(z.minLength(1))),
  phone: sensitive('phone', Text(longest.phone)),
});

/** 小区 is the community; 楼栋, 单元 and 室 are kept apart, so that the room can stay hidden until a worker is assigned. */
export const Address = z.object({
  communityId: Id,
  building: sensitive('address', Text(longest.building).check(z.minLength(1))),
  unit: sensitive('address', Text(longest.unit)),
  room: sensitive('address', Text(longest.room).check(z.minLength(1))),
  detail: z.optional(sensitive('address', Text(longest.detail))),
});
export type Address = z.infer<typeof Address>;

/** Consent to one purpose, in the version that the resident read. */
export const Consent = z.object({ purpose: z.string(), version: z.string(), at: Instant });

export const NewBooking = z.object({
  quoteId: Id,
  holdId: z.optional(Id),
  contact: Contact,
  address: z.optional(Address),
  addressId: z.optional(Id),
  onBehalfOf: z.optional(
    z.object({
      name: sensitive('name', Text(longest.name)),
      phone: z.optional(sensitive('phone', Text(longest.phone))),
      relation: z.optional(Text(40)),
    }),
  ),
  intake: z.record(z.string(), z.unknown()),
  consents: z.array(Consent),
  note: z.optional(sensitive('free-text', Text(1000))),
  /** The page's own key and value pairs; ≤ 20 keys, ≤ 4 kB. */
  metadata: z.optional(z.record(z.string(), z.string())),
  siteKey: z.optional(z.string()),
});
export type NewBooking = z.infer<typeof NewBooking>;
