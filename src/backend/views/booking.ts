import { mayOf } from '../../domain/booking-machine.ts';
import type { Booking } from '../../domain/booking.ts';
import { mayReview } from '../../domain/reviewing.ts';
import { maskAddress, maskName, maskPhone } from '../../domain/masking.ts';
import { toInstant } from '../../domain/zone.ts';
import { principalOf, type Context } from '../context.ts';
import type { BookingRecord, Principal } from '../records.ts';
import { isResident } from '../roles.ts';

/** From the assignment to the end of the work the people who come may know the room; before and after only the house. */
const underWay = new Set<string>(['assigned', 'on-the-way', 'arrived', 'in-service', 'awaiting-acceptance']);

const contactFor = ({ contact, status }: BookingRecord, viewer: Principal): Booking['contact'] => {
  // The surname's place is hidden by the rule; before the assignment a worker needs no name at all.
  const hidden = viewer.role === 'worker' && !underWay.has(status);
  if (hidden) return { maskedName: '***', maskedPhone: '***' };
  return { maskedName: maskName(contact.name), maskedPhone: maskPhone(contact.phone) };
};

const addressFor = ({ address, status }: BookingRecord, viewer: Principal): Booking['address'] => {
  if (!address) return undefined;
  const { communityId } = address;
  const hidden = viewer.role === 'worker' && !underWay.has(status);
  const room = isResident(viewer) || underWay.has(status);
  return { communityId, masked: hidden ? '***' : maskAddress(address, { room }) };
};

type Assigned = NonNullable<Booking['worker']>;

/** Looks each worker and community up once, however many bookings a page holds. */
export const bookingViews = (context: Context) => {
  const { queries, now } = context;
  const viewer = principalOf(context);
  const workers = new Map<string, Assigned | undefined>();
  const hotlines = new Map<string, string | undefined>();

  const workerOf = async (id: string | undefined): Promise<Assigned | undefined> => {
    if (id === undefined) return undefined;
    if (!workers.has(id)) {
      const entry = await queries.worker(id);
      workers.set(id, entry && { id, maskedName: entry.record.maskedName, photoId: entry.record.photoId });
    }
    return workers.get(id);
  };

  const hotlineOf = async ({ address, companyId }: BookingRecord): Promise<string | undefined> => {
    const key = address?.communityId ?? companyId;
    if (!hotlines.has(key)) {
      const community = address && (await queries.community(address.communityId));
      hotlines.set(key, community?.hotline ?? (await queries.company(companyId))?.phone);
    }
    return hotlines.get(key);
  };

  const isReviewed = async ({ id, status }: BookingRecord): Promise<boolean> =>
    isResident(viewer) && mayReview({ status, reviewed: false }) && (await queries.reviewOfBooking(id)) !== undefined;

  return async (record: BookingRecord): Promise<Booking> => {
    const instant = (at: number) => toInstant(at, record.timeZone);
    const { id, version, status, totalInFen, refundLadder, payment, cancellation, changeRequest, channel, start, end } = record;
    const changeRequested = changeRequest !== undefined;
    const workerChanges: Booking['workerChanges'] = [];
    for (const { at, fromWorkerId, toWorkerId, reason } of record.workerChanges) {
      const [from, to] = [await workerOf(fromWorkerId), await workerOf(toWorkerId)];
      // A colleague's sick leave is not the next worker's to read.
      workerChanges.push({ at: instant(at), from, to, ...(viewer.role !== 'worker' && { reason }) });
    }
    return {
      id,
      version,
      ...(isResident(viewer) && { quoteId: record.quoteId, doorNumber: record.doorNumber }),
      status,
      items: [
        {
          service: { id: record.serviceId, name: record.serviceName },
          place: record.item.place,
          ...(start !== undefined && { start: instant(start) }),
          ...(end !== undefined && { end: instant(end) }),
        },
      ],
      worker: await workerOf(record.workerId),
      workerChanges,
      totalInFen,
      refundLadder,
      cancellation: cancellation && { ...cancellation, at: instant(cancellation.at) },
      // Not the worker's to read: who comes must not have to hear that somebody else was wished for.
      ...(changeRequest && viewer.role !== 'worker' && { changeRequest: { ...changeRequest, at: instant(changeRequest.at) } }),
      payment,
      complaints: [],
      timeline: record.timeline.map((step) => ({ ...step, at: instant(step.at) })),
      channel,
      contact: contactFor(record, viewer),
      address: addressFor(record, viewer),
      may: mayOf({ status, start, payment, changeRequested, reviewed: await isReviewed(record) }, viewer.role, now),
      hotline: await hotlineOf(record),
    };
  };
};

export const bookingView = (context: Context, record: BookingRecord): Promise<Booking> => bookingViews(context)(record);
