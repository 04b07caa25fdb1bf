import { addDays, type Day } from '../../domain/day.ts';
import { instantOf } from '../../domain/zone.ts';
import type { Absence, WorkerEntry } from '../records.ts';
import { companyIdOf, timeZone } from './places.ts';
import type { Random } from './random.ts';
import { workerIdOf } from './workers.ts';

/** w-005 is ill for the next days, the demo's firm trains together one afternoon, and some take a day off. */
export const absences = (workers: WorkerEntry[], today: Day, random: Random): Absence[] => {
  const away = (workerId: string, from: number, to: number, reason: Absence['reason'], clocks = ['00:00', '00:00']): Absence => ({
    workerId,
    start: instantOf(addDays(today, from), clocks[0]!, timeZone),
    end: instantOf(addDays(today, to), clocks[1]!, timeZone),
    reason,
  });
  const training = workers
    .slice(3)
    .filter(({ companyId }) => companyId === companyIdOf(0))
    .map(({ record }) => away(record.id, 3, 3, 'leave', ['12:00', '18:00']));
  const daysOff = workers
    .slice(5)
    .filter(() => random.chance(12))
    .map(({ record }) => {
      const day = 4 + random.int(20);
      return away(record.id, day, day + 1 + random.int(3), 'leave');
    });
  return [away(workerIdOf(5), 0, 4, 'sick'), ...training, ...daysOff];
};
