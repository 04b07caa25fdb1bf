import type { Rule } from '../config.ts';
import { commonConversion, type ConversionContext, type Conversions, readWord, writeWord } from './convert.ts';
import { at, isAbsent, joined, kindOf } from './path.ts';

export interface Making extends ConversionContext {
  /** `read`: what comes out is ours, `write`: theirs. */
  way: 'read' | 'write';
  /** The config's value maps. */
  values?: Record<string, Record<string, unknown>> | undefined;
  /** The config's templates by name. */
  templates?: Record<string, unknown> | undefined;
  /** Looked at where the source has nothing at a path: the input, the answers of steps. */
  beside?: object | undefined;
  /** Where the config has kinds that few have. */
  conversions?: Conversions | undefined;
}

/** What a template found where it expected something else. */
export class Misfit extends Error {
  readonly path: string;
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isRecord = (value: unknown): value is Json => isObject(value) && !Array.isArray(value);
const ruleKeys = /^(from|or|as|plus|number|values|default|day|each|part)$/;
/** A part that has a field of that name, such as `{ "from": "{startDate}", "to": "{endDate}" }`, is none. */
export const isRule = (value: unknown): value is Rule & Json =>
  isRecord(value) &&
  'from' in value &&
  Object.keys(value).every((key) => ruleKeys.test(key)) &&
  ![value['from']].flat().some((from) => String(from).includes('{'));

const names = /\{([^{}]+)\}/g;
export const whole = /^\{([^{}]+)\}$/;

/** The paths that a template takes something from. */
export const pathsIn = (template: unknown, making: Pick<Making, 'templates'> = {}): string[] => {
  if (typeof template === 'string') return [...template.matchAll(names)].map((match) => match[1]!);
  if (isRule(template)) {
    const { from, or = [], plus, each, part } = template;
    const own = [from, or, typeof plus === 'string' ? plus : []].flat(2);
    return [...own, ...[each, part].flatMap((inner) => pathsIn(named(inner, making), making))];
  }
  return isObject(template) ? Object.values(template).flatMap((inner) => pathsIn(inner, making)) : [];
};

type Source = Pick<Making, 'beside'>;

export const find = (source: unknown, path: string, { beside }: Source): unknown => at(source, path) ?? at(beside, path);

/** A text with its {paths} filled in; `undefined` where none of them leads anywhere. */
export const fill = (template: string, source: unknown, making: Source): unknown => {
  const single = whole.exec(template);
  if (single) return find(source, single[1]!, making);
  const found: unknown[] = [];
  const text = template.replace(names, (_, path: string) => {
    const value = find(source, path, making);
    found.push(value);
    return isAbsent(value) ? '' : String(value as string);
  });
  return found.length === 0 ? text : found.every(isAbsent) ? undefined : text.trim();
};

const mapOf = ({ values }: Rule, { values: shared = {} }: Making): Json | undefined => {
  if (typeof values !== 'string') return values as Json | undefined;
  if (!Object.hasOwn(shared, values)) throw new Misfit('', `a value map "${values}" in the config’s values`);
  return shared[values];
};

/** A template, or the one of that name. */
export const named = (template: unknown, { templates = {} }: Pick<Making, 'templates'>): unknown =>
  typeof template === 'string' && Object.hasOwn(templates, template) ? templates[template] : template;

const converted = (rule: Rule, plus: number, value: unknown, path: string, making: Making): unknown => {
  const conversion = (making.conversions ?? commonConversion)(rule, plus);
  if (!conversion) throw new Misfit(path, `a known "as" in the config, not "${rule.as}"`);
  let made: unknown;
  try {
    made = conversion[making.way](value, making);
  } catch {
    // No such time, for one.
  }
  if (made === undefined) throw new Misfit(path, `${conversion.expects}, not ${kindOf(value)}`);
  return made;
};

const follow = (rule: Rule, source: unknown, place: string, making: Making): unknown => {
  const isRead = making.way === 'read';
  const choices = [[rule.from].flat(), ...[rule.or ?? []].flat().map((one) => [one])].map((paths) =>
    paths.map((path) => find(source, path, making)),
  );
  const found = choices.find((values) => !values.some(isAbsent));
  const plus = typeof rule.plus === 'string' ? find(source, rule.plus, making) : (rule.plus ?? 0);
  // An empty text is one, unless it should become something else.
  if (Object.keys(rule).length === 1 && choices[0]!.length === 1 && choices[0]![0] === '') return '';
  if (!found || isAbsent(plus)) return rule.default;
  const path = joined(place, [rule.from].flat()[0]);
  let value = found.length > 1 ? found.join(' ') : found[0];
  if ('each' in rule) {
    if (!Array.isArray(value)) throw new Misfit(path, `a list, not ${kindOf(value)}`);
    return value.map((item, index) => build(named(rule.each, making), item, joined(path, String(index)), making));
  }
  if ('part' in rule) return build(named(rule.part, making), value, path, making) ?? rule.default;
  const words = mapOf(rule, making);
  // Words first become theirs, then of their kind: "1" and then the number 1.
  if (words && !isRead) value = writeWord(words, value);
  if (rule.as ?? rule.plus ?? rule.number) value = converted(rule, Number(plus), value, path, making);
  if (value === '') return rule.default;
  if (words && isRead) value = readWord(words, value);
  return rule.day && isRead ? String(value).slice(0, 10) : value;
};

/** What a template makes of a source. What it does not find is left out. `place`: the source's own path, to name what does not fit. */
export const build = (template: unknown, source: unknown, place: string, making: Making): unknown => {
  if (typeof template === 'string') return fill(template, source, making) ?? undefined;
  if (Array.isArray(template)) return template.map((item) => build(item, source, place, making));
  if (!isRecord(template)) return template;
  if (isRule(template)) return follow(template, source, place, making);
  const all = Object.entries(template);
  const made = all.map(([key, inner]) => [key, build(inner, source, place, making)] as const).filter(([, value]) => value !== undefined);
  // Of a part that has nothing in it, nothing is left: an optional one is then missing as a whole.
  return made.length === 0 && all.length > 0 ? undefined : Object.fromEntries(made);
};
