import { ContractProblem } from '../../../domain/problem.ts';
import { partOf } from './list.ts';
import { at, joined, kindOf } from './path.ts';
import type { Plan } from './plan.ts';
import { wholeSlot } from './slots.ts';
import { build, Misfit, trace } from './template.ts';

/** Of a list of bare clock times. */
const bareTimes = { start: { from: '.', as: 'HH:mm' } };

const listIn = (plan: Plan, data: unknown, input: object, place: string): unknown => {
  const { operation, config, backend, making } = plan;
  const list = config.list ?? backend.list ?? { items: '.' };
  const isSlots = operation.name === 'listSlots';
  const { rows, ...rest } = partOf(list, data, place, input);
  const items = rows.map((row, index) => {
    const here = joined(place, list.items, String(index));
    const template = isSlots && typeof row === 'string' ? bareTimes : config.each;
    const item = build(template, row, here, { ...making, way: 'read' });
    return isSlots ? wholeSlot(item, here, making.timeZone, input, config.slotMinutes) : item;
  });
  return { ...(isSlots && { timeZone: making.timeZone, days: [] }), items, ...rest };
};

const placeOf = ({ config, backend }: Plan): string => config.data ?? backend.envelope?.data ?? '.';

/** The contract's answer out of the backend's. */
export const answerIn = (plan: Plan, json: unknown, input: object): unknown => {
  const { operation, config, making } = plan;
  const place = placeOf(plan);
  const data = at(json, place);
  try {
    if (config.each !== undefined) return listIn(plan, data, input, place);
    if (config.answer === undefined) return data;
    return build(config.answer, data, place, { ...making, way: 'read' });
  } catch (error) {
    throw error instanceof Misfit ? new ContractProblem(operation.name, error.path, error.expected) : error;
  }
};

/** The backend's own path, and what came there, of a field that the contract would not have. */
export const blame = (plan: Plan, json: unknown, problem: ContractProblem): ContractProblem => {
  const { operation, config, backend } = plan;
  const place = placeOf(plan);
  const path = problem.path === '' ? [] : problem.path.split('.');
  const list = config.list ?? backend.list ?? { items: '.' };
  const [head, index, ...rest] = path;
  const theirs =
    config.each !== undefined && head === 'items' && index !== undefined
      ? trace(config.each, rest, joined(place, list.items, index))
      : config.each === undefined && config.answer !== undefined
        ? trace(config.answer, path, place)
        : joined(place, ...path);
  const came = at(json, theirs);
  return new ContractProblem(operation.name, theirs, `${problem.expected}, not ${kindOf(came)} (as ${problem.path || 'the answer'})`);
};
