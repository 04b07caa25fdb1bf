import type { Day } from '../../domain/day.ts';
import type { World } from '../records.ts';
import { absences } from './absences.ts';
import { bookings } from './bookings.ts';
import { dayTypes2026 } from './calendar.ts';
import { people } from './people.ts';
import { communities, companies as companyList } from './places.ts';
import { createRandom } from './random.ts';
import { reviews } from './reviews.ts';
import { services as serviceList } from './services.ts';
import { workers as workerList } from './workers.ts';

/** The demo's data: invented people and firms. Same seed and day, same world. */
export const buildWorld = ({ seed = 'linli', today }: { seed?: string; today: Day }): World => {
  const random = createRandom(seed);
  const companies = companyList();
  const services = serviceList(companies);
  const workers = workerList(companies, services, today, random);
  const world: World = {
    communities: communities(),
    companies,
    services,
    workers,
    absences: absences(workers, today, random),
    dayTypes: dayTypes2026(),
    people: people(workers),
    bookings: [],
    reviews: reviews(workers, services, today, seed),
  };
  return { ...world, bookings: bookings(today, world) };
};

export { occupationsOf } from './occupations.ts';
