import { ContractProblem, Problem } from '../../../../domain/problem.ts';
import type { Envelope } from '../../config.ts';
import { at } from '../path.ts';
import type { Plan } from '../plan.ts';

/** What statuses most often mean, where the config says nothing else. A gateway's own pages are no JSON and do not come here. */
const usual: Record<string, string> = { 400: 'invalid', 404: 'not-found', 409: 'conflict', 410: 'expired', 422: 'invalid' };

/** Nothing is told of, or an empty list of it. */
const nothing = /^(""|\[\]|\{\}|false|null|0|undefined)$/;

const isRefused = (json: unknown, { success, failure }: Envelope): boolean =>
  (success !== undefined && !success.is.some((one) => String(one) === String(at(json, success.at) ?? null))) ||
  (failure !== undefined && !nothing.test(`${JSON.stringify(at(json, failure))}`));

type Codes = Record<string, string>;

/** The problem that an answer in JSON tells of, or nothing where its status alone says it. */
const refusalIn = ({ operation, backend, config }: Plan, json: unknown, status: number, isOk: boolean): Problem | undefined => {
  const { name } = operation;
  const { success, failure, code: place = success?.at ?? '', codes = {}, message, messages = {}, showMessage } = backend.envelope ?? {};
  if (isOk && success && !failure && at(json, success.at) === undefined)
    return new ContractProblem(name, success.at, success.is.join(' | '));
  // An answer that is nothing but a text is a message, which may hold a name, and no code.
  const told = place && at(json, place);
  const text = message === undefined ? undefined : at(json, message);
  const known = (own: Codes) => own[[String(told), String(status)].find((one) => Object.hasOwn(own, one)) ?? ''];
  const part = Object.keys(messages).find((one) => typeof text === 'string' && text.includes(one)) ?? '';
  const code = known(config.codes ?? {}) ?? messages[part] ?? known(codes) ?? (isOk ? 'unknown' : usual[status]);
  if (code === undefined) return undefined;
  // A backend's words may hold a name or an SQL statement: they are for the one who said that they may be shown.
  const isShown = showMessage && typeof text === 'string';
  const detail = isShown
    ? text
    : `${name}: HTTP ${status}, ${typeof told === 'object' || told === undefined ? '' : String(told as string)}`;
  return new Problem(code, { detail });
};

/** Throws what is wrong with an answer. Does nothing where its status says it all. */
export const refuse = (plan: Plan, { ok, status, headers }: Response, json: unknown): void => {
  const { name } = plan.operation;
  const refusal =
    json !== undefined && (!ok || isRefused(json, plan.backend.envelope ?? {})) ? refusalIn(plan, json, status, ok) : undefined;
  if (refusal) throw refusal;
  const [kind = ''] = (headers.get('content-type') ?? 'text').split(';');
  if (json === undefined && ok) throw new ContractProblem(name, '', `JSON, not ${kind} (a login page?)`);
};
