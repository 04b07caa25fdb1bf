import type { Booking } from '../../domain/booking.ts';

/** What is new about a booking, in the order in which it is said. */
export type News = 'status' | 'worker' | 'time' | 'wish' | 'payment';

const startOf = ({ items }: Booking) => items[0]?.start;

export const newsOf = (before: Booking | undefined, after: Booking): News[] => {
  if (!before || before.id !== after.id) return [];
  const isNew: Record<News, boolean> = {
    status: before.status !== after.status,
    worker: before.worker !== undefined && before.worker.id !== after.worker?.id,
    time: startOf(before) !== startOf(after),
    wish: !before.changeRequest && after.changeRequest !== undefined,
    payment: before.payment.state !== after.payment.state,
  };
  return (Object.keys(isNew) as News[]).filter((each) => isNew[each]);
};
