import * as z from 'zod/mini';
import { Id, open, TimeZoneName } from './values.ts';

export const Region = z.object({
  id: Id,
  level: open(['province', 'city', 'county', 'street', 'community']),
  name: z.string(),
  parentId: z.optional(Id),
});

export const Community = z.object({
  id: Id,
  name: z.string(),
  region: Region,
  timeZone: TimeZoneName,
  hotline: z.string(),
  badges: z.array(z.string()),
});
export type Community = z.infer<typeof Community>;

export const CommunityPage = z.object({ items: z.array(Community), nextCursor: z.nullish(z.string()) });
