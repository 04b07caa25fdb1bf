import type { Booking } from '../../domain/booking.ts';
import { fromInstant } from '../../domain/instant.ts';
import type { Handlers, Intent } from './intents.ts';
import { put, showing } from './showing.ts';
import { again, asked, mayOf, notPicking, type Sent, type TrackState, type Write } from './state.ts';

type Acting = Extract<
  Intent,
  { type: 'opened' | 'dropped' | 'retry' | 'confirmed' | 'tried' | 'reason-typed' | 'done' | 'refused' | 'lost' | 'clock-came' }
>;

/** The times on the screen are no longer those that are free, or that cost what was agreed. */
const timesMoved = ['slot-taken', 'price-changed', 'too-late'];

/** It is not as it was when the person decided. */
const movedOn = ['conflict', 'duplicate'];

const isSame = (a: Write, b: Write): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The very same intent after a lost answer has the key of the first try, so that it is done once. */
const sentOf = ({ unsure }: TrackState, write: Write, key: string): Sent =>
  unsure && isSame(unsure.write, write) ? unsure : { key, write };

const noLonger: TrackState['doing'] = { at: 'none' };

/** Is what was sent to be seen in the booking? */
const isDone = (write: Write, { status, items, changeRequest }: Booking): boolean => {
  switch (write.act) {
    case 'reschedule':
      return items[0]?.start !== undefined && fromInstant(items[0].start) === fromInstant(write.start);
    case 'cancel':
      return status === 'cancelled';
    case 'change':
      return changeRequest?.reason === write.reason;
    case 'accept':
      return status === 'completed';
  }
};

/** A write whose answer was lost may be seen to be done; what the person was asked may no longer be theirs to do. */
export const doingWith = ({ doing, unsure }: TrackState, booking: Booking): TrackState['doing'] => {
  if (doing.at !== 'open') return doing;
  if (unsure && isDone(unsure.write, booking)) return { at: 'done', act: unsure.write.act };
  return doing.trouble || booking.may[mayOf[doing.act]] ? doing : noLonger;
};

export const acting: Handlers<TrackState, Acting> = {
  opened: (state, intent) => ({
    ...showing.opened(state, intent),
    ...(state.doing.at !== 'sending' && { picking: intent.act === 'reschedule' ? { slots: asked } : notPicking }),
  }),
  dropped: (state) => (state.doing.at === 'sending' ? state : { ...state, doing: noLonger, picking: notPicking, tried: false }),
  retry: (state, intent) => {
    const { picking } = state;
    return {
      ...showing.retry(state, intent),
      picking: picking.slots.at === 'failed' ? { ...picking, slots: again(picking.slots) } : picking,
    };
  },
  confirmed: (state, { write, key }) => {
    if (state.doing.at !== 'open') return state;
    const sent = sentOf(state, write, key);
    return { ...state, doing: { at: 'sending', act: write.act, sent }, unsure: sent, tried: false };
  },
  'clock-came': (state, { clockOffset }) => ({ ...state, clockOffset }),
  tried: (state) => ({ ...state, tried: true }),
  'reason-typed': (state, { text }) => ({ ...state, reason: text }),
  // The page may have turned to another booking since it was sent.
  done: (state, { act, value, at }) =>
    value.id === state.bookingId
      ? { ...put(state, value, at), doing: { at: 'done', act }, unsure: undefined, picking: notPicking, reason: '' }
      : state,
  refused: (state, { trouble, current, at }) => {
    if (state.doing.at !== 'sending') return state;
    const { act } = state.doing;
    const anew: TrackState = movedOn.includes(trouble.code) ? { ...state, turn: state.turn + 1, booking: again(state.booking) } : state;
    // Few backends send with a refusal how the booking stands.
    const shown = current && current.id === state.bookingId ? put(state, current, at) : anew;
    const moved = act === 'reschedule' && timesMoved.includes(trouble.code);
    const picking = moved ? { ...state.picking, start: undefined, slots: again(state.picking.slots) } : state.picking;
    // Still under way: the same key asks for its answer.
    const unsure = trouble.code === 'in-progress' ? state.unsure : undefined;
    return { ...shown, doing: { at: 'open', act, trouble }, picking, unsure };
  },
  /** Nobody knows whether it was done: the booking is asked, and the same intent may go out again. */
  lost: (state, { trouble }) => {
    if (state.doing.at !== 'sending') return state;
    const doing = { at: 'open', act: state.doing.act, trouble } as const;
    return { ...state, doing, turn: state.turn + 1, booking: again(state.booking), offline: state.offline || trouble.code === 'offline' };
  },
};
