import type { Booking } from '../../domain/booking.ts';

/** The way of a visit that goes well. `priced` belongs to it only where it happened. */
const way = ['submitted', 'accepted', 'assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance', 'completed'];
const ends = ['cancelled', 'declined', 'no-show'];

export const hasEnded = (status: string): boolean => status === 'completed' || ends.includes(status);

export interface LineStep {
  status: string;
  state: 'done' | 'current' | 'ahead' | 'end';
  /** ISO 8601 instant. */
  at?: string | undefined;
  note?: string | undefined;
}

type Entry = Booking['timeline'][number];

const lastOf = (timeline: readonly Entry[], status: string): Entry | undefined =>
  timeline.filter((entry) => entry.status === status).at(-1);

const step = ({ timeline }: Booking, status: string, state: LineStep['state']): LineStep => {
  // What is ahead may have happened before, to somebody who was then replaced: that is no time of this way.
  const entry = state === 'ahead' ? undefined : lastOf(timeline, status);
  return { status, state, at: entry?.at, note: entry?.note };
};

const wayOf = ({ status, timeline }: Booking): string[] => {
  const isPriced = status === 'priced' || lastOf(timeline, 'priced') !== undefined;
  return isPriced ? ['submitted', 'priced', ...way.slice(1)] : way;
};

/** Where the booking is and has been. A status that is not known here, and an end, stand after what was reached. */
export const lineOf = (booking: Booking): LineStep[] => {
  const { status, timeline } = booking;
  const all = wayOf(booking);
  const at = all.indexOf(status);
  if (at >= 0) return all.map((each, index) => step(booking, each, index < at ? 'done' : index === at ? 'current' : 'ahead'));
  const reached = all.filter((each) => lastOf(timeline, each));
  return [...reached.map((each) => step(booking, each, 'done')), step(booking, status, ends.includes(status) ? 'end' : 'current')];
};
