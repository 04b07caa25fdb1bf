import { maskName } from '../../domain/masking.ts';
import type { Review } from '../../domain/review.ts';
import { toInstant } from '../../domain/zone.ts';
import type { Context } from '../context.ts';
import type { ReviewRecord } from '../records.ts';
import { subjectsOf } from '../review-sums.ts';

/** One review may be read under the worker, the service or the firm; `subject` says under which. */
export const reviewView = ({ settings }: Context, review: ReviewRecord, subject = subjectsOf(review)[0]!): Review => {
  const { id, stars, aspects = {}, text, anonymous, authorName, serviceName, createdAt, reply, folded } = review;
  const instant = (at: number) => toInstant(at, settings.timeZone);
  return {
    id,
    subject,
    stars,
    aspects,
    text,
    ...(!anonymous && { maskedAuthor: maskName(authorName) }),
    serviceName,
    createdAt: instant(createdAt),
    // There is no other way to write one here.
    verified: true,
    ...(reply && { reply: { text: reply.text, at: instant(reply.at) } }),
    ...(folded && { folded: { reason: folded.reason } }),
  };
};
