import { look } from './look.ts';
import { traces } from './traces.ts';
import { watch } from './watch.ts';

declare global {
  /** In the page: what tests see and do there. */
  var e2e: ReturnType<typeof look> & ReturnType<typeof watch> & ReturnType<typeof traces>;
}

/** A script that makes `e2e` in the page; same origin, so that the page policy stays as it is. */
export const inPageScript = (): string => `globalThis.e2e = { ...(${watch})(), ...(${look})(), ...(${traces})() };`;
