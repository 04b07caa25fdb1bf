import type { Operations } from '../../contract/index.ts';
import { addDays, daysBetween, isDay } from '../../domain/day.ts';
import { slotSurcharge } from '../../domain/price.ts';
import type { SlotPage } from '../../domain/slot.ts';
import { freeSlots, isOffered } from '../../domain/slots.ts';
import { dayAt, instantOf, toInstant } from '../../domain/zone.ts';
import { othersOccupations, spansByWorker, workersFor } from '../availability.ts';
import { invalid, type Context, type Handler } from '../context.ts';
import { areaOf, refuseOtherModes, serviceEntry } from '../visit.ts';

const daysAsked = ({ now, settings }: Context, asked: { from?: string | undefined; to?: string | undefined }, timeZone: string) => {
  for (const path of ['from', 'to'] as const) {
    const day = asked[path];
    if (day !== undefined && !isDay(day)) throw invalid([{ path, message: 'not-a-day' }]);
  }
  const from = asked.from ?? dayAt(now, timeZone);
  const to = asked.to ?? addDays(from, 6);
  const length = daysBetween(from, to);
  if (length < 0) throw invalid([{ path: 'to', message: 'too-small' }]);
  if (length >= settings.slotDays) throw invalid([{ path: 'to', message: 'too-big' }]);
  return { from, to, days: Array.from({ length: length + 1 }, (_, index) => addDays(from, index)) };
};

export const listSlots: Handler<Operations['listSlots']> = async (context, input): Promise<SlotPage> => {
  const { queries, now } = context;
  const { serviceId, workerId, communityId } = input;
  const entry = await serviceEntry(context, serviceId);
  const { service, pricing, stepMinutes, buffers } = entry;
  refuseOtherModes(entry);
  const area = await areaOf(context, entry, communityId);
  const timeZone = area?.timeZone ?? context.settings.timeZone;
  const { from, to, days } = daysAsked(context, input, timeZone);
  const durationMinutes = input.durationMinutes ?? service.duration.min;
  if (!isOffered(durationMinutes, service.duration)) throw invalid([{ path: 'durationMinutes', message: 'not-an-option' }]);

  const workers = await workersFor(context, { serviceId, communityId, workerId });
  const ids = workers.map(({ record }) => record.id);
  // A day more on both sides: work over midnight and buffers reach in.
  const span = [instantOf(addDays(from, -1), '00:00', timeZone), instantOf(addDays(to, 2), '00:00', timeZone)] as const;
  const busy = spansByWorker(await queries.absences(ids, ...span), await othersOccupations(context, ids, ...span));
  const free = freeSlots({
    durationMinutes,
    stepMinutes,
    buffers,
    minNoticeMinutes: service.minNoticeMinutes,
    horizonDays: service.horizonDays,
    timeZone,
    now,
    from,
    to,
    workers: workers.map(({ record, hours }) => ({ id: record.id, hours, busy: busy.get(record.id) ?? [] })),
  });

  const marks = new Map((await queries.dayTypes(from, to)).map(({ day, dayType }) => [day, dayType]));
  const surcharges = new Map(
    days.map((day) => [day, slotSurcharge({ service, pricing, durationMinutes, dayType: marks.get(day) ?? null })]),
  );
  return {
    timeZone,
    days: days.map((day) => ({ day, dayType: marks.get(day) ?? null })),
    items: free.map(({ start, end, workerIds }) => ({
      start: toInstant(start, timeZone),
      end: toInstant(end, timeZone),
      workerIds,
      left: workerIds.length,
      surchargeInFen: surcharges.get(dayAt(start, timeZone)) ?? 0,
    })),
  };
};
