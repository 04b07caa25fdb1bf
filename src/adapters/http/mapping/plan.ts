import type { AnyOperation } from '../../../contract/operation.ts';
import { ContractProblem } from '../../../domain/problem.ts';
import type { Backend, HttpConfig, OperationConfig, Step } from '../config.ts';
import type { MoreRows } from './list.ts';
import { type Making, pathsIn } from './template.ts';

/** How one question is asked of which backend, as the config says. */
export interface Plan {
  operation: AnyOperation;
  /** Place of the question in the config, for whoever wrote it. */
  place: string;
  config: OperationConfig;
  backend: Backend;
  /** Name of the backend; empty for the config's own. */
  name: string;
  making: Omit<Making, 'way'>;
  rows: MoreRows;
}

export const defaultZone = 'Asia/Shanghai';

/** A mistake in the config, by the place in it. */
export const mistake = (operation: string, place: string, expected: string) => new ContractProblem(operation, `config.${place}`, expected);

/** Input that may hold personal data: addresses are kept in logs and histories, and sent to others. */
export const personal: readonly string[] = ['contact', 'address', 'onBehalfOf', 'note', 'reason', 'text', 'code', 'intake', 'metadata'];

const refusePersonal = ({ operation, place, making }: Plan, templates: object, where = '') => {
  for (const [key, template] of Object.entries(templates)) {
    const path = pathsIn(template, making).find((one) => one.split('.').some((name) => personal.includes(name)));
    if (path) throw mistake(operation.name, `${place}.${where}${key}`, `no personal data in an address: {${path}} belongs into the body`);
  }
};

/** The plan of a question that stands at `place` in the config, but for what has to be loaded for it. */
export const planOf = (operation: AnyOperation, config: HttpConfig, own: OperationConfig | Step, place: string): Plan => {
  const { backends = {}, values, templates } = config;
  const name = own.backend ?? '';
  if (name && !Object.hasOwn(backends, name)) {
    throw mistake(operation.name, `${place}.backend`, `one of ${Object.keys(backends).join(', ') || 'none'}`);
  }
  const backend: Backend = name ? backends[name]! : config;
  if (!/^https?:\/\/|^\/(?!\/)/.test(backend.baseUrl)) {
    throw mistake(operation.name, `${name && `backends.${name}.`}baseUrl`, 'a URL with https:// or a path with /');
  }
  const making = { timeZone: backend.timeZone ?? defaultZone, values, templates };
  const plan: Plan = { operation, place, config: own, backend, name, making, rows: undefined };
  const { path, query = {}, names = {} } = own as OperationConfig;
  refusePersonal(plan, { path });
  refusePersonal(plan, query, 'query.');
  refusePersonal(plan, names, 'names.');
  return plan;
};

/** Kinds and patterns that `convert.ts` knows, and everything else. */
const rare = /"(plus|number)":|"as":"(?!(yuan(-text)?|hours|number|\+86|(yyyy|MM|dd|HH|mm|ss|[^\w"'])+)")/;
const special = /"(where|whereNot|inner|keyed|mayBeMissing|offset|cursor|next)":/;

/** With what only few configs need, which few pages load. */
export const whole = async (plan: Plan): Promise<Plan> => {
  const { config, backend, making } = plan;
  const text = JSON.stringify([config, making.templates]);
  const conversions = rare.test(text) ? (await import('./more/kinds.ts')).conversionOf : undefined;
  const rows = special.test(JSON.stringify([config.list, backend.list])) ? await import('./more/rows.ts') : undefined;
  return { ...plan, making: { ...making, conversions }, rows };
};
