import type { Adapter, GetToken } from '../adapters/adapter.ts';
import type { HttpConfig } from '../adapters/http/config.ts';

export type HttpAdapterFactory = (config: HttpConfig & { getToken?: GetToken | undefined }) => Adapter;

let factory: HttpAdapterFactory | undefined;

/** Entry files register `createHttpAdapter`, so that no element imports an adapter. */
export const registerHttpAdapter = (create: HttpAdapterFactory): void => {
  factory = create;
};

const nobody: GetToken = () => undefined;
const built = new WeakMap<GetToken, Map<string | HttpConfig, Adapter>>();

/** One adapter per backend and sign-in, shared by all elements: concurrent 401s then share one refresh. */
export const httpAdapter = (apiBase: string | HttpConfig, getToken: GetToken | undefined): Adapter | undefined => {
  if (!factory) return undefined;
  let adapters = built.get(getToken ?? nobody);
  if (!adapters) built.set(getToken ?? nobody, (adapters = new Map()));
  let adapter = adapters.get(apiBase);
  if (!adapter) adapters.set(apiBase, (adapter = factory({ ...(typeof apiBase === 'string' ? { baseUrl: apiBase } : apiBase), getToken })));
  return adapter;
};
