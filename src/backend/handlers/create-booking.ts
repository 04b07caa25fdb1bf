import type { Operations } from '../../contract/index.ts';
import type { NewBooking } from '../../domain/new-booking.ts';
import { Problem } from '../../domain/problem.ts';
import { candidatesFor, claimVisit, earlierChoices, isHeldBy, releaseClaim } from '../availability.ts';
import { principalOf, type Context, type Handler } from '../context.ts';
import { randomDoorNumber } from '../ids.ts';
import { checkNewBooking } from '../new-booking.ts';
import { agreedPrice } from '../quoting.ts';
import type { BookingRecord, HoldRecord, QuoteRecord } from '../records.ts';
import { tellOf } from '../tell.ts';
import { bookingView } from '../views/booking.ts';
import { refuseUnbookable, serviceEntry, visitOf, type Visit } from '../visit.ts';

/** A quote can be booked once, also by two requests in two processes at one moment. */
const takeQuote = async (context: Context, quoteId: string): Promise<QuoteRecord> => {
  const { queries, now } = context;
  // Unknown, old and booked by somebody else: in each case the way on is a new quote.
  const expired = new Problem('expired', { errors: [{ path: 'quoteId', message: 'expired' }] });
  const quote = await queries.quote(quoteId);
  if (!quote) throw expired;
  if (!(await queries.claimKey('quote', quoteId))) throw new Problem('in-progress', { retryAfterSeconds: 1 });
  const [booked] = await queries.bookings({ quoteId }, { offset: 0, limit: 1 });
  if (booked?.residentId === principalOf(context).id) throw new Problem('duplicate', { current: await bookingView(context, booked) });
  if (booked || quote.expiresAt <= now) throw expired;
  return quote;
};

const fits = (context: Context, hold: HoldRecord, { entry, start, end, workerId }: Visit): boolean =>
  isHeldBy(context, hold) &&
  hold.items[0]?.serviceId === entry.service.id &&
  hold.start === start &&
  hold.end === end &&
  (workerId === undefined || hold.workerId === workerId);

/** The hold named, or one whose name a reloaded page has lost. */
const holdFor = async (context: Context, visit: Visit, holdId: string | undefined): Promise<HoldRecord | undefined> => {
  const { queries, viewer, now } = context;
  const named = holdId === undefined ? undefined : await queries.hold(holdId);
  if (named && fits(context, named, visit)) return named;
  return (await queries.holdsOf(viewer, now)).find((hold) => hold.viewer === viewer && fits(context, hold, visit));
};

/** A hold becomes the booking's time by update; a lapsed one is no error while the time is still free. */
const occupyFor = async (context: Context, visit: Visit, bookingId: string, holdId: string | undefined): Promise<string> => {
  const { queries, viewer, now } = context;
  const workerIds = (await candidatesFor(context, visit)).map(({ workerId }) => workerId);
  const hold = await holdFor(context, visit, holdId);
  if (hold) {
    // Held for a worker who does not go to this address, or is ill since: another has to come.
    const promoted = workerIds.includes(hold.workerId) && (await queries.promoteOccupation(hold.id, bookingId));
    if (!promoted) await queries.releaseOccupation(hold.id);
    await queries.deleteHold(hold.id);
    if (promoted) return hold.workerId;
  }
  // Nobody stands in their own way.
  for (const { id } of earlierChoices(context, await queries.holdsOf(viewer, now), visit)) await releaseClaim(context, id);
  return claimVisit(context, visit, workerIds, { kind: 'booking', ref: bookingId });
};

const channelOf = ({ siteKey }: Context, input: NewBooking): string => siteKey ?? input.siteKey ?? 'portal';

export const createBooking: Handler<Operations['createBooking']> = async (context, input) => {
  const { queries, now, settings } = context;
  const quote = await takeQuote(context, input.quoteId);
  const item = quote.items[0]!;
  const { service } = await serviceEntry(context, item.serviceId);
  const typed = checkNewBooking(input, item, service.intake, settings);
  const { workerId } = quote;
  const items = [{ ...item, intake: typed.intake }];
  const visit = await visitOf(context, { items, workerId, communityId: typed.address?.communityId });
  refuseUnbookable(context, visit);
  const { quote: priced, ladder } = await agreedPrice(context, visit, quote.totalInFen);

  const id = context.newId('b');
  const chosen = await occupyFor(context, visit, id, input.holdId);
  const worker = await queries.worker(chosen);
  const booking: BookingRecord = {
    id,
    version: 1,
    status: 'submitted',
    quoteId: input.quoteId,
    residentId: principalOf(context).id,
    companyId: worker!.companyId,
    workerId: chosen,
    serviceId: service.id,
    serviceName: service.name,
    item: visit.item,
    start: visit.start,
    end: visit.end,
    lines: priced.lines,
    totalInFen: priced.totalInFen,
    refundLadder: ladder,
    timeZone: visit.timeZone,
    ...typed,
    channel: channelOf(context, input),
    doorNumber: randomDoorNumber(),
    payment: { state: 'none', amountInFen: priced.totalInFen },
    workerChanges: [],
    timeline: [{ status: 'submitted', at: now }],
    createdAt: now,
  };
  await queries.insertBooking(booking);
  await tellOf(context, booking);
  return bookingView(context, booking);
};
