import type { LinliOptions } from './environment.ts';
import { loadedConfig } from './load-config.ts';

/** Options as one level passes them to the next: a config file is either merged in, or still awaited. */
export interface Layer extends Omit<LinliOptions, 'config'> {
  /** URL of a config that decides where answers come from, and is not here yet. */
  awaiting?: string | undefined;
}

/**
 * The upper level's values beat the lower's. Where answers come from (an adapter, an API's address, a config) is one
 * decision: whoever takes it takes it whole, so that an element's `api-base` beats a portal's `adapter`.
 */
export const over = (lower: Layer, upper: LinliOptions & Layer): Layer => {
  const { config, ...said } = upper;
  const file = config === undefined ? {} : loadedConfig(config);
  const own: Layer = { ...file, ...said };
  if (own.adapter) own.apiBase = undefined;
  const awaiting = file ? own.awaiting : config;
  const decides = own.adapter ?? own.apiBase ?? awaiting;
  return decides === undefined ? { ...lower, ...own } : { ...lower, adapter: undefined, apiBase: undefined, ...own, awaiting };
};
