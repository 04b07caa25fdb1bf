import type { Booking } from '../../domain/booking.ts';
import { complete, fieldOfPath, shownProblems } from './checks.ts';
import { busy, settling } from './choice.ts';
import { heldId } from './choosing.ts';
import type { Handlers } from './handlers.ts';
import type { AnswerIntent, PageIntent, PersonIntent } from './intents.ts';
import { again, asked, idle, type BookingState, type Sent, type Step, type Trouble, typedFields } from './state.ts';

type Submitting =
  | Extract<PersonIntent, { type: 'submit' | 'check-again' | 'cancel-asked' | 'cancel-dropped' | 'cancel-confirmed' }>
  | Extract<
      AnswerIntent,
      { type: 'accepted' | 'refused' | 'lost' | 'looked' | 'look-failed' | 'booking-came' | 'cancelled' | 'cancel-failed' }
    >
  | Extract<PageIntent, { type: 'sent-elsewhere' | 'booked-elsewhere' }>;

/** Refused for good: the person will decide anew, and a new decision has a new key. */
const final = ['slot-taken', 'price-changed', 'outside-area', 'too-late', 'expired', 'invalid', 'too-large', 'not-found', 'forbidden'];
/** After these the first try may have arrived all the same. */
const perhapsThere = ['in-progress', 'duplicate', 'conflict'];

const send = (state: BookingState, sent: Sent): BookingState => ({
  ...state,
  sent,
  sending: { at: 'submitting', key: sent.key },
  totalBefore: undefined,
  found: [],
});

const withQuote = (sent: Sent, { quote }: BookingState): Sent =>
  quote.value && !sent.quoteIds.includes(quote.value.id) ? { ...sent, quoteIds: [...sent.quoteIds, quote.value.id] } : sent;

const lost = (state: BookingState, trouble: Trouble, mayResend = true): BookingState => ({
  ...state,
  sending: { at: 'lost', trouble, mayResend },
});

const booked = (state: BookingState, value: Booking): BookingState => ({
  ...state,
  step: 'booked',
  booking: { at: 'ready', value },
  bookingId: value.id,
  sent: undefined,
  sending: idle,
  hold: { at: 'none' },
  taken: false,
  tried: undefined,
  found: [],
});

/** Found to be booked already: a time that was held meanwhile is held for nobody. */
const foundBooked = (state: BookingState, value: Booking): BookingState =>
  booked({ ...state, releasing: [...state.releasing, ...heldId(state)] }, value);

/** The step on which a field stands. */
const stepOfField = (field: string): Step =>
  field.startsWith('consent')
    ? 'review'
    : (typedFields as readonly string[]).includes(field) || field.startsWith('intake.')
      ? 'who'
      : 'review';

const refused = (state: BookingState, { trouble, quote, errors = [] }: Extract<AnswerIntent, { type: 'refused' }>): BookingState => {
  const { code } = trouble;
  const doubted = state.sent !== undefined && state.sent.doubted === true;
  if (perhapsThere.includes(code) || (doubted && code === 'invalid' && errors.length === 0)) {
    return { ...state, sending: { at: 'looking', resend: false, trouble } };
  }
  const found = errors.map(({ path, message }) => ({ field: fieldOfPath(path), reason: message }));
  const next: BookingState = {
    ...state,
    sending: { at: 'refused', trouble },
    sent: final.includes(code) ? undefined : state.sent,
    found,
    step: found[0] ? stepOfField(found[0].field) : state.step,
  };
  switch (code) {
    case 'slot-taken':
    case 'too-late':
      return { ...next, taken: true, hold: { at: 'none' }, quote: idle, window: {}, slots: again(state.slots) };
    case 'price-changed':
    case 'expired':
      return {
        ...next,
        totalBefore: state.quote.value?.totalInFen,
        quote: quote ? { at: 'ready', value: quote } : { at: 'asked' },
      };
    default:
      return next;
  }
};

export const submitting: Handlers<Submitting> = {
  submit: (state, { key }) => {
    if (state.step !== 'review' || busy(state) || settling(state)) return state;
    if (!complete(state)) return shownProblems({ ...state, tried: 'review' }).length ? { ...state, tried: 'review' } : state;
    if (state.sent && (state.sent.doubted || state.sending.at === 'lost')) {
      return { ...state, sent: withQuote(state.sent, state), sending: { at: 'looking', resend: true } };
    }
    return send(state, withQuote(state.sent ?? { key, quoteIds: [] }, state));
  },
  'check-again': (state) =>
    state.sending.at === 'lost'
      ? { ...state, sending: { at: 'looking', resend: state.sending.mayResend, trouble: state.sending.trouble } }
      : state,
  accepted: (state, { value }) => booked(state, value),
  refused,
  lost: (state, { trouble }) => {
    const sent = state.sent && { ...state.sent, doubted: true };
    return { ...state, sent, sending: { at: 'looking', resend: false, trouble } };
  },
  looked: (state, { value, mayResend }) => {
    const { sending, sent } = state;
    if (value) return foundBooked(state, value);
    if (sending.at !== 'looking') return state;
    if (sending.resend && mayResend && sent && state.step === 'review' && complete(state)) return send(state, withQuote(sent, state));
    // After a reload there is nothing to resend yet; the key stays for when the form is filled in again.
    if (!sending.trouble && mayResend) return { ...state, sending: idle, sent: sent && { ...sent, doubted: true } };
    return lost(state, sending.trouble ?? { code: 'unknown' }, mayResend);
  },
  'look-failed': (state, { trouble }) => (state.sending.at === 'looking' ? lost(state, state.sending.trouble ?? trouble) : state),
  'sent-elsewhere': (state, { sent }) => (state.sent || busy(state) ? state : { ...state, sent: { ...sent, doubted: true } }),
  'booked-elsewhere': (state, { bookingId }) =>
    busy(state) ? state : { ...state, step: 'booked', bookingId, booking: asked, sent: undefined, sending: idle, tried: undefined },
  'booking-came': (state, { value }) => foundBooked(state, value),
  'cancel-asked': (state) => (state.booking.value?.may.cancel ? { ...state, cancelling: { at: 'asking' } } : state),
  'cancel-dropped': (state) => (state.cancelling.at === 'sending' ? state : { ...state, cancelling: { at: 'no' } }),
  'cancel-confirmed': (state, { key }) => {
    const { cancelling } = state;
    if (cancelling.at === 'asking') return { ...state, cancelling: { at: 'sending', key } };
    return cancelling.at === 'failed' ? { ...state, cancelling: { at: 'sending', key: cancelling.key ?? key } } : state;
  },
  cancelled: (state, { value }) => ({ ...state, booking: { at: 'ready', value }, cancelling: { at: 'no' } }),
  'cancel-failed': (state, { trouble }) => {
    if (state.cancelling.at !== 'sending') return state;
    const { key } = state.cancelling;
    if (!['conflict', 'duplicate'].includes(trouble.code)) return { ...state, cancelling: { at: 'failed', key, trouble } };
    // The booking has moved on: cancelling it as it is now is another intent.
    return { ...state, booking: again(state.booking), cancelling: { at: 'failed', key: undefined, trouble } };
  },
};
