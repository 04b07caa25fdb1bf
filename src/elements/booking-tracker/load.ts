import { Problem } from '../../domain/problem.ts';
import { once } from '../load-once.ts';
import type * as acts from './acts.ts';
import type * as more from './more.ts';

export type Acts = typeof acts;
export type More = typeof more;

/** What a resident may do with a booking: loaded when one reaches for it. */
export const actsOfTracker = once<Acts>(() => import('./acts.ts'));

/** Changes of worker, other bookings, news, and what is amiss: loaded when there is such a thing. */
export const moreOfTracker = once<More>(() => import('./more.ts'));

/** For a question that a part which is not there has to ask. */
export const part = <Part>({ load }: { load: () => Promise<Part> }): Promise<Part> =>
  load().catch((cause: unknown) => {
    throw new Problem('offline', { cause });
  });
