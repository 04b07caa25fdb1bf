import { Problem } from '../domain/problem.ts';
import { blockedSpan, freeSlots, overlaps, type Span } from '../domain/slots.ts';
import type { Context } from './context.ts';
import type { Absence, HoldRecord, Occupation, WorkerEntry } from './records.ts';
import { OccupationConflict } from './store.ts';
import { blockedBy, type Visit } from './visit.ts';

const everyone = { offset: 0, limit: 1000 };
const dayMs = 86_400_000;

/** Groups by worker, so that 200 workers cost one pass. */
export const spansByWorker = (absences: Absence[], occupations: Occupation[]): Map<string, Span[]> => {
  const spans = new Map<string, Span[]>();
  const add = (workerId: string, span: Span) => spans.set(workerId, [...(spans.get(workerId) ?? []), span]);
  for (const absence of absences) add(absence.workerId, { start: absence.start, end: absence.end });
  for (const { workerId, blocked } of occupations) add(workerId, blocked);
  return spans;
};

export const workersFor = async (
  { queries }: Context,
  wanted: { serviceId: string; communityId?: string | undefined; workerId?: string | undefined },
): Promise<WorkerEntry[]> => {
  const { serviceId, communityId, workerId } = wanted;
  const found = await queries.workers({ serviceId, ...(communityId !== undefined && { communityId }) }, everyone);
  return workerId === undefined ? found : found.filter(({ record }) => record.id === workerId);
};

export const isHeldBy = ({ viewer, addressViewer }: Context, hold: HoldRecord): boolean =>
  hold.viewer === viewer || hold.viewer === addressViewer;

export const releaseClaim = async ({ queries }: Context, holdId: string): Promise<void> => {
  await queries.releaseOccupation(holdId);
  await queries.deleteHold(holdId);
};

/** A viewer's live holds of the same service, buffers and all, that stand in the way of another time: an earlier choice. */
export const earlierChoices = (context: Context, live: HoldRecord[], visit: Visit): HoldRecord[] =>
  context.principal
    ? live.filter(
        ({ items, start, end }) =>
          items[0]?.serviceId === visit.entry.service.id && overlaps(blockedSpan(start, end, visit.entry.buffers), blockedBy(visit)),
      )
    : [];

/** A known viewer's own holds do not hide a time from them; neighbours behind one address are not one viewer. */
export const othersOccupations = async (context: Context, workerIds: string[], from: number, to: number): Promise<Occupation[]> => {
  const { queries, now, viewer, principal } = context;
  const all = await queries.occupations(workerIds, from, to, now);
  const own = principal ? new Set((await queries.holdsOf(viewer, now)).map(({ id }) => id)) : new Set<string>();
  return all.filter(({ ref }) => !own.has(ref));
};

/**
 * Who could do the visit by working hours, absences and notice, least busy first.
 * Occupations only order them: whether a time is free is decided by `occupy`, never by looking first.
 */
export const candidatesFor = async (context: Context, visit: Visit): Promise<{ workerId: string; seemsFree: boolean }[]> => {
  const { entry, start, day, durationMinutes, timeZone, communityId, workerId } = visit;
  const workers = await workersFor(context, { serviceId: entry.service.id, communityId, workerId });
  const ids = workers.map(({ record }) => record.id);
  const { queries, now } = context;
  const around = [start - dayMs, start + dayMs] as const;
  const away = spansByWorker(await queries.absences(ids, ...around), []);
  const slots = freeSlots({
    durationMinutes,
    stepMinutes: entry.stepMinutes,
    buffers: entry.buffers,
    minNoticeMinutes: entry.service.minNoticeMinutes,
    horizonDays: entry.service.horizonDays,
    timeZone,
    now,
    from: day,
    to: day,
    workers: workers.map(({ record, hours }) => ({ id: record.id, hours, busy: away.get(record.id) ?? [] })),
  });
  const able = slots.find((slot) => slot.start === start)?.workerIds ?? [];
  const busy = spansByWorker([], await othersOccupations(context, able, ...around));
  const blocked = blockedBy(visit);
  const load = (id: string) => busy.get(id)?.length ?? 0;
  return able
    .map((id) => ({ workerId: id, seemsFree: !busy.get(id)?.some((span) => overlaps(span, blocked)) }))
    .sort((a, b) => Number(b.seemsFree) - Number(a.seemsFree) || load(a.workerId) - load(b.workerId));
};

/** Claims the visit for the first candidate whose time is really free. */
export const claimVisit = async (
  { queries, now }: Context,
  visit: Visit,
  workerIds: string[],
  claim: { kind: 'hold' | 'booking'; ref: string; expiresAt?: number },
): Promise<string> => {
  for (const workerId of workerIds) {
    try {
      await queries.occupy({ workerId, blocked: blockedBy(visit), ...claim }, now);
      return workerId;
    } catch (conflict) {
      if (!(conflict instanceof OccupationConflict)) throw conflict;
    }
  }
  throw new Problem('slot-taken');
};
