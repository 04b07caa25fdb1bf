import type { Context } from './context.ts';
import type { BookingRecord } from './records.ts';

/** A line of the outbox, in the transaction that wrote the booking: whose it is may hear of it, and whoever was taken off it just now. */
export const tellOf = async ({ queries, now }: Pick<Context, 'queries' | 'now'>, booking: BookingRecord): Promise<void> => {
  const { id, version, residentId, companyId, workerId, workerChanges } = booking;
  const takenOff = workerChanges.flatMap(({ at, fromWorkerId }) => (at === now && fromWorkerId ? fromWorkerId : []));
  const workerIds = [...new Set([...(workerId ? [workerId] : []), ...takenOff])];
  await queries.appendEvent({ type: 'booking', bookingId: id, version, residentId, companyId, workerIds, at: now });
};
