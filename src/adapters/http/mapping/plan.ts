import type { AnyOperation } from '../../../contract/operation.ts';
import type { Backend, HttpConfig, OperationConfig, Step } from '../config.ts';
import type { Making } from './template.ts';

/** How one question is asked of which backend, as the config says. */
export interface Plan {
  operation: AnyOperation;
  /** Place of the question in the config, for whoever wrote it. */
  place: string;
  /** What the config says of it, as JSON. */
  text: string;
  config: OperationConfig;
  backend: Backend;
  making: Omit<Making, 'way'>;
}

export const backendOf = (config: HttpConfig, { backend }: { backend?: string | undefined } = {}): Backend =>
  backend ? config.backends![backend]! : config;

export const zoneOf = ({ timeZone = 'Asia/Shanghai' }: Backend) => timeZone;

/** What only `more/full.ts` knows, in the JSON of a config: options, kinds, and letters of times. */
const rare =
  /"(or|plus|number|day|where(Not)?|inner|keyed|mayBeMissing|offset|cursor|next(Url)?)":|"as":"(?!yuan|hours|number|\+86|((yyyy|MM|dd|HH|mm|ss)[^\w'"]*)+")/;

/** The plan of a question that stands at `place` in the config, with what only few configs need and few pages load. */
export const planOf = async (
  operation: AnyOperation,
  config: HttpConfig,
  own: OperationConfig | Step,
  place = `operations.${operation.name}`,
  isWrite = operation.method !== 'GET',
): Promise<Plan> => {
  const { values, templates, backends } = config;
  const { path, query, headers, names, list }: OperationConfig = own;
  const backend = own.backend ? backends?.[own.backend] : config;
  // What people type goes into no address; only what writes has any of it.
  if (
    !/^(https?:\/)?\/[^/]\S* ([/?]|$)/.test(`${backend?.baseUrl} ${path ?? ''}`) ||
    (isWrite && /\{|"from/.test(JSON.stringify([path, query, headers, names])))
  )
    (await import('./failing/mistakes.ts')).refuse(operation.name, config, own, place);
  const text = JSON.stringify([operation.name, own, templates, list ?? backend!.list]);
  const full = rare.test(text) ? await import('./more/full.ts') : undefined;
  // A write that the backend cannot recognise is never repeated.
  const idempotent = operation.idempotent === true && backend!.idempotency !== 'none';
  return {
    operation: { ...operation, idempotent },
    place,
    text,
    config: own,
    backend: backend!,
    making: { timeZone: zoneOf(backend!), values, templates, full },
  };
};
