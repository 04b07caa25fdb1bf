import { addDays, type Day } from '../../domain/day.ts';
import { firstOfMonth, lastOfMonth } from '../../domain/month.ts';
import type { Slot, SlotPage } from '../../domain/slot.ts';
import { dayAt, fromInstant } from '../../domain/zone.ts';
import type { Handlers, Intent } from './intents.ts';
import { again, type Picking, type TrackState } from './state.ts';

type PickingIntent = Extract<Intent, { type: 'day-focused' | 'day-chosen' | 'slot-chosen' | 'later' | 'slots-came' | 'slots-failed' }>;

const windowDays = 14;
/** A service says how far ahead it is booked; the tracker has only the booking, so it asks no further than this. */
const horizonDays = 60;

export const lastDay = ({ today }: Picking): Day | undefined => today && addDays(today, horizonDays);

/** The free times of each day, in order. */
export const slotsByDay = ({ items, timeZone }: SlotPage): Map<Day, Slot[]> => {
  const days = new Map<Day, Slot[]>();
  for (const slot of [...items].sort((a, b) => fromInstant(a.start) - fromInstant(b.start))) {
    const day = dayAt(fromInstant(slot.start), timeZone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return days;
};

/** The days after those on the screen, as far as one looks ahead. */
export const nextWindow = (picking: Picking): Picking['window'] => {
  const known = picking.slots.value?.days.at(-1)?.day;
  const last = lastDay(picking);
  return known && last && known < last ? { from: addDays(known, 1), to: addDays(known, windowDays) } : undefined;
};

/** The keyboard is on this day; if its month is not known yet, it is asked. */
const look = (picking: Picking, day: Day): Picking => {
  const next = { ...picking, focused: day };
  if (picking.slots.value?.days.some((mark) => mark.day === day)) return next;
  const first = firstOfMonth(day);
  const from = picking.today && first < picking.today ? picking.today : first;
  return { ...next, window: { from, to: lastOfMonth(day) }, slots: again(picking.slots) };
};

const came = (picking: Picking, value: SlotPage): Picking => {
  const today = picking.today ?? value.days[0]?.day;
  const byDay = slotsByDay(value);
  const free = byDay.keys().next().value;
  const keptDay = picking.day && (byDay.has(picking.day) || picking.focused === picking.day) ? picking.day : undefined;
  const day = keptDay ?? free;
  const start = value.items.some((slot) => slot.start === picking.start) ? picking.start : undefined;
  return { ...picking, slots: { at: 'ready', value }, today, day, start, focused: picking.focused ?? day ?? today };
};

const on = (state: TrackState, picking: Picking): TrackState => ({ ...state, picking });

export const pickingHandlers: Handlers<TrackState, PickingIntent> = {
  'day-focused': (state, { day }) => on(state, look(state.picking, day)),
  'day-chosen': (state, { day }) => on(state, look({ ...state.picking, day, start: undefined }, day)),
  'slot-chosen': (state, { start }) => on({ ...state, tried: false }, { ...state.picking, start }),
  later: (state) => {
    const window = nextWindow(state.picking);
    return window
      ? on(state, { ...state.picking, window, focused: window.from, day: undefined, slots: again(state.picking.slots) })
      : state;
  },
  'slots-came': (state, { value }) => on(state, came(state.picking, value)),
  'slots-failed': (state, { trouble }) =>
    on(state, { ...state.picking, slots: { at: 'failed', value: state.picking.slots.value, trouble } }),
};
