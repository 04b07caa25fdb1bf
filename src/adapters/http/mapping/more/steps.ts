import type { AnyOperation } from '../../../../contract/operation.ts';
import { ContractProblem, Problem } from '../../../../domain/problem.ts';
import type { Adapter, CallOptions } from '../../../adapter.ts';
import type { HttpConfig, Step } from '../../config.ts';
import { placeOf } from '../answer.ts';
import { at, isAbsent, joined } from '../path.ts';
import { type Plan, planOf, whole } from '../plan.ts';
import { reads, requestOf } from '../question.ts';
import type { Talk } from '../talk.ts';
import { build } from '../template.ts';

type Json = Record<string, unknown>;

const isNothing = (value: unknown) => isAbsent(value) || (Array.isArray(value) && value.length === 0);

const methodOf = ({ method = 'GET' }: Step) => method;

/** What a step must have found. */
const check = (operation: string, name: string, { needs = {}, orElse = 'not-found' }: Step, data: unknown) => {
  for (const [path, values] of Object.entries(needs)) {
    const found = at(data, path);
    if (values.length === 0 ? isNothing(found) : !values.includes(found))
      throw new Problem(orElse, { detail: `${operation}: ${path} in the answer of the step "${name}"` });
  }
};

/** What steps of an intent have already done is not done again while the page is there. */
const done = new WeakMap<HttpConfig, Map<string, unknown>>();

/** Asks what has to be asked before; `beside` then holds the answers and the names. How the operation itself is to be asked. */
export const taken = async (
  plan: Plan,
  config: HttpConfig,
  input: object,
  beside: Json,
  options: CallOptions,
  talk: Talk,
): Promise<Plan> => {
  const { operation, place, making } = plan;
  const { names = {}, steps = {}, backend, method } = plan.config;
  for (const [name, template] of Object.entries(names)) beside[name] = build(template, input, '', { ...making, beside, way: 'write' });

  const answers: Json = (beside['steps'] = {});
  const intents = done.get(config) ?? new Map<string, unknown>();
  done.set(config, intents);
  const isOnlyReading = reads(method ?? operation.method) && Object.values(steps).some((step) => !reads(methodOf(step)));
  const lastWrite = isOnlyReading ? Object.keys(steps).findLast((name) => !reads(methodOf(steps[name]!))) : undefined;
  for (const [name, own] of Object.entries(steps)) {
    if (own.unless !== undefined && !isNothing(at(beside, own.unless))) continue;
    const step: Step = { ...own, method: methodOf(own), backend: own.backend ?? backend };
    const key = options.idempotencyKey && `${options.idempotencyKey}-${name}`;
    const isWrite = !reads(step.method!);
    if (isWrite && key !== undefined && intents.has(key)) {
      answers[name] = intents.get(key);
      continue;
    }
    const bare = { name: operation.name, method: step.method, path: '', idempotent: isWrite } as AnyOperation;
    const stepPlan = await whole(planOf(bare, config, step, `${place}.steps.${name}`));
    const wire = requestOf(stepPlan, input, { ...beside, key }, name === lastWrite ? options.idempotencyKey : undefined);
    const sent = { ...options, idempotencyKey: stepPlan.backend.idempotency === 'none' ? undefined : key };
    const json = await talk(stepPlan, wire, sent, isWrite ? 0 : undefined);
    const data = at(json, placeOf(stepPlan));
    check(operation.name, name, step, data);
    answers[name] = data;
    if (isWrite && key !== undefined) intents.set(key, data);
  }
  // The writing is done: what is left to ask may be asked again.
  return isOnlyReading ? { ...plan, operation: { ...operation, method: 'GET' } } : plan;
};

/** Of an answer that holds a booking's id alone: the booking, as getBooking tells it. */
export const reread = async (plan: Plan, json: unknown, adapter: Pick<Adapter, 'call'>, options: CallOptions): Promise<unknown> => {
  const path = joined(placeOf(plan), plan.config.reread);
  const id = at(json, path);
  if (isAbsent(id)) throw new ContractProblem(plan.operation.name, path, 'the id of a booking');
  const { signal } = options;
  const getBooking = { ...plan.operation, name: 'getBooking', method: 'GET', path: '/bookings/{bookingId}', idempotent: false } as const;
  const question: AnyOperation = { ...(getBooking as unknown as AnyOperation), query: undefined!, body: undefined! };
  return adapter.call(question, { bookingId: String(id as string) } as never, { signal });
};
