import type { Rule } from '../config.ts';
import { commonConversion } from './convert.ts';
import type * as Full from './more/full.ts';
import { at, isAbsent, joined, misfit } from './path.ts';

type Json = Record<string, unknown>;

export interface Making {
  /** `read`: what comes out is ours, `write`: theirs. */
  way: 'read' | 'write';
  timeZone: string;
  /** The config's value maps. */
  values?: Record<string, Json> | undefined;
  /** The config's templates by name. */
  templates?: Json | undefined;
  /** Looked at where the source has nothing at a path: the input, the answers of steps. */
  beside?: object | undefined;
  /** Where the config says what few do. */
  full?: typeof Full | undefined;
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A part that has a field of that name, such as `{ "from": "{startDate}", "to": "{endDate}" }`, is none. */
export const isRule = (value: unknown): value is Rule =>
  isRecord(value) &&
  'from' in value &&
  ![value['from']].flat().some((from) => typeof from === 'string' && from.includes('{')) &&
  Object.keys(value).every((key) => /^(from|or|as|plus|number|values|default|day|each|part)$/.test(key));

/** Blanks and colons are none of a path's: a query of GraphQL stands as it is. */
export const names = /\{([^{}\s:]+)\}/g;

export const find = (source: unknown, path: string, { beside }: Pick<Making, 'beside'>): unknown => at(source, path) ?? at(beside, path);

/** A text with its {paths} filled in; `undefined` where none of them leads anywhere. */
const fill = (template: string, source: unknown, making: Making): unknown => {
  const found: unknown[] = [];
  let isWhole = false;
  const text = template.replace(names, (name, path: string) => {
    const value = find(source, path, making);
    found.push(value);
    isWhole = name === template;
    return isAbsent(value) ? '' : String(value as string);
  });
  if (found.length === 0) return template;
  if (isWhole) return found[0] ?? undefined;
  return found.every(isAbsent) ? undefined : text.trim();
};

/** A template, or the one of that name. */
export const named = (template: unknown, { templates = {} }: Pick<Making, 'templates'>): unknown =>
  typeof template === 'string' && Object.hasOwn(templates, template) ? templates[template] : template;

const mapOf = ({ values = {} }: Rule, { values: shared = {} }: Making): Json => {
  if (typeof values !== 'string') return values as Json;
  const map = shared[values];
  if (!map) throw misfit('', 'values', values);
  return map;
};

/** What lies at each of the paths. */
export type Look = (paths: string | string[]) => unknown[];

const converted = (rule: Rule, look: Look, value: unknown, path: string, { full, way, timeZone }: Making) => {
  let made: unknown;
  try {
    made = (full?.conversionOf ?? commonConversion)(rule, look)![way](value, timeZone);
  } catch {
    // No such time, for one.
  }
  if (made === undefined) throw misfit(path, `as ${rule.as}`, value);
  return made;
};

const follow = (rule: Rule, source: unknown, place: string, making: Making): unknown => {
  const { from, as, plus, number, each, part, day } = rule;
  const isRead = making.way === 'read';
  const look: Look = (paths) => [paths].flat().map((path) => find(source, path, making));
  const found = making.full?.found(rule, look) ?? look(from);
  // An empty text is one, unless it should become something else.
  if (found.some(isAbsent)) return Object.keys(rule).length === 1 && found.join() === '' ? (found[0] ?? undefined) : rule.default;
  const path = joined(place, [from].flat()[0]);
  let value = found.length > 1 ? found.join(' ') : found[0];
  const words = mapOf(rule, making);
  // Words first become theirs, then of their kind: "1" and then the number 1. Where several of theirs mean the same, the first.
  if (!isRead) value = Object.keys(words).find((theirs) => theirs !== '*' && words[theirs] === value) ?? value;
  if (as ?? plus ?? number ?? day) value = converted(rule, look, value, path, making);
  // A word that the map does not know stays as its own text, so that a new status is shown and no error.
  if (isRead && rule.values)
    value = Object.hasOwn(words, String(value)) ? words[String(value)] : (words['*'] ?? (isRecord(value) ? value : String(value)));
  if (part !== undefined) value = build(named(part, making), value, path, making);
  if (each !== undefined) {
    if (!Array.isArray(value)) throw misfit(path, 'list', value);
    value = value.map((item, index) => build(named(each, making), item, joined(path, index), making));
  }
  return isAbsent(value) ? rule.default : value;
};

/** What a template makes of a source. What it does not find is left out. `place`: the source's own path, to name what does not fit. */
export const build = (template: unknown, source: unknown, place: string, making: Making): unknown => {
  if (typeof template === 'string') return fill(template, source, making);
  if (Array.isArray(template)) return template.map((item) => build(item, source, place, making));
  if (!isRecord(template)) return template;
  if (isRule(template)) return follow(template, source, place, making);
  const all = Object.entries(template);
  const made = all.map(([key, inner]) => [key, build(inner, source, place, making)]).filter(([, value]) => value !== undefined);
  // Of a part that has nothing in it, nothing is left: an optional one is then missing as a whole.
  return all.length > 0 && made.length === 0 ? undefined : Object.fromEntries(made);
};
