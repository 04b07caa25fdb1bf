import { ContractProblem, Problem } from '../domain/problem.ts';
import { checked } from './checked.ts';
import type { LinliOptions } from './environment.ts';
import { announceChange } from './page-options.ts';

const loaded = new Map<string, LinliOptions>();
const loading = new Map<string, Promise<LinliOptions>>();

/** What the file at this URL says, once it has been fetched. */
export const loadedConfig = (url: string): LinliOptions | undefined => loaded.get(url);

const fetchConfig = async (url: string): Promise<LinliOptions> => {
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(10_000) }).catch((cause: Error) => {
    throw new Problem(cause.name === 'TimeoutError' ? 'timeout' : 'offline', { cause });
  });
  if (!response.ok) throw new Problem('unavailable', { detail: `config ${url} answered ${response.status}` });
  const json: unknown = await response.json().catch(() => undefined);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new ContractProblem('config', '', 'a JSON object');
  // A file cannot hold functions, and one file naming the next would never end.
  return checked({ ...json, config: undefined, adapter: undefined, getToken: undefined }, `config ${url}`);
};

/** Fetches a config once for the whole page; a failed one is fetched anew when someone asks again. */
export const loadConfig = (url: string): Promise<LinliOptions> => {
  let promise = loading.get(url);
  if (!promise) {
    promise = fetchConfig(url).then((options) => {
      loaded.set(url, options);
      announceChange();
      return options;
    });
    loading.set(url, promise);
    promise.catch(() => loading.delete(url));
  }
  return promise;
};
