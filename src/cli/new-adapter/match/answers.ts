import type { Field } from '../document/fields.ts';
import { type Concept, tokensOf } from '../words.ts';
import { conversionOf, isClockAlone, isDayAlone, timeOf } from './convert.ts';
import { best, fieldSure, type Found, type Wanted } from './names.ts';
import { ofOurKind } from './kinds.ts';
import { fieldsAt, type Place } from './lists.ts';
import { rowOf } from './wanted.ts';

/** How one value of the contract's is had. */
export type Having =
  | {
      how: 'match';
      name: string;
      from: readonly string[];
      rule: Record<string, unknown>;
      sure: boolean;
      why: string;
      unsure?: string;
      or?: unknown;
    }
  | { how: 'taken'; name: string; value: unknown }
  | { how: 'gap'; name: string; hint?: string };

export interface Answered {
  havings: Having[];
  /** A list inside each row holds the things themselves: Square's variations. */
  inner?: string;
  /** Only those that say yes here may be booked. */
  where?: string;
  used: ReadonlySet<string>;
}

const pathOf = ({ path }: Field) => path.join('.');
const free = /^(available|is available|bookable|is bookable|available for booking|online booking enabled|can book)$/;
const whereOf = (fields: readonly Field[], concept: Concept, inner: string | undefined): string | undefined => {
  if (concept !== 'slot' && concept !== 'service') return undefined;
  const found = fields.filter(({ own, shape }) => shape.type === 'boolean' && free.test(own.join(' '))).map(pathOf);
  return found.find((path) => (inner === undefined ? !path.includes('.0.') : path.startsWith(`${inner}.0.`)));
};

/** A list in each row where price and length lie: then those are what is sold. */
const innerOf = (fields: readonly Field[], found: ReadonlyMap<string, Found>): string | undefined => {
  const [price, length] = ['amountInFen', 'duration'].map((name) => found.get(name)?.field.path);
  const at = price?.indexOf('0') ?? -1;
  if (!price || at < 1) return undefined;
  const inner = price.slice(0, at).join('.');
  const isBoth = !length || length.join('.').startsWith(`${inner}.0.`);
  return isBoth && fields.some((field) => pathOf(field) === `${inner}.0.id`) ? inner : undefined;
};

const having = ({ field, score, why }: Found, wanted: Wanted, or?: unknown): Having => {
  const { rule: told, unsure } = conversionOf(field, wanted);
  // Read with an offset or without; a document that shows none may send one all the same.
  const rule = told['as'] === "yyyy-MM-dd'T'HH:mm:ss" ? { as: 'iso' } : told;
  return {
    how: 'match',
    name: wanted.name,
    from: [pathOf(field)],
    rule,
    sure: score >= fieldSure && !unsure,
    why,
    ...(unsure && { unsure }),
    ...(or !== undefined && { or }),
  };
};

/** A day and a time of day in two fields, as many tables have them. */
const inTwo = (fields: readonly Field[], found: Found | undefined, wanted: Wanted, home: readonly string[]): Having | undefined => {
  const found1 = found && timeOf(found.field);
  if (found && !found1?.unsure && !isDayAlone(found1!.as) && !isClockAlone(found1!.as)) return undefined;
  const day = best(
    fields,
    {
      name: 'day',
      kind: 'day',
      as: 'work date, service date, appointment date, booking date, date, 预约日期, 服务日期',
      notOf: /\b(create|update|end)\b/,
    },
    home,
  );
  if (!day || !isDayAlone(timeOf(day.field).as)) return undefined;
  const isEnd = wanted.name.endsWith('end');
  const clocks = isEnd ? 'end time, 结束时间' : 'work time, start time, appointment time, begin time, time, 开始时间';
  const clock = best(fields, { name: 'clock', kind: 'instant', as: clocks, notOf: isEnd ? /\bcreate\b/ : /\b(end|create|update)\b/ }, home);
  if (!clock || clock.field === day.field || !isClockAlone(timeOf(clock.field).as)) return undefined;
  const as = `${timeOf(day.field).as} ${timeOf(clock.field).as}`;
  return {
    how: 'match',
    name: wanted.name,
    from: [pathOf(day.field), pathOf(clock.field)],
    rule: { as },
    sure: true,
    why: 'a day and a time of day',
  };
};

const shorten = (one: Having, inner: string): Having => {
  if (one.how !== 'match') return one;
  const prefix = `${inner}.0.`;
  return { ...one, from: one.from.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : `outer.${path}`)) };
};

/** For each value that the contract wants: theirs, what it is taken to be, or a gap. */
export const answered = (place: Place, concept: Concept): Answered => {
  const fields = ofOurKind(fieldsAt(place), concept);
  const { fields: wanted, constants } = rowOf(concept);
  const home = [
    ...tokensOf(concept),
    ...tokensOf(place.path),
    ...tokensOf(place.shape.ref?.split('/').at(-1) ?? ''),
    'item',
    'variation',
    'price',
    'money',
    'start',
    'end',
    'customer',
    'contact',
  ];
  const found = new Map<string, Found>();
  for (const want of wanted) {
    const one = best(fields, want, home);
    if (one) found.set(want.name, one);
  }
  const inner = innerOf(fields, found);
  if (inner !== undefined) {
    const idField = fields.find((field) => pathOf(field) === `${inner}.0.id`)!;
    found.set('id', { field: idField, score: 80, why: `the ${inner} are what is booked` });
  }
  const isParted = found.has('contact.last') || found.has('last');
  const havings = wanted.flatMap((want): Having[] => {
    const one = found.get(want.name);
    if (want.kind === 'instant') {
      const two = inTwo(fields, one, want, home);
      if (two) return [two];
      if (one && (isDayAlone(timeOf(one.field).as) || (isClockAlone(timeOf(one.field).as) && concept !== 'slot')))
        return want.must ? [{ how: 'gap', name: want.name, hint: `${pathOf(one.field)} is only part of a time` }] : [];
    }
    if (!one && isParted && (want.name === 'contact.name' || want.name === 'maskedName')) return [];
    if (one) return [having(one, want, want.or)];
    if (want.or !== undefined) return [{ how: 'taken', name: want.name, value: want.or }];
    return want.must ? [{ how: 'gap', name: want.name }] : [];
  });
  const taken = Object.entries(constants).map(([name, value]): Having => ({ how: 'taken', name, value }));
  const all = [...havings, ...taken].map((one) => (inner === undefined ? one : shorten(one, inner)));
  const where = whereOf(fields, concept, inner);
  const isWhole = !all.some((one) => one.how === 'gap') || all.filter(({ how }) => how === 'match').length > 2;
  return {
    havings: all,
    ...(inner !== undefined && { inner }),
    ...(where !== undefined && isWhole && { where: inner === undefined ? where : where.slice(inner.length + 3) }),
    used: new Set(havings.flatMap((one) => (one.how === 'match' ? one.from : []))),
  };
};
