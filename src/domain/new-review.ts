import * as z from 'zod/mini';
import { AspectStars, Stars } from './review.ts';
import { sensitive } from './sensitivity.ts';
import { Id, Text } from './values.ts';

export const longestReview = 2000;

export const NewReview = z.object({
  bookingId: Id,
  stars: Stars,
  aspects: z.optional(AspectStars),
  text: sensitive('free-text', Text(longestReview)),
  anonymous: z.boolean(),
});
export type NewReview = z.infer<typeof NewReview>;
