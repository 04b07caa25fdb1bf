import type { Handlers, Intent } from './intents.ts';
import { again, asked, idle, initialState, type Listed, type Part, type ReviewState, type Trouble } from './state.ts';

type Reads = Omit<Handlers, 'booking-came' | 'opened' | 'dropped' | 'drafted' | 'judged' | 'sent' | 'taken' | 'refused' | 'lost'>;

const failed = <T>({ value }: Part<T>, trouble: Trouble): Part<T> => ({ at: 'failed', value, trouble });
const retried = <T>(part: Part<T>): Part<T> => (part.at === 'failed' ? again(part) : part);

export const reads = (state: ReviewState, subject: string | undefined): ReviewState => ({
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
  'booking-failed': (state, { trouble }) => ({ ...state, booking: failed(state.booking, trouble) }),
  'phone-came': (state, { number }) => ({ ...state, phone: number }),
};

/** The flow until a booking of one's own has come, with which the whole of it (`reduce.ts`) does. */
export const reduceReading = (state: ReviewState, intent: Intent): ReviewState =>
  (reading[intent.type as keyof Reads] as (state: ReviewState, intent: Intent) => ReviewState)(state, intent);
