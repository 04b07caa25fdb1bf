import { type RawBuilder, sql } from 'kysely';
import type { ReviewRecord, ReviewSums } from '../../../../src/backend/records.ts';
import type { ReviewQueries, ReviewSort } from '../../../../src/backend/store.ts';
import { type Aspect, aspects } from '../../../../src/domain/review.ts';
import { json } from '../json.ts';
import type { Db } from '../schema.ts';

type Stars = Pick<ReviewRecord, 'stars' | 'aspects'>;
interface Count {
  subject: string;
  aspect: string;
  stars: number;
  given: number;
}

/** What was given to the visit as a whole. */
const overall = 'overall';

const columns = { workerId: 'worker_id', serviceId: 'service_id', companyId: 'company_id' } as const;

/** Where a review stands in an order; all orders run down, and later ones come first among equals. */
const rank: Record<ReviewSort, (stars: RawBuilder<number>) => RawBuilder<number>> = {
  // With its type: a bare number would name a column.
  newest: () => sql`0::integer`,
  best: (stars) => stars,
  worst: (stars) => sql`-${stars}`,
};

const countsOf = (subject: string, { stars, aspects: given = {} }: Stars): Count[] => {
  const each = aspects.flatMap((aspect) => {
    const some = given[aspect];
    return some === undefined ? [] : [{ subject, aspect, stars: some, given: 1 }];
  });
  return [{ subject, aspect: overall, stars, given: 1 }, ...each];
};

/** Adds the stars of many reviews, each to one subject, in one statement: whoever adds at the same time counts too. */
export const addStars = async (db: Db, given: readonly (readonly [subject: string, review: Stars])[]): Promise<void> => {
  if (given.length === 0) return;
  const counts = new Map<string, Count>();
  for (const count of given.flatMap(([subject, review]) => countsOf(subject, review))) {
    const place = JSON.stringify([count.subject, count.aspect, count.stars]);
    counts.set(place, { ...count, given: (counts.get(place)?.given ?? 0) + 1 });
  }
  // Always in the same order: two that add to the same rows then wait for each other and never both.
  const inOrder = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  await sql`insert into review_count (subject, aspect, stars, given)
    select subject, aspect, stars, given
    from rows from (jsonb_to_recordset(${json(inOrder)}) as (subject text, aspect text, stars integer, given integer))
      with ordinality as each (subject, aspect, stars, given, place)
    order by place
    on conflict (subject, aspect, stars) do update set given = review_count.given + excluded.given`.execute(db);
};

const sumsOf = (subject: string, counts: readonly Count[]): ReviewSums => {
  const sums: ReviewSums = { subject, histogram: [0, 0, 0, 0, 0], aspects: {} };
  for (const { aspect, stars, given } of counts) {
    if (aspect === overall) {
      sums.histogram[stars - 1] = given;
      continue;
    }
    const { sum = 0, count = 0 } = sums.aspects[aspect as Aspect] ?? {};
    sums.aspects[aspect as Aspect] = { sum: sum + stars * given, count: count + given };
  }
  return sums;
};

export const reviewQueries = (db: Db): ReviewQueries => ({
  async insertReview(review) {
    const inserted = await db
      .insertInto('review')
      .values({ record: json(review) })
      .onConflict((conflict) => conflict.column('booking_id').doNothing())
      .executeTakeFirst();
    return Boolean(inserted.numInsertedOrUpdatedRows);
  },

  reviewOfBooking: async (bookingId) =>
    (await db.selectFrom('review').select('record').where('booking_id', '=', bookingId).executeTakeFirst())?.record,

  async reviews(filter, sort, after, limit) {
    const byteOrder = sql<string>`id collate "C"`;
    const ranked = rank[sort](sql`stars`);
    let query = db
      .selectFrom('review')
      .select('record')
      .orderBy(ranked, 'desc')
      .orderBy('created_at', 'desc')
      .orderBy(byteOrder, 'desc')
      .limit(limit);
    for (const [key, column] of Object.entries(columns)) {
      const value = filter[key as keyof typeof columns];
      if (value !== undefined) query = query.where(column, '=', value);
    }
    if (after) {
      const place = rank[sort](sql`${after.stars}::integer`);
      query = query.where(sql<boolean>`(${ranked}, created_at, ${byteOrder}) < (${place}, ${after.createdAt}::bigint, ${after.id})`);
    }
    return (await query.execute()).map((row) => row.record);
  },

  async reviewSums(subjects) {
    if (subjects.length === 0) return new Map();
    const rows = await db.selectFrom('review_count').selectAll().where('subject', 'in', subjects).execute();
    const bySubject = new Map<string, Count[]>();
    for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row]);
    return new Map([...bySubject].map(([subject, counts]) => [subject, sumsOf(subject, counts)]));
  },

  addToReviewSums: (subject, review) => addStars(db, [[subject, review]]),
});
