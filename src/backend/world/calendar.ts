import { addDays, weekdayOf } from '../../domain/day.ts';
import type { DayTypeRecord } from '../records.ts';

/** State Council's calendar of 2026. 2027's list is not out: a day without an entry is unknown and gets no mark. */
const holidays2026 = '01-01/3 02-15/9 04-04/3 05-01/5 06-19/3 09-25/3 10-01/7';
const makeups2026 = '01-04 02-14 02-28 05-09 09-20 10-10';

export const dayTypes2026 = (): DayTypeRecord[] => {
  const holidays = new Set(
    holidays2026.split(' ').flatMap((entry) => {
      const [first, count] = entry.split('/');
      return Array.from({ length: Number(count) }, (_, index) => addDays(`2026-${first}`, index));
    }),
  );
  const makeups = new Set(makeups2026.split(' ').map((day) => `2026-${day}`));
  return Array.from({ length: 365 }, (_, index) => {
    const day = addDays('2026-01-01', index);
    if (holidays.has(day)) return { day, dayType: 'holiday' };
    if (makeups.has(day)) return { day, dayType: 'makeup' };
    return { day, dayType: weekdayOf(day) > 5 ? 'rest' : 'work' };
  });
};
