import type { Adapter, GetToken } from '../adapters/adapter.ts';

export type HttpAdapterFactory = (config: { baseUrl: string; getToken?: GetToken | undefined }) => Adapter;

let factory: HttpAdapterFactory | undefined;

/** Entry files register `createHttpAdapter`, so that no element imports an adapter. */
export const registerHttpAdapter = (create: HttpAdapterFactory): void => {
  factory = create;
};

const nobody: GetToken = () => undefined;
const built = new WeakMap<GetToken, Map<string, Adapter>>();

/** One adapter per backend and sign-in, shared by all elements: concurrent 401s then share one refresh. */
export const httpAdapter = (baseUrl: string, getToken: GetToken | undefined): Adapter | undefined => {
  if (!factory) return undefined;
  let adapters = built.get(getToken ?? nobody);
  if (!adapters) built.set(getToken ?? nobody, (adapters = new Map()));
  let adapter = adapters.get(baseUrl);
  if (!adapter) adapters.set(baseUrl, (adapter = factory({ baseUrl, getToken })));
  return adapter;
};
