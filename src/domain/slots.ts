import { addDays, weekdayOf, type Day } from './day.ts';
import { clockAt, dayAt, instantOf } from './zone.ts';

/** Clock times of work by weekday, Monday = 1 … Sunday = 7. A `to` not after its `from` is on the next day. */
export type WeeklyHours = Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, { from: string; to: string }[]>>;

/** Epoch milliseconds, half open: `end` is no longer part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Travel and preparation before a visit, cleaning up after it. */
export interface Buffers {
  beforeMinutes: number;
  afterMinutes: number;
}

export interface SlotQuestion {
  durationMinutes: number;
  /** Visits start on multiples of this many minutes of the day. */
  stepMinutes: number;
  buffers: Buffers;
  minNoticeMinutes: number;
  /** The last day is this many days after today. */
  horizonDays: number;
  timeZone: string;
  now: number;
  from: Day;
  /** The last day asked for. */
  to: Day;
  /** `busy` includes the buffers of what occupies it. */
  workers: { id: string; hours: WeeklyHours; busy: Span[] }[];
}

export interface FreeSlot extends Span {
  workerIds: string[];
}

const minuteInMs = 60_000;
const dayInMinutes = 1440;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What a visit takes from a worker's time. */
export const blockedSpan = (start: number, end: number, buffers: Buffers): Span => ({
  start: start - buffers.beforeMinutes * minuteInMs,
  end: end + buffers.afterMinutes * minuteInMs,
});

/** In order, those that overlap or touch made one, empty ones left out. */
const merged = (spans: Span[]): Span[] => {
  const result: Span[] = [];
  for (const span of spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
};

const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The starts that a day's clocks show; a time that they leap over is none, one shown twice is one. */
const startsOn = (day: Day, stepMinutes: number, timeZone: string): number[] => {
  const midnight = instantOf(day, '00:00', timeZone);
  const plain = instantOf(addDays(day, 1), '00:00', timeZone) - midnight === dayInMinutes * minuteInMs;
  const starts: number[] = [];
  for (let minutes = 0; minutes < dayInMinutes; minutes += stepMinutes) {
    if (plain) starts.push(midnight + minutes * minuteInMs);
    else {
      const start = instantOf(day, clockOf(minutes), timeZone);
      if (clockAt(start, timeZone) === clockOf(minutes)) starts.push(start);
    }
  }
  return starts;
};

const daysFromTo = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Asks the time zone once per day and clock time, however many workers share them. */
const instants = (timeZone: string) => {
  const known = new Map<string, number>();
  return (day: Day, clock: string): number => {
    const key = day + clock;
    const found = known.get(key) ?? instantOf(day, clock, timeZone);
    known.set(key, found);
    return found;
  };
};

/** When visits of this length can start, in order, and the workers free for each, in the order given. */
export const freeSlots = (question: SlotQuestion): FreeSlot[] => {
  const { durationMinutes, stepMinutes, buffers, timeZone, now, workers } = question;
  if (!(stepMinutes >= 1)) throw new RangeError(`A step of ${stepMinutes} minutes leads nowhere.`);
  const today = dayAt(now, timeZone);
  const horizon = addDays(today, question.horizonDays);
  const days = daysFromTo(question.from < today ? today : question.from, question.to < horizon ? question.to : horizon);
  if (days.length === 0 || !(durationMinutes > 0)) return [];

  const earliest = now + question.minNoticeMinutes * minuteInMs;
  const duration = durationMinutes * minuteInMs;
  const slots = days
    .flatMap((day) => startsOn(day, stepMinutes, timeZone))
    .filter((start) => start >= earliest)
    .map((start): FreeSlot => ({ start, end: start + duration, workerIds: [] }));

  // Work that began the evening before may reach into the first day, and the last day's into the next.
  const workDays = [addDays(days[0]!, -1), ...days, addDays(days.at(-1)!, 1)];
  const instant = instants(timeZone);
  for (const worker of workers) {
    const open = merged(
      workDays.flatMap((day) =>
        (worker.hours[weekdayOf(day)] ?? []).map(({ from, to }) => ({
          start: instant(day, from),
          end: instant(to > from ? day : addDays(day, 1), to),
        })),
      ),
    );
    addWorker(worker.id, slots, open, merged(worker.busy), buffers);
  }
  return slots.filter((slot) => slot.workerIds.length > 0);
};

/** All three lists are in order, so each is walked once. */
const addWorker = (id: string, slots: FreeSlot[], open: Span[], busy: Span[], buffers: Buffers) => {
  let atOpen = 0;
  let atBusy = 0;
  for (const slot of slots) {
    const blocked = blockedSpan(slot.start, slot.end, buffers);
    while (atOpen < open.length && open[atOpen]!.end < slot.end) atOpen++;
    while (atBusy < busy.length && busy[atBusy]!.end <= blocked.start) atBusy++;
    const works = atOpen < open.length && open[atOpen]!.start <= slot.start;
    if (works && !(atBusy < busy.length && overlaps(busy[atBusy]!, blocked))) slot.workerIds.push(id);
  }
};

export interface BookableQuestion {
  start: number;
  durationMinutes: number;
  service: { duration: { min: number; step: number; max: number }; minNoticeMinutes: number; horizonDays: number };
  timeZone: string;
  now: number;
}

/** Is it one of the lengths from `min` to `max`? */
export const isOffered = (durationMinutes: number, { min, step, max }: BookableQuestion['service']['duration']): boolean => {
  const beyond = durationMinutes - min;
  return beyond >= 0 && durationMinutes <= max && (step > 0 ? beyond % step === 0 : beyond === 0);
};

/** Why the service cannot be had at this time for this long, whoever is free. */
export const whyNotBookable = ({ start, durationMinutes, service, timeZone, now }: BookableQuestion) => {
  if (!isOffered(durationMinutes, service.duration)) return 'bad-duration';
  if (!(start >= now + service.minNoticeMinutes * minuteInMs)) return 'too-late';
  const firstBeyond = addDays(dayAt(now, timeZone), service.horizonDays + 1);
  if (start >= instantOf(firstBeyond, '00:00', timeZone)) return 'beyond-horizon';
  return undefined;
};
