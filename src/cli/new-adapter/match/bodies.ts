import type { Endpoint } from '../document/endpoints.ts';
import { type Field, isLeaf } from '../document/fields.ts';
import { conversionOf, isClockAlone, isDayAlone, timeOf } from './convert.ts';
import { type Input, inputs, needed } from './inputs.ts';
import { best, fieldSure } from './names.ts';

/** One of their fields, and what goes into it. */
export interface Sent {
  path: readonly string[];
  in: 'query' | 'body';
  value: unknown;
  /** Which of the contract's. */
  name: string;
  sure: boolean;
  why: string;
  unsure?: string;
}

export interface Asked {
  sent: Sent[];
  gaps: { name: string; hint?: string }[];
  eachDay: boolean;
  key?: string;
  used: ReadonlySet<string>;
}

const pathOf = ({ path }: Field) => path.join('.');
const home = [
  'query',
  'filter',
  'range',
  'segment',
  'appointment',
  'booking',
  'order',
  'job',
  'schedule',
  'service',
  'start',
  'end',
  'at',
  'customer',
  'contact',
  'attendee',
  'invitee',
  'request',
  'body',
  'data',
];
const address = '{address.building}{address.unit}{address.room}';

const timed = (field: Field, input: Input): { value: unknown; unsure?: string } => {
  const { as, unsure } = timeOf(field);
  const told = unsure ? { unsure } : {};
  const isRange = input.from === 'from' || input.from === 'to';
  if (isRange && (as === 'yyyy-MM-dd' || (unsure && !/time|at$/.test(field.own.join(' '))))) return { value: `{${input.from}}` };
  // A day is its midnight: up to the end of it is a day more.
  const plus = input.from === 'to' && !isDayAlone(as) ? 1440 : input.plus;
  return { value: { from: input.from, as, ...(plus !== undefined && { plus }) }, ...told };
};

const valueFor = (field: Field, input: Input): { value: unknown; unsure?: string } => {
  if (input.name === 'address') return { value: address };
  if (input.name === 'first name') return { value: { from: input.from, as: 'given-name' } };
  if (input.name === 'last name') return { value: { from: input.from, as: 'family-name' } };
  if (input.name === 'clock time')
    return { value: { from: input.from, as: timeOf(field).as.startsWith('HH') ? timeOf(field).as : 'HH:mm' } };
  if (input.kind === 'instant' || input.kind === 'day') return timed(field, input);
  const { rule, unsure } = conversionOf(field, input);
  return { value: Object.keys(rule).length > 0 ? { from: input.from, ...rule } : `{${input.from}}`, ...(unsure && { unsure }) };
};

const isLastOfText = (field: Field) => isLeaf(field) || field.shape.type === 'any';

/** Parts of a place are more than one text: those are left to whoever fills the gaps. */
const isFit = (field: Field, input: Input): boolean => {
  if (input.name === 'clock time') return isClockAlone(timeOf(field).as) || /time/.test(field.own.join(' '));
  if (input.name === 'start' || input.name === 'end') return !isDayAlone(timeOf(field).as) && !isClockAlone(timeOf(field).as);
  if (input.name === 'from' || input.name === 'to') return field.shape.type !== 'integer' || !/^days?$/.test(field.own.join(' '));
  return true;
};

/** What of the contract's input goes where in a question of theirs. */
export const askedOf = (operation: string, endpoint: Endpoint): Asked => {
  const all = inputs[operation] ?? [];
  const query = endpoint.parameters.filter((parameter) => parameter.in === 'query').map(({ field }) => field);
  const body = (endpoint.body?.fields ?? []).filter(isLastOfText);
  const taken = new Set<Field>();
  const sent: Sent[] = [];
  let key: string | undefined;
  for (const input of all) {
    const hasStart = sent.some(({ name }) => name === 'start');
    if (hasStart && (input.name === 'day' || input.name === 'clock time')) continue;
    if (input.name === 'clock time' && !sent.some(({ name }) => name === 'day')) continue;
    const fields = [...query, ...body].filter((field) => !taken.has(field) && isFit(field, input));
    const found = best(fields, input, home);
    if (!found) continue;
    taken.add(found.field);
    const place = query.includes(found.field) ? 'query' : 'body';
    if (input.from === 'key') {
      if (found.field.path.length === 1 && place === 'body') key = pathOf(found.field);
      continue;
    }
    const { value, unsure } = valueFor(found.field, input);
    sent.push({
      path: found.field.path,
      in: place,
      value,
      name: input.name,
      sure: found.score >= fieldSure && !unsure,
      why: found.why,
      ...(unsure && { unsure }),
    });
  }
  const has = (name: string) => sent.some((one) => one.name === name);
  // A name in two parts leaves none over.
  if (has('first name') && has('last name')) sent.splice(0, sent.length, ...sent.filter(({ name }) => name !== 'name'));
  const missing = (needed[operation] ?? []).filter((name) => !has(name) && !(name === 'start' && has('day')));
  const isAlone = operation === 'listSlots' && has('from') && !has('to') && !has('days');
  const needs = [...query.filter(({ required }) => required), ...body.filter(({ required }) => required)];
  const others = needs.filter((field) => !taken.has(field)).map((field) => ({ name: pathOf(field), hint: 'they require it' }));
  return {
    sent,
    gaps: [...missing.map((name) => ({ name, hint: 'no field of theirs takes it' })), ...others],
    eachDay: isAlone,
    ...(key !== undefined && { key }),
    used: new Set([...taken].map(pathOf)),
  };
};
