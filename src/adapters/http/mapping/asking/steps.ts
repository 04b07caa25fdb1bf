import type { AnyOperation } from '../../../../contract/operation.ts';
import { ContractProblem, Problem } from '../../../../domain/problem.ts';
import type { CallOptions } from '../../../adapter.ts';
import type { HttpConfig, Step } from '../../config.ts';
import { placeOf } from '../answer.ts';
import type { Answered, Asking, Course, Listed } from '../mapped-adapter.ts';
import { at, isAbsent, joined, misfit } from '../path.ts';
import { planOf } from '../plan.ts';
import { requestOf } from '../question.ts';
import type { Talk } from '../talk.ts';
import { build, find } from '../template.ts';
import { lookUp } from './chosen.ts';
import { question } from './services.ts';

type Json = Record<string, unknown>;

export interface Errand {
  operation: AnyOperation;
  course: Course;
  config: HttpConfig;
  input: Json;
  /** What templates find beside the input; the answers of the steps are put into it. */
  beside: Json;
  options: CallOptions;
  talk: Talk;
  answered: Answered;
  ask: Asking;
  listed: readonly Listed[];
}

const isNothing = (value: unknown) => isAbsent(value) || (Array.isArray(value) && value.length === 0);

const isWrite = ({ method = 'GET' }: Step) => method !== 'GET';

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

const intentsOf = (config: HttpConfig): Map<string, unknown> => {
  const intents = done.get(config) ?? new Map<string, unknown>();
  done.set(config, intents);
  return intents;
};

/** One step's data. `reference`: the key that this step is known again by, where it is the one that does what is asked. */
const taken = async (errand: Errand, name: string, own: Step, reference: string | undefined): Promise<unknown> => {
  const { operation, course, config, input, beside, options, talk } = errand;
  const step: Step = { ...own, method: own.method ?? 'GET', backend: own.backend ?? course.plan!.config.backend };
  const key = options.idempotencyKey && `${options.idempotencyKey}-${name}`;
  const intents = intentsOf(config);
  if (isWrite(step) && key && intents.has(key)) return intents.get(key);
  // Without a key of the adapter's own, one that writes is not repeated by itself.
  const bare = { name: operation.name, method: step.method, path: '' } as AnyOperation;
  const plan = await planOf(bare, config, step, `${course.plan!.place}.steps.${name}`, true);
  const wire = requestOf(plan, input, { ...beside, key }, reference);
  const { idempotency = 'header' } = plan.backend;
  if (isWrite(step) && key && idempotency === 'header') wire.headers['idempotency-key'] = key;
  const json = await talk(plan, wire, { signal: options.signal });
  const data = at(json, placeOf(plan));
  check(operation.name, name, step, data);
  if (isWrite(step) && key) intents.set(key, data);
  return data;
};

/** What nobody takes for a refusal: the booking is looked for before anything is sent again. */
const unsure: readonly string[] = ['offline', 'timeout', 'unavailable', 'contract', 'unknown'];

/** What is asked once the writing is done. What fails then is no refusal, after which a new intent would do it a second time. */
const afterwards = async <T>({ name }: AnyOperation, asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (cause) {
    if (!(cause instanceof Problem) || unsure.includes(cause.code)) throw cause;
    throw new Problem('unknown', { detail: `${name} was done, but could not be read again: ${cause.code}`, cause });
  }
};

/** Of an answer that holds a booking's id alone, or nothing: the booking, as getBooking tells it. */
const reread = async ({ operation, course, input, beside, options, talk, ask }: Errand): Promise<unknown> => {
  const plan = course.plan!;
  const json = await talk(plan, requestOf(plan, input, beside, options.idempotencyKey), options);
  const place = placeOf(plan);
  const id = find(at(json, place), plan.config.reread!, { beside });
  if (isAbsent(id)) throw new ContractProblem(operation.name, joined(place, plan.config.reread), 'the id of a booking');
  const getBooking = { ...question('getBooking', '/bookings/{bookingId}'), response: operation.response };
  return afterwards(operation, ask(getBooking, { bookingId: String(id as string) }, { signal: options.signal }));
};

/** An operation with names, with steps before it, or with more to see to after it. */
export const inSteps = async (given: Errand): Promise<unknown> => {
  const { operation, course, input, beside, answered } = given;
  const plan = course.plan!;
  const { names = {}, steps = {}, method = operation.method } = plan.config;
  const { idempotencyKey } = given.options;
  await lookUp(plan.text, input, given.listed, beside, given.ask, given.options);
  for (const [name, template] of Object.entries(names)) beside[name] = build(template, input, '', { ...plan.making, beside, way: 'write' });

  const answers: Json = {};
  Object.assign(beside, { steps: answers });
  const writing = Object.keys(steps).filter((name) => isWrite(steps[name]!));
  const isOnlyReading = method === 'GET' && writing.length > 0;
  for (const [name, step] of Object.entries(steps)) {
    if (step.unless !== undefined && !isNothing(at(beside, step.unless))) continue;
    answers[name] = await taken(given, name, step, isOnlyReading && name === writing.at(-1) ? idempotencyKey : undefined);
  }
  // The writing is done: what is left to ask may be asked again.
  if (isOnlyReading) course.plan = { ...plan, operation: { ...plan.operation, method: 'GET', idempotent: false } };
  if (plan.config.reread) return reread(given);
  const asked = answered(operation, course, input, beside, given.options);
  const whole = await (isOnlyReading ? afterwards(operation, asked) : asked);
  if (operation.name === 'getBooking' && (whole as { id: string }).id !== input['bookingId']) throw misfit('id', 'other');
  return whole;
};
