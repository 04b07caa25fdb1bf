import { dayAt } from '../domain/zone.ts';
import type { Community } from '../domain/community.ts';
import { Problem } from '../domain/problem.ts';
import type { Item } from '../domain/schedule.ts';
import { blockedSpan, whyNotBookable } from '../domain/slots.ts';
import { fromInstant } from '../domain/zone.ts';
import { invalid, type Context } from './context.ts';
import type { ServiceEntry } from './records.ts';

/** One visit that someone wants: which service, when, and by whose clock. */
export interface Visit {
  entry: ServiceEntry;
  item: Item;
  start: number;
  end: number;
  durationMinutes: number;
  /** The community's day of the start. */
  day: string;
  timeZone: string;
  communityId?: string | undefined;
  workerId?: string | undefined;
}

export const serviceEntry = async ({ queries }: Context, id: string): Promise<ServiceEntry> => {
  const entry = await queries.service(id);
  if (!entry) throw new Problem('not-found', { detail: 'no such service' });
  return entry;
};

/** Other modes are arranged by phone until their own operations exist. */
export const refuseOtherModes = ({ service }: ServiceEntry): void => {
  if (service.mode !== 'visit') throw new Problem('not-supported', { detail: `mode ${service.mode} is not booked online` });
};

/** The community asked for, or else one that the service goes to: its clock rules. */
export const areaOf = async ({ queries }: Context, entry: ServiceEntry, communityId?: string): Promise<Community | undefined> => {
  if (communityId !== undefined && !entry.communityIds.includes(communityId)) throw new Problem('outside-area');
  const id = communityId ?? entry.communityIds[0];
  return id === undefined ? undefined : queries.community(id);
};

export interface VisitRequest {
  items: Item[];
  workerId?: string | undefined;
  communityId?: string | undefined;
}

const placeFits = (place: 'home' | 'outlet', offered: string): boolean => offered === 'both' || offered === place;

/** Only answers to what the service asks are kept. */
const answering = (item: Item, { service }: ServiceEntry): Item => ({
  ...item,
  ...(item.intake && {
    intake: Object.fromEntries(Object.entries(item.intake).filter(([key]) => service.intake.some((field) => field.key === key))),
  }),
});

export const visitOf = async (context: Context, { items, workerId, communityId }: VisitRequest): Promise<Visit> => {
  const [item, another] = items;
  if (!item) throw invalid([{ path: 'items', message: 'required' }]);
  if (another) throw new Problem('not-supported', { detail: 'orders of several items are not booked online' });
  const entry = await serviceEntry(context, item.serviceId);
  refuseOtherModes(entry);
  const { schedule } = item;
  if (schedule.kind !== 'visit') throw invalid([{ path: 'items.0.schedule.kind', message: 'not-an-option' }]);
  if (!placeFits(item.place.kind, entry.service.place)) throw invalid([{ path: 'items.0.place.kind', message: 'not-an-option' }]);
  const area = await areaOf(context, entry, communityId);
  const timeZone = area?.timeZone ?? context.settings.timeZone;
  const start = fromInstant(schedule.start);
  if (Number.isNaN(start)) throw invalid([{ path: 'items.0.schedule.start', message: 'malformed' }]);
  const { durationMinutes } = schedule;
  const end = start + durationMinutes * 60_000;
  return { entry, item: answering(item, entry), start, end, durationMinutes, day: dayAt(start, timeZone), timeZone, communityId, workerId };
};

export const refuseUnbookable = (context: Context, { entry, start, durationMinutes, timeZone }: Visit): void => {
  const why = whyNotBookable({ start, durationMinutes, service: entry.service, timeZone, now: context.now });
  if (why === undefined) return;
  if (why === 'too-late') throw new Problem('too-late');
  if (why === 'bad-duration') throw invalid([{ path: 'items.0.schedule.durationMinutes', message: 'not-an-option' }]);
  throw invalid([{ path: 'items.0.schedule.start', message: 'too-big' }]);
};

export const blockedBy = ({ entry, start, end }: Visit) => blockedSpan(start, end, entry.buffers);
