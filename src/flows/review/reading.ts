import type { Booking } from '../../domain/booking.ts';
import type { Handlers } from './intents.ts';
import { again, asked, idle, initialState, type Listed, type Part, type ReviewState, type Trouble } from './state.ts';

type Reads = Omit<Handlers, 'opened' | 'dropped' | 'drafted' | 'judged' | 'sent' | 'taken' | 'refused' | 'lost'>;

const failed = <T>({ value }: Part<T>, trouble: Trouble): Part<T> => ({ at: 'failed', value, trouble });
const retried = <T>(part: Part<T>): Part<T> => (part.at === 'failed' ? again(part) : part);

/** What a booking's review is about: who came, else what was done. */
const subjectOf = ({ worker, items: [item] }: Booking): string | undefined =>
  worker ? `worker:${worker.id}` : item && `service:${item.service.id}`;

const reads = (state: ReviewState, subject: string | undefined): ReviewState => ({
  ...state,
  subject,
  cursor: undefined,
  summary: subject ? asked : idle,
  list: subject ? asked : idle,
});

/** A page goes behind those that are shown; one that came twice, or out of turn, adds nothing. */
const joined = (list: Part<Listed>, items: Listed['items'], isFirst: boolean): Listed['items'] => {
  const shown = isFirst ? [] : (list.value?.items ?? []);
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...items.filter(({ id }) => !known.has(id))];
};

export const reading: Reads = {
  started: (state, { subject, bookingId }) => ({
    ...reads({ ...initialState, turn: state.turn + 1 }, subject),
    bookingId,
    booking: bookingId ? asked : idle,
  }),
  retry: (state) => ({
    ...state,
    turn: state.turn + 1,
    summary: retried(state.summary),
    list: retried(state.list),
    booking: retried(state.booking),
  }),
  sorted: (state, { sort }) => (sort === state.sort ? state : { ...state, sort, cursor: undefined, list: again(state.list) }),
  more: (state) => {
    const { list } = state;
    if (list.at !== 'ready' || !list.value.nextCursor) return state;
    return { ...state, cursor: list.value.nextCursor, list: again(list) };
  },
  'summary-came': (state, { value }) => ({ ...state, summary: { at: 'ready', value } }),
  'summary-failed': (state, { trouble }) => ({ ...state, summary: failed(state.summary, trouble) }),
  'list-came': (state, { value, cursor }) => {
    if (cursor !== state.cursor) return state;
    const items = joined(state.list, value.items, cursor === undefined);
    return { ...state, list: { at: 'ready', value: { items, nextCursor: value.nextCursor ?? undefined } } };
  },
  'list-failed': (state, { trouble }) => ({ ...state, list: failed(state.list, trouble) }),
  'booking-came': (state, { value }) => {
    const next: ReviewState = { ...state, booking: { at: 'ready', value } };
    return state.subject === undefined ? reads(next, subjectOf(value)) : next;
  },
  'booking-failed': (state, { trouble }) => ({ ...state, booking: failed(state.booking, trouble) }),
  'phone-came': (state, { number }) => ({ ...state, phone: number }),
};
