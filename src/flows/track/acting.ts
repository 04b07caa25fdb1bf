import type { Handlers, Intent } from './intents.ts';
import { put } from './showing.ts';
import { again, notPicking, type Sent, type TrackState, type Write } from './state.ts';

type Acting = Extract<Intent, { type: 'confirmed' | 'tried' | 'reason-typed' | 'done' | 'refused' | 'lost' | 'clock-came' | 'phone-came' }>;

/** The times on the screen are no longer those that are free, or that cost what was agreed. */
const timesMoved = ['slot-taken', 'price-changed', 'too-late'];

const isSame = (a: Write, b: Write): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The very same intent after a lost answer has the key of the first try, so that it is done once. */
const sentOf = ({ unsure }: TrackState, write: Write, key: string): Sent =>
  unsure && isSame(unsure.write, write) ? unsure : { key, write };

export const acting: Handlers<TrackState, Acting> = {
  confirmed: (state, { write, key }) => {
    if (state.doing.at !== 'open') return state;
    const sent = sentOf(state, write, key);
    return { ...state, doing: { at: 'sending', act: write.act, sent }, unsure: sent, tried: false };
  },
  'phone-came': (state, { number }) => ({ ...state, phone: number }),
  'clock-came': (state, { clockOffset }) => ({ ...state, clockOffset }),
  tried: (state) => ({ ...state, tried: true }),
  'reason-typed': (state, { text }) => ({ ...state, reason: text }),
  done: (state, { act, value, at }) => ({
    ...put(state, value, at),
    doing: { at: 'done', act },
    unsure: undefined,
    picking: notPicking,
    reason: '',
  }),
  refused: (state, { trouble, current, at }) => {
    if (state.doing.at !== 'sending') return state;
    const { act } = state.doing;
    const shown = current && current.id === state.bookingId ? put(state, current, at) : state;
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
