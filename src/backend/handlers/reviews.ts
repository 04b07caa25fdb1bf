import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { mayReview, summaryOf } from '../../domain/reviewing.ts';
import { conflict } from '../booking-steps.ts';
import { bookingOf, invalid, principalOf, type Context, type Handler } from '../context.ts';
import type { ReviewRecord } from '../records.ts';
import { subjectsOf } from '../review-sums.ts';
import type { ReviewFilter, ReviewPlace, ReviewSort } from '../store.ts';
import { reviewView } from '../views/review.ts';
import { decodeCursor, encodeCursor, isTimedPlace, limitOf, type TimedPlace } from './paging.ts';

/** Whose reviews are meant; somebody whom nobody knows has none to show. */
const filterOf = async ({ queries }: Context, subject: string): Promise<ReviewFilter> => {
  const [kind, id = ''] = subject.split(':');
  if (kind === 'worker' && (await queries.worker(id))) return { workerId: id };
  if (kind === 'service' && (await queries.service(id))) return { serviceId: id };
  if (kind === 'company' && (await queries.company(id))) return { companyId: id };
  throw new Problem('not-found');
};

export const getReviewSummary: Handler<Operations['getReviewSummary']> = async (context, { subject }) => {
  await filterOf(context, subject);
  return summaryOf(subject, (await context.queries.reviewSums([subject])).get(subject));
};

type Place = [stars: number, ...TimedPlace];
const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && [1, 2, 3, 4, 5].includes(value[0] as number) && isTimedPlace(value.slice(1));

const sorts = ['newest', 'best', 'worst'] satisfies ReviewSort[];
const isSort = (sort: string): sort is ReviewSort => (sorts as string[]).includes(sort);

export const listReviews: Handler<Operations['listReviews']> = async (context, { subject, sort = 'newest', cursor, limit }) => {
  if (!isSort(sort)) throw invalid([{ path: 'sort', message: 'not-an-option' }]);
  const filter = await filterOf(context, subject);
  const most = limitOf(context, limit);
  const place = decodeCursor(cursor, isPlace);
  const after: ReviewPlace | undefined = place && { stars: place[0], createdAt: place[1], id: place[2] };
  const found = await context.queries.reviews(filter, sort, after, most + 1);
  const shown = found.slice(0, most);
  const last = shown.at(-1);
  const nextCursor = found.length > most && last ? encodeCursor([last.stars, last.createdAt, last.id] satisfies Place) : null;
  const { count } = summaryOf(subject, (await context.queries.reviewSums([subject])).get(subject));
  return { items: shown.map((review) => reviewView(context, review, subject)), nextCursor, total: count };
};

export const createReview: Handler<Operations['createReview']> = async (context, input) => {
  const { queries, now } = context;
  const booking = bookingOf(context);
  const author = principalOf(context);
  const written = async () => {
    const review = await queries.reviewOfBooking(booking.id);
    return review && new Problem('duplicate', { current: reviewView(context, review) });
  };
  if (!mayReview({ status: booking.status, reviewed: false })) throw await conflict(context, booking, `${booking.status}, not completed`);
  const earlier = await written();
  if (earlier) throw earlier;

  const { bookingId, stars, aspects, anonymous } = input;
  const { workerId, serviceId, serviceName, companyId } = booking;
  const review: ReviewRecord = {
    id: context.newId('r'),
    bookingId,
    stars,
    ...(aspects && { aspects }),
    text: input.text.trim(),
    anonymous,
    residentId: author.id,
    authorName: author.name,
    ...(workerId !== undefined && { workerId }),
    serviceId,
    serviceName,
    companyId,
    createdAt: now,
  };
  // Two tries at one moment meet here.
  if (!(await queries.insertReview(review))) throw (await written()) ?? new Problem('duplicate');
  // Always in the same order, so that two reviews of one firm never wait for each other in a circle.
  for (const subject of subjectsOf(review)) await queries.addToReviewSums(subject, review);
  // Without a version: the booking is the same, what may be done with it is not.
  await queries.appendEvent({ type: 'booking', bookingId, residentId: author.id, companyId, workerIds: [], at: now });
  return reviewView(context, review);
};
