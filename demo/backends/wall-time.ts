/** Back offices keep their town's wall clock: a day, a time of day, and no zone beside them. */
export interface WallTime {
  /** `2026-12-01` */
  day: string;
  /** `09:00:00` */
  time: string;
}

/** What the clock on the wall shows at this instant. */
export const wallAt = (ms: number, timeZone: string): WallTime => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(ms);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}:${part['second']}` };
};

/** `2026-12-01 09:00:00`, as Java's date formats most often have it. */
export const written = (ms: number, timeZone: string): string => {
  const { day, time } = wallAt(ms, timeZone);
  return `${day} ${time}`;
};

/** The instant at which the clock on the wall shows this; `NaN` for what is no time. */
export const instantAt = (day: string, time: string, timeZone: string): number => {
  const asIfUtc = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(asIfUtc)) return NaN;
  const shift = (ms: number) => {
    const wall = wallAt(ms, timeZone);
    return Date.parse(`${wall.day}T${wall.time}Z`) - ms;
  };
  // Twice: on the day on which clocks are changed the first guess may lie on the other side of the change.
  return asIfUtc - shift(asIfUtc - shift(asIfUtc));
};

/** The days from one to another, both included; none for what is no day. */
export const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last) && days.length < 62; at += 86_400_000) days.push(wallAt(at, 'UTC').day);
  return days;
};
