import { Problem } from '../../../../domain/problem.ts';
import type { Backend } from '../../config.ts';

const told = new Set<string>();

/** Something is there, but a page of this origin may not read it: only a browser knows, and tells nobody but who asks like this. */
const answersOthers = (url: string): Promise<boolean> =>
  fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** Why nothing came back. There is no network only where the browser says so; else it is this backend that does not answer. */
export const unreached = async ({ baseUrl }: Backend, problem: Problem): Promise<Problem> => {
  if (globalThis.navigator?.onLine === false) return problem;
  const page = globalThis.location?.origin;
  const { origin } = new URL(baseUrl, globalThis.location?.href);
  if (page && page !== origin && !told.has(origin)) {
    told.add(origin);
    if (!(await answersOthers(baseUrl))) told.delete(origin);
    else console.warn(`linli: ${origin} answers, but not to pages of ${page}: it sends no Access-Control-Allow-Origin for them (CORS)`);
  }
  return new Problem('unavailable', { detail: `${origin} does not answer`, cause: problem });
};
