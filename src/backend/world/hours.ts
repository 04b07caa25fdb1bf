import type { WeeklyHours } from '../../domain/slots.ts';

/** Weekdays, then spans. Uneven on purpose: evenings are few, Sundays thin. */
const shifts = [
  '12345 08:00-12:00 13:00-17:30',
  '123456 07:30-12:00',
  '23456 13:00-18:00',
  '12346 09:00-12:00 14:00-18:00',
  '135 17:00-21:00',
  '67 09:00-12:00 13:00-17:00',
  '34567 10:00-14:00 15:00-19:00',
];

const hoursOf = (shift: string): WeeklyHours => {
  const [days = '', ...spans] = shift.split(' ');
  const parsed = spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
  return Object.fromEntries([...days].map((day) => [day, parsed]));
};

/** The demo's own people work all week, so that there is something to watch on any day. */
export const everyDay = hoursOf('1234567 08:00-12:00 13:00-18:00');
export const weeklyHours = shifts.map(hoursOf);
