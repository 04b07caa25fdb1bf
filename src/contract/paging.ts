import * as z from 'zod/mini';

/** Lists page by `cursor` and `limit` and answer `{ items, nextCursor, total? }`. */
export const Paging = z.object({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number<number>().check(z.minimum(1), z.maximum(100))),
});
