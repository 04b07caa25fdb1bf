import type { List } from '../config.ts';
import { partOf } from './list.ts';
import { at } from './path.ts';
import type { Plan } from './plan.ts';
import { wholeSlot } from './slots.ts';
import { build, type Making, named } from './template.ts';

/** Of a list of bare clock times. */
const bareTimes = { start: { from: '.', as: 'HH:mm' } };

export const placeOf = ({ config, backend }: Plan): string => config.data ?? backend.envelope?.data ?? '.';
export const listOf = ({ config, backend }: Plan): List => config.list ?? backend.list ?? { items: '.' };

const listIn = (plan: Plan, json: unknown, input: object, making: Making): unknown => {
  const { operation, config } = plan;
  const place = placeOf(plan);
  const isSlots = operation.name === 'listSlots';
  const { rows, ...rest } = partOf(listOf(plan), at(json, place), place, input, plan.rows);
  const each = named(config.each, making);
  const items = rows.map(({ row, place: here }) => {
    const item = build(isSlots && typeof row === 'string' ? { ...bareTimes, ...(each as object) } : each, row, here, making);
    return isSlots ? wholeSlot(item, here, making.timeZone, input, config.slotMinutes) : item;
  });
  return { ...(isSlots && { timeZone: making.timeZone, days: [] }), items, ...rest };
};

/** The contract's answer out of the backend's. */
export const answerIn = (plan: Plan, json: unknown, input: object, beside: object): unknown => {
  const { config } = plan;
  const making: Making = { ...plan.making, beside, way: 'read' };
  if (config.each !== undefined) return listIn(plan, json, input, making);
  const place = placeOf(plan);
  const data = at(json, place);
  return config.answer === undefined ? data : build(named(config.answer, making), data, place, making);
};
