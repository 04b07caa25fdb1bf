import type { AnyOperation } from '../../../../contract/operation.ts';
import { ContractProblem, Problem } from '../../../../domain/problem.ts';
import { parseAnswer } from '../../../boundary.ts';
import { listOf, placeOf } from '../answer.ts';
import { servicesOf } from '../asking/services.ts';
import { partOf } from '../list.ts';
import type { Asking, Course } from '../mapped-adapter.ts';
import { at, joined, type Misfit } from '../path.ts';
import type { Plan } from '../plan.ts';
import { isRule, type Making, named } from '../template.ts';
import { pathsIn } from './mistakes.ts';
import { kindOf, sentenceOf } from './sentences.ts';
import { unreached } from './unreached.ts';

type Json = Record<string, unknown>;
type Templates = Pick<Making, 'templates'>;

/** The backend's own path of what stands at `path` in what the template makes. */
const trace = (given: unknown, path: readonly string[], place: string, making: Templates): string => {
  const template = named(given, making);
  if (typeof template === 'string') return joined(place, pathsIn(template)[0], ...path);
  if (typeof template !== 'object' || template === null) return place;
  const [key, ...rest] = path;
  if (isRule(template)) {
    const here = joined(place, [template.from].flat()[0]);
    if ('part' in template) return trace(template.part, path, here, making);
    return 'each' in template && key !== undefined ? trace(template.each, rest, joined(here, key), making) : joined(here, ...path);
  }
  return key !== undefined && Object.hasOwn(template, key) ? trace((template as Json)[key], rest, place, making) : place;
};

const theirsOf = (plan: Plan, json: unknown, path: readonly string[]): string => {
  const { config, making } = plan;
  const place = placeOf(plan);
  const [head, index, ...rest] = path;
  if (config.each === undefined) return config.answer === undefined ? joined(place, ...path) : trace(config.answer, path, place, making);
  if (head !== 'items' || index === undefined) return joined(place, ...path);
  const row = partOf(listOf(plan), at(json, place), place, {}, making.full).rows[Number(index)];
  return trace(config.each, rest, row?.place ?? place, making);
};

/** The backend's own path, and what came there, of a field that the contract would not have. */
const blame = (plan: Plan, json: unknown, problem: ContractProblem): ContractProblem => {
  const theirs = theirsOf(plan, json, problem.path === '' ? [] : problem.path.split('.'));
  const came = kindOf(at(json, theirs));
  return new ContractProblem(plan.operation.name, theirs, `${problem.expected}, not ${came} (as ${problem.path || 'the answer'})`);
};

/** The names that were looked up. Bookings are asked again and again: only a service that is not among them is a reason to look. */
const looked = new WeakMap<Asking, Map<string, string>>();

const namesOf = (ask: Asking): Map<string, string> => {
  const names = looked.get(ask) ?? new Map<string, string>();
  looked.set(ask, names);
  return names;
};

/** Is every service that has no name among them? */
const isNamed = (value: unknown, names: Map<string, string>): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  const { service } = value as { service?: Json | null };
  if (typeof service === 'object' && service && !('name' in service) && !names.has(String(service['id']))) return false;
  return Object.values(value).every((inner) => isNamed(inner, names));
};

/** Puts in the names of services that are known by their id alone. */
const withNames = (value: unknown, names: Map<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => withNames(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNames(inner, names)]));
  const service = made['service'] as Json | null | undefined;
  const name = names.get(String(service?.['id']));
  return service && !('name' in service) && name !== undefined ? { ...made, service: { ...service, name } } : made;
};

/** What came of a question that failed: the answer, where what it lacks can be looked up; else why, in the backend's own words. */
export const mended = async (operation: AnyOperation, course: Course, error: unknown, ask: Asking): Promise<unknown> => {
  const { plan, json, answer } = course;
  if (error instanceof Error && 'came' in error)
    throw new ContractProblem(operation.name, (error as Misfit).path, sentenceOf(error as Misfit));
  if (error instanceof Problem && error.code === 'offline' && plan) throw await unreached(plan.backend, error);
  // Before there was an answer the mistake is another.
  if (!(error instanceof ContractProblem) || !plan || answer === undefined) throw error;
  if (!/\bservice\.name$/.test(error.path)) throw blame(plan, json, error);
  const names = namesOf(ask);
  if (!isNamed(answer, names)) for (const { id, name } of await servicesOf(ask, {}).catch(() => [])) names.set(id, name);
  try {
    return parseAnswer(operation, withNames(answer, names));
  } catch (again) {
    throw again instanceof ContractProblem ? blame(plan, json, again) : again;
  }
};
