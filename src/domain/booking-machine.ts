import type { Booking, BookingStatus, mayKeys } from './booking.ts';
import type { Role } from './me.ts';
import { mayReview } from './reviewing.ts';
import type { Open } from './values.ts';

/** `system` is time itself or the office: nobody's button. */
export type Actor = 'resident' | 'worker' | 'company' | 'system';
export type MayKey = (typeof mayKeys)[number];

type Steps = Partial<Record<BookingStatus, readonly Actor[]>>;

const cancelled = ['resident', 'system'] as const;
const onSite = ['worker', 'company'] as const;
/** 确认入户: whoever opens the door says that the work begins, and nobody else, however little of the way was told before. */
const opened = ['resident'] as const;

/**
 * Every legal step of a booking and who may take it; a status without steps is an end. A firm may decline before it has
 * accepted, never drop an order that it has accepted. A worker does not accept their own work, and lets nobody in. Whoever
 * takes over from another has not set out yet, which is the only way back.
 */
export const transitions: Record<BookingStatus, Steps> = {
  submitted: { priced: ['company'], accepted: ['company'], declined: ['company'], cancelled },
  priced: { accepted: ['resident'], declined: ['company'], cancelled },
  accepted: { assigned: ['company'], cancelled, 'no-show': ['system'] },
  assigned: { 'on-the-way': onSite, 'in-service': opened, cancelled, 'no-show': ['system'] },
  'on-the-way': { arrived: onSite, 'in-service': opened, assigned: ['company'], cancelled, 'no-show': ['system'] },
  arrived: { 'in-service': opened, assigned: ['company'], cancelled, 'no-show': ['system'] },
  'in-service': { 'awaiting-acceptance': onSite, cancelled: ['system'] },
  'awaiting-acceptance': { completed: ['resident', 'company', 'system'] },
  completed: {},
  declined: {},
  cancelled: {},
  'no-show': {},
};

const stepsFrom = (status: string): Steps => (Object.hasOwn(transitions, status) ? transitions[status as BookingStatus] : {});

/** The steps that this actor may take now; none from a status that is not known here. */
export const nextStatuses = (from: Open<BookingStatus>, actor: Actor): BookingStatus[] =>
  (Object.entries(stepsFrom(from)) as [BookingStatus, readonly Actor[]][]).filter(([, actors]) => actors.includes(actor)).map(([to]) => to);

export const mayMove = (from: Open<BookingStatus>, to: Open<BookingStatus>, actor: Actor): boolean =>
  (nextStatuses(from, actor) as string[]).includes(to);

export interface BookingState {
  status: Open<BookingStatus>;
  start?: number | undefined;
  payment: Pick<Booking['payment'], 'state'>;
  reviewed?: boolean;
  /** The resident has asked for somebody else and is waiting for the firm. */
  changeRequested?: boolean;
}

const beforeDeparture = ['submitted', 'accepted', 'assigned'];
const withWorker = ['assigned', 'on-the-way', 'arrived'];

/** What this viewer may do with the booking now; each answer is checked again when it is tried. */
export const mayOf = (booking: BookingState, role: Role, now: number): Record<MayKey, boolean> => {
  const { status, start, payment, reviewed = false, changeRequested = false } = booking;
  const orders = role === 'resident' || role === 'guest';
  return {
    reschedule: orders && beforeDeparture.includes(status) && start !== undefined && now < start,
    cancel: orders && mayMove(status, 'cancelled', 'resident'),
    changeWorker: ((orders && !changeRequested) || role === 'company') && withWorker.includes(status),
    // Always, and most of all in a status that nobody knows.
    complain: orders,
    accept: orders && mayMove(status, 'completed', 'resident'),
    review: orders && mayReview({ status, reviewed }),
    // A cancelled visit's fee may be due too.
    pay: orders && payment.state === 'due',
  };
};
