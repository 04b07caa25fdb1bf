import type { Rule } from '../config.ts';
import { type Conversion, conversionOf, readWord, writeWord } from './convert.ts';
import { at, isAbsent, joined, kindOf } from './path.ts';

export interface Making {
  /** `read`: what comes out is ours, `write`: theirs. */
  way: 'read' | 'write';
  timeZone: string;
  /** The config's value maps. */
  values?: Record<string, Record<string, unknown>> | undefined;
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
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const ruleKeys: readonly string[] = ['from', 'as', 'values', 'default', 'day', 'each'];
/** A part that has a field of that name, such as `{ "from": "{startDate}", "to": "{endDate}" }`, is none. */
const isRule = (value: Json): value is Rule & Json =>
  'from' in value &&
  Object.keys(value).every((key) => ruleKeys.includes(key)) &&
  ![value['from']].flat().some((from) => String(from).includes('{'));

const names = /\{([^{}]+)\}/g;
const whole = /^\{([^{}]+)\}$/;

/** The paths that a template takes something from. */
export const pathsIn = (template: unknown): string[] => {
  if (typeof template === 'string') return [...template.matchAll(names)].map((match) => match[1]!);
  if (typeof template !== 'object' || template === null) return [];
  if (isRecord(template) && isRule(template)) return [template.from].flat();
  return Object.values(template).flatMap(pathsIn);
};

const fill = (template: string, source: unknown): unknown => {
  const single = whole.exec(template);
  if (single) return at(source, single[1]!) ?? undefined;
  const parts = pathsIn(template);
  if (parts.length === 0) return template;
  const found = parts.map((path) => at(source, path));
  if (found.every(isAbsent)) return undefined;
  return template
    .replace(names, () => {
      const value = found.shift();
      return isAbsent(value) ? '' : String(value as string);
    })
    .trim();
};

const mapOf = ({ values }: Rule, { values: shared = {} }: Making): Json | undefined => {
  if (isRecord(values)) return values;
  if (typeof values !== 'string') return undefined;
  if (!Object.hasOwn(shared, values)) throw new Misfit('', `a value map "${values}" in the config’s values`);
  return shared[values];
};

const convert = (conversion: Conversion, value: unknown, path: string, making: Making): unknown => {
  const made = conversion[making.way](value, making);
  if (made === undefined) throw new Misfit(path, `${conversion.expects}, not ${kindOf(value)}`);
  return made;
};

const follow = (rule: Rule, source: unknown, place: string, making: Making): unknown => {
  const froms = [rule.from].flat();
  const path = joined(place, froms[0]);
  const found = froms.map((from) => at(source, from));
  // An empty text is one, unless it should become something else.
  const isPlain = !rule.as && !rule.values && !rule.each && rule.default === undefined;
  if (found.some((one) => isAbsent(one) && !(isPlain && one === ''))) return rule.default;
  let value = found.length > 1 ? found.join(' ') : found[0];
  if ('each' in rule) {
    if (!Array.isArray(value)) throw new Misfit(path, `a list, not ${kindOf(value)}`);
    return value.map((item, index) => build(rule.each, item, joined(path, String(index)), making));
  }
  const words = mapOf(rule, making);
  const conversion = rule.as === undefined ? undefined : conversionOf(rule.as);
  if (rule.as !== undefined && !conversion) throw new Misfit(path, `a known "as" in the config, not "${rule.as}"`);
  // Words first become theirs, then of their kind: "1" and then the number 1.
  if (words && making.way === 'write') value = writeWord(words, value);
  if (conversion) value = convert(conversion, value, path, making);
  if (words && making.way === 'read') value = readWord(words, value);
  return rule.day && making.way === 'read' ? String(value).slice(0, 10) : value;
};

/** What a template makes of a source. What it does not find is left out. `place`: the source's own path, to name what does not fit. */
export const build = (template: unknown, source: unknown, place: string, making: Making): unknown => {
  if (typeof template === 'string') return fill(template, source);
  if (Array.isArray(template)) return template.map((item) => build(item, source, place, making));
  if (!isRecord(template)) return template;
  if (isRule(template)) return follow(template, source, place, making);
  const made = Object.entries(template)
    .map(([key, inner]) => [key, build(inner, source, place, making)] as const)
    .filter(([, value]) => value !== undefined);
  // Of a part that has nothing in it, nothing is left: an optional one is then missing as a whole.
  return made.length === 0 && pathsIn(template).length > 0 ? undefined : Object.fromEntries(made);
};

/** The backend's own path of what stands at `path` in what the template makes. */
export const trace = (template: unknown, path: readonly string[], place = ''): string => {
  if (typeof template === 'string') return joined(place, whole.exec(template)?.[1] ?? pathsIn(template)[0], ...path);
  if (!isRecord(template) && !Array.isArray(template)) return place;
  if (isRecord(template) && isRule(template)) {
    const here = joined(place, [template.from].flat()[0]);
    const [index, ...rest] = path;
    return 'each' in template && index !== undefined ? trace(template.each, rest, joined(here, index)) : joined(here, ...path);
  }
  const [key, ...rest] = path;
  return key !== undefined && Object.hasOwn(template, key) ? trace((template as Json)[key], rest, place) : place;
};
