import type { Booking } from '../../domain/booking.ts';
import { longestReview, type NewReview } from '../../domain/new-review.ts';
import type { Handlers } from './intents.ts';
import { reads } from './reading.ts';
import { again, type ReviewState } from './state.ts';

type Writes = Pick<Handlers, 'booking-came' | 'opened' | 'dropped' | 'drafted' | 'judged' | 'sent' | 'taken' | 'refused' | 'lost'>;

/** What stands in the way of sending, by field. */
export const lacking = ({ draft }: Pick<ReviewState, 'draft'>): ('stars' | 'text')[] => [
  ...(draft.stars === undefined ? (['stars'] as const) : []),
  ...(draft.text.trim().length > longestReview ? (['text'] as const) : []),
];

const reviewOf = ({ draft, bookingId }: ReviewState): NewReview | undefined => {
  const { stars, aspects, text, anonymous } = draft;
  if (stars === undefined || bookingId === undefined) return undefined;
  return { bookingId, stars, ...(Object.keys(aspects).length > 0 && { aspects }), text: text.trim(), anonymous };
};

const isSame = (a: NewReview, b: NewReview): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Ends the writing; the reviews are asked for once more, since one's own is now among them. */
const askAnew = (state: ReviewState): ReviewState => ({
  ...state,
  turn: state.turn + 1,
  cursor: undefined,
  summary: state.subject ? again(state.summary) : state.summary,
  list: state.subject ? again(state.list) : state.list,
  booking: state.bookingId ? again(state.booking) : state.booking,
});

/** What a booking's review is about: who came, else what was done. */
const subjectOf = ({ worker, items: [item] }: Booking): string | undefined =>
  worker ? `worker:${worker.id}` : item && `service:${item.service.id}`;

export const writing: Writes = {
  'booking-came': (state, { value }) => {
    const next: ReviewState = { ...state, booking: { at: 'ready', value } };
    return state.subject === undefined ? reads(next, subjectOf(value)) : next;
  },
  opened: (state) => (state.writing.at === 'closed' && state.booking.value?.may.review ? { ...state, writing: { at: 'open' } } : state),
  // What was said stays, for whoever comes back to it.
  dropped: (state) => (state.writing.at === 'sending' ? state : { ...state, writing: { at: 'closed' } }),
  drafted: (state, { draft }) => ({ ...state, draft: { ...state.draft, ...draft } }),
  judged: (state, { aspect, stars }) => {
    const { [aspect]: _, ...others } = state.draft.aspects;
    return { ...state, draft: { ...state.draft, aspects: stars === undefined ? others : { ...others, [aspect]: stars } } };
  },
  sent: (state, { key }) => {
    if (state.writing.at !== 'open') return state;
    const review = reviewOf(state);
    if (!review || lacking(state).length > 0) return { ...state, writing: { at: 'open', tried: true } };
    // After a lost answer the same words go out with the same key, so that they count once.
    const sent = state.unsure && isSame(state.unsure.review, review) ? state.unsure : { key, review };
    return { ...state, unsure: sent, writing: { at: 'sending', ...sent } };
  },
  taken: (state, { bookingId, value }) =>
    bookingId === state.bookingId ? { ...askAnew(state), unsure: undefined, writing: { at: 'done', review: value } } : askAnew(state),
  refused: (state, { bookingId, trouble }) => {
    if (state.writing.at !== 'sending' || bookingId !== state.bookingId) return state;
    // Reviewed already, or no longer finished: the booking says what may be done now.
    const booking = trouble.code === 'duplicate' || trouble.code === 'conflict' ? again(state.booking) : state.booking;
    const unsure = trouble.code === 'in-progress' ? state.unsure : undefined;
    return { ...state, booking, unsure, turn: state.turn + 1, writing: { at: 'open', trouble } };
  },
  lost: (state, { bookingId, trouble }) =>
    state.writing.at === 'sending' && bookingId === state.bookingId ? { ...state, writing: { at: 'open', trouble } } : state,
};
