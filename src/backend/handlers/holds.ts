import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { candidatesFor, claimVisit, earlierChoices, isHeldBy, releaseClaim } from '../availability.ts';
import type { Context, Handler } from '../context.ts';
import type { HoldRecord } from '../records.ts';
import { holdView } from '../views/quote.ts';
import { areaOf, refuseUnbookable, serviceEntry, visitOf, type Visit } from '../visit.ts';

const expiryFrom = ({ now, settings }: Context): number => now + settings.holdSeconds * 1000;

const refuseMoreThan = ({ settings, now }: Context, live: HoldRecord[]): void => {
  if (live.length < settings.holdsPerViewer) return;
  const soonest = Math.min(...live.map(({ expiresAt }) => expiresAt));
  throw new Problem('rate-limited', {
    detail: `at most ${settings.holdsPerViewer} live holds`,
    retryAfterSeconds: Math.max(1, Math.ceil((soonest - now) / 1000)),
  });
};

/** Choosing another time of the same service lets the first one go. Neighbours behind one address are not one viewer. */
const letGoOfEarlier = async (context: Context, visit: Visit): Promise<void> => {
  const live = await context.queries.holdsOf(context.viewer, context.now);
  const replaced = earlierChoices(context, live, visit);
  for (const { id } of replaced) await releaseClaim(context, id);
  refuseMoreThan(
    context,
    live.filter((hold) => !replaced.includes(hold)),
  );
};

export const holdSlot: Handler<Operations['holdSlot']> = async (context, request) => {
  const { queries, viewer, now } = context;
  const visit = await visitOf(context, request);
  refuseUnbookable(context, visit);
  await letGoOfEarlier(context, visit);
  const workerIds = (await candidatesFor(context, visit)).map(({ workerId }) => workerId);
  const id = context.newId('hold');
  const expiresAt = expiryFrom(context);
  const workerId = await claimVisit(context, visit, workerIds, { kind: 'hold', ref: id, expiresAt });
  const { item, start, end, timeZone } = visit;
  const hold: HoldRecord = { id, viewer, items: [item], workerId, start, end, expiresAt, renewals: 0 };
  await queries.saveHold(hold);
  return holdView(hold, timeZone, now);
};

export const renewHold: Handler<Operations['renewHold']> = async (context, { holdId }) => {
  const { queries, now, settings } = context;
  const hold = await queries.hold(holdId);
  const item = hold?.items[0];
  if (!hold || !item || !isHeldBy(context, hold)) throw new Problem('not-found');
  if (hold.renewals >= settings.holdRenewals) throw new Problem('expired', { detail: 'renewed often enough' });
  const live = await queries.holdsOf(hold.viewer, now);
  refuseMoreThan(
    context,
    live.filter(({ id }) => id !== holdId),
  );
  const entry = await serviceEntry(context, item.serviceId);
  const timeZone = (await areaOf(context, entry))?.timeZone ?? settings.timeZone;
  const renewed: HoldRecord = { ...hold, expiresAt: expiryFrom(context), renewals: hold.renewals + 1 };
  // Lapsed and swept away: it is theirs again if nobody took the time meanwhile.
  if (!(await queries.extendOccupation(holdId, renewed.expiresAt))) {
    const { start, end, workerId, expiresAt } = renewed;
    const visit = { entry, item, start, end, timeZone, day: '', durationMinutes: (end - start) / 60_000 };
    await claimVisit(context, visit, [workerId], { kind: 'hold', ref: holdId, expiresAt });
  }
  await queries.saveHold(renewed);
  return holdView(renewed, timeZone, now);
};

/** Somebody else's hold, or none, answers the same: there is nothing of yours to let go. */
export const releaseHold: Handler<Operations['releaseHold']> = async (context, { holdId }) => {
  const hold = await context.queries.hold(holdId);
  if (hold && isHeldBy(context, hold)) await releaseClaim(context, holdId);
  return {};
};
