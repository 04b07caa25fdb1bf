import type { Booking } from '../../domain/booking.ts';
import type { NewReview } from '../../domain/new-review.ts';
import type { Aspect, Review, ReviewSummary } from '../../domain/review.ts';
import type { Part, Trouble } from '../part.ts';

export type { Part, Trouble };

export const sorts = ['newest', 'best', 'worst'] as const;
export type Sort = (typeof sorts)[number];

/** As many pages as the person asked for, one after the other. */
export interface Listed {
  items: Review[];
  nextCursor?: string | undefined;
}

/** What the person has said so far. No star is chosen for them. */
export interface Draft {
  stars?: number | undefined;
  aspects: Partial<Record<Aspect, number>>;
  text: string;
  anonymous: boolean;
}

export type Writing =
  /** Only reading. */
  | { at: 'closed' }
  /** `trouble`: why it was not taken. `tried`: sent without what is needed. */
  | { at: 'open'; tried?: boolean; trouble?: Trouble | undefined }
  | { at: 'sending'; key: string; review: NewReview }
  | { at: 'done'; review: Review };

export interface ReviewState {
  subject?: string | undefined;
  bookingId?: string | undefined;
  /** Grows with each question that is asked anew. */
  turn: number;
  sort: Sort;
  summary: Part<ReviewSummary>;
  list: Part<Listed>;
  /** Where the page goes on that was asked for with 看更多; none while the first page is asked. */
  cursor?: string | undefined;
  /** The finished booking that may be reviewed. */
  booking: Part<Booking>;
  draft: Draft;
  writing: Writing;
  /** What was sent and not answered: the same words again have the same key. */
  unsure?: { key: string; review: NewReview } | undefined;
  /** The community's number; empty if it cannot be had. */
  phone?: string | undefined;
}

export const idle = { at: 'idle' } as const;
export const asked = { at: 'asked' } as const;
export const again = <T>(part: Part<T>): Part<T> => ({ at: 'asked', value: part.value });

const noDraft: Draft = { aspects: {}, text: '', anonymous: false };

export const initialState: ReviewState = {
  turn: 0,
  sort: 'newest',
  summary: idle,
  list: idle,
  booking: idle,
  draft: noDraft,
  writing: { at: 'closed' },
};
