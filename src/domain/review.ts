import * as z from 'zod/mini';
import { sensitive } from './sensitivity.ts';
import { Instant } from './times.ts';
import { Id } from './values.ts';

export const aspects = ['punctuality', 'attitude', 'skill', 'tidiness'] as const;
export type Aspect = (typeof aspects)[number];

/** `worker:ID`, `service:ID` or `company:ID`. */
export const Subject = z.string().check(z.regex(/^(worker|service|company):[^:\s]{1,64}$/));

/** Whole stars, 1 to 5. */
export const Stars = z.int().check(z.minimum(1), z.maximum(5));

/** Means of what was given; an aspect that nobody judged is left out. */
const AspectMeans = z.object({
  punctuality: z.optional(z.number()),
  attitude: z.optional(z.number()),
  skill: z.optional(z.number()),
  tidiness: z.optional(z.number()),
});
export const AspectStars = z.object({
  punctuality: z.optional(Stars),
  attitude: z.optional(Stars),
  skill: z.optional(Stars),
  tidiness: z.optional(Stars),
});
export type AspectStars = z.infer<typeof AspectStars>;

export const ReviewSummary = z.object({
  subject: Subject,
  count: z.int(),
  /** None while nobody has reviewed: 0 would be a judgement. */
  mean: z.optional(z.number()),
  /** How many gave 1, 2, 3, 4 and 5 stars. */
  histogram: z.array(z.int()).check(z.minLength(5), z.maxLength(5)),
  aspects: AspectMeans,
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;

export const Review = z.object({
  id: Id,
  subject: Subject,
  stars: Stars,
  aspects: AspectStars,
  /** Plain text, whatever it looks like. */
  text: z.string(),
  /** None when the author wished to stay unnamed. */
  maskedAuthor: z.optional(sensitive('name', z.string())),
  serviceName: z.optional(z.string()),
  createdAt: Instant,
  /** From a finished booking of the author's own. */
  verified: z.boolean(),
  reply: z.optional(z.object({ text: z.string(), at: Instant })),
  /** Folded, never removed (《电子商务法》第三十九条). */
  folded: z.optional(z.object({ reason: z.string() })),
});
export type Review = z.infer<typeof Review>;
export const ReviewPage = z.object({ items: z.array(Review), nextCursor: z.nullish(z.string()), total: z.optional(z.int()) });
