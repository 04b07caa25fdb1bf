import type { List } from '../config.ts';
import { partOf } from './list.ts';
import { at } from './path.ts';
import type { Plan } from './plan.ts';
import { wholeSlot } from './slots.ts';
import { build, type Making, named } from './template.ts';

type Json = Record<string, unknown>;

/** Of a list of bare clock times. */
const bareTimes = { start: { from: '.', as: 'HH:mm' } };

export const placeOf = ({ config, backend }: Plan): string => config.data ?? backend.envelope?.data ?? '';
export const listOf = ({ config, backend }: Plan): List => config.list ?? backend.list ?? { items: '' };

const listIn = (plan: Plan, json: unknown, input: object, beside: Json, making: Making): unknown => {
  const { operation, config } = plan;
  const place = placeOf(plan);
  const { rows, ...rest } = partOf(listOf(plan), at(json, place), place, input, plan.making.full);
  const each = named(config.each, making);
  if (operation.name !== 'listSlots') return { items: rows.map(({ row, place: here }) => build(each, row, here, making)), ...rest };
  const items = rows.map(({ row, place: here }) => {
    const slot = build(typeof row === 'object' ? each : { ...bareTimes, ...(each as object) }, row, here, making);
    return wholeSlot(slot, here, making.timeZone, input, config.slotMinutes);
  });
  // Kept for whoever books one of them.
  Object.assign(beside, { rows, items });
  return { timeZone: making.timeZone, days: [], items };
};

/** The contract's answer out of the backend's. */
export const answerIn = (plan: Plan, json: unknown, input: object, beside: Json): unknown => {
  const { config, operation } = plan;
  if (operation.media === 'blob') return json;
  const making: Making = { ...plan.making, beside, way: 'read' };
  if (config.each !== undefined) return listIn(plan, json, input, beside, making);
  const place = placeOf(plan);
  const data = at(json, place);
  return config.answer === undefined ? data : build(named(config.answer, making), data, place, making);
};

/** Does it say that all went well? Some say 200 and some "200". Where it might say otherwise too, `failing/refusal.ts` looks closely. */
export const isFine = (json: unknown, { backend }: Plan): boolean => {
  const { success, failure } = backend.envelope ?? {};
  return !failure && (!success || success.is.some((one) => String(one) === String(at(json, success.at) ?? null)));
};
