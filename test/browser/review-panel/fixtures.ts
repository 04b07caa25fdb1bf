import { defineAdapter, type Answers } from '../../../src/adapters/define.ts';
import { define } from '../../../src/context/define.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { NewReview } from '../../../src/domain/new-review.ts';
import type { Review } from '../../../src/domain/review.ts';
import { LinliReviewPanel } from '../../../src/elements/review-panel/review-panel.ts';
import { bookingIn, worker } from '../booking-tracker/fixtures.ts';

define('linli-review-panel', LinliReviewPanel);

export const subject = `worker:${worker.id}`;
export const hotline = '0573-96345';

export const reviewOf = (index: number, more: Partial<Review> = {}): Review => ({
  id: `r-${index}`,
  subject,
  stars: (index % 5) + 1,
  aspects: { punctuality: 5 },
  text: `第 ${index} 条：擦得很干净，角落也没有落下。`,
  maskedAuthor: '*建国',
  serviceName: '日常保洁',
  createdAt: `2026-11-${String(28 - (index % 27)).padStart(2, '0')}T10:00:00+08:00`,
  verified: true,
  ...more,
});

export const reviews = (count: number): Review[] => Array.from({ length: count }, (_, index) => reviewOf(index));

/** Keeps reviews in memory and pages them by an index. */
export class ReviewBackend {
  reviews: Review[];
  booking = bookingIn('completed', { may: { ...bookingIn('completed').may, review: true } });
  sent: { review: NewReview; key: string | undefined }[] = [];

  constructor(all: Review[] = reviews(23)) {
    this.reviews = all;
  }

  summary() {
    const histogram = [1, 2, 3, 4, 5].map((stars) => this.reviews.filter((review) => review.stars === stars).length);
    const count = this.reviews.length;
    const sum = this.reviews.reduce((total, { stars }) => total + stars, 0);
    return { subject, count, ...(count && { mean: sum / count }), histogram, aspects: count ? { punctuality: 4.9, skill: 4.2 } : {} };
  }

  answers(): Answers {
    return {
      getReviewSummary: () => this.summary(),
      listReviews: ({ cursor, limit = 10, sort }) => {
        const by = {
          newest: () => 0,
          best: (a: Review, b: Review) => b.stars - a.stars,
          worst: (a: Review, b: Review) => a.stars - b.stars,
        };
        const sorted = [...this.reviews].sort(by[(sort ?? 'newest') as keyof typeof by]);
        const from = Number(cursor ?? 0);
        const items = sorted.slice(from, from + limit);
        return { items, nextCursor: from + limit < sorted.length ? String(from + limit) : null };
      },
      getBooking: () => this.booking,
      createReview: (review, { idempotencyKey }) => {
        this.sent.push({ review, key: idempotencyKey });
        if (!this.booking.may.review) throw new Problem('duplicate');
        this.booking = { ...this.booking, may: { ...this.booking.may, review: false } };
        const taken = reviewOf(100, { stars: review.stars, text: review.text, ...(review.anonymous && { maskedAuthor: undefined }) });
        this.reviews = [taken, ...this.reviews];
        return taken;
      },
    };
  }
}

type Own = Partial<Pick<LinliReviewPanel, 'subject' | 'booking' | 'community' | 'lang' | 'theme' | 'elder'>>;

export const openPanel = (parent: HTMLElement, backend: ReviewBackend, own: Own, change: Answers = {}): LinliReviewPanel => {
  const panel = document.createElement('linli-review-panel');
  Object.assign(panel, { lang: 'zh-CN', theme: 'light', community: 'yunhe', ...own });
  panel.adapter = defineAdapter({
    getCommunity: () => ({
      id: 'yunhe',
      name: '运河社区',
      region: { id: 'xiuzhou', level: 'county', name: '秀洲区' },
      timeZone: 'Asia/Shanghai',
      hotline,
      badges: [],
    }),
    ...backend.answers(),
    ...change,
  });
  parent.append(panel);
  return panel;
};
