import { Rule } from '../../../adapters/http/config.ts';
import { isRule, names } from '../../../adapters/http/mapping/template.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, near, type Path, recordOf } from '../file/fault.ts';
import { asFaults } from './patterns.ts';
import { shapeFaults } from './shape.ts';

type Json = Record<string, unknown>;

/** What templates may call by name, and where in the file that stands. */
export interface Named {
  maps: Json;
  templates: Json;
  /** Of the connection. */
  at: Path;
}

const ruleKeys = Object.keys(Rule.shape);
const holdsBraces = (from: unknown) => [from].flat().some((one) => typeof one === 'string' && one.includes('{'));

/** A template, or the one that is meant by its name; where it stands. */
export const resolved = (template: unknown, path: Path, { templates, at }: Named): [template: unknown, path: Path] =>
  typeof template === 'string' && Object.hasOwn(templates, template)
    ? [templates[template], [...at, 'templates', template]]
    : [template, path];

/** A name in the place of a template, which is the name of none. */
export const nameFaults = (template: unknown, path: Path, { templates }: Named): Fault[] => {
  if (typeof template !== 'string' || template.includes('{') || Object.hasOwn(templates, template)) return [];
  const cure =
    Object.keys(templates).length === 0
      ? 'add it to the config’s "templates", or write { … }'
      : didYouMean(template, Object.keys(templates));
  return [atValue('error', path, [`there is no template “${template}”`, cure])];
};

/** What a template takes from its source: `items.0.price`, split. `own`: as it is written, where that is inside of a part. */
export interface Read {
  keys: string[];
  own: string[];
  path: Path;
  within: string;
}

const keysOf = (name: string) => (name === '.' || name === '' ? [] : name.split('.'));

const readsOfRule = (rule: Json, path: Path, prefix: readonly string[], named: Named): Read[] => {
  const read = (option: string) =>
    [rule[option]].flat().flatMap((from, index): Read[] => {
      if (typeof from !== 'string') return [];
      const own = keysOf(from);
      const at = [...path, option, ...(Array.isArray(rule[option]) ? [index] : [])];
      return [{ keys: [...prefix, ...own], own, path: at, within: from }];
    });
  const from = read('from');
  const inside = from[0]?.keys ?? [];
  const deeper = (option: 'each' | 'part', keys: string[]) => {
    if (!(option in rule)) return [];
    const [template, at] = resolved(rule[option], [...path, option], named);
    return readsIn(template, at, named, keys);
  };
  return [...from, ...read('or'), ...read('plus'), ...deeper('each', [...inside, '0']), ...deeper('part', inside)];
};

/** Everything that a template reads, with where it says so. */
export const readsIn = (template: unknown, path: Path, named: Named, prefix: readonly string[] = []): Read[] => {
  if (path.length > 60) return [];
  if (typeof template === 'string') {
    return [...template.matchAll(names)].map(([within, name]) => {
      const own = keysOf(name!);
      return { keys: [...prefix, ...own], own, path, within };
    });
  }
  if (typeof template !== 'object' || template === null) return [];
  if (isRule(template)) return readsOfRule(recordOf(template), path, prefix, named);
  const isList = Array.isArray(template);
  return Object.entries(template).flatMap(([key, inner]) =>
    key === '$comment' ? [] : readsIn(inner, [...path, isList ? Number(key) : key], named, prefix),
  );
};

/** A part that was meant as a rule: a word of it is misspelt, or its path stands in braces. */
export const almost = (part: Json, path: Path): Fault[] => {
  const keys = Object.keys(part);
  const own = keys.filter((key) => ruleKeys.includes(key) && key !== 'from');
  const { from } = part;
  if ('from' in part && holdsBraces(from)) {
    if (own.length === 0 || own.length !== keys.length - 1) return [];
    return [
      atValue('error', [...path, 'from'], ['from is a path, without braces', `write "${String([from].flat()[0]).replace(/[{}]/g, '')}"`]),
    ];
  }
  const strange = keys.filter((key) => !ruleKeys.includes(key));
  const meant = strange.filter((key) => near(key, ruleKeys) !== undefined);
  const isMeant = 'from' in part ? strange.length === meant.length : own.length > 0 && meant.some((key) => near(key, ruleKeys) === 'from');
  return isMeant ? meant.map((key) => atKey('error', [...path, key], [`“${key}” is no word of a rule`, didYouMean(key, ruleKeys)])) : [];
};

const mapFaults = (values: unknown, path: Path, maps: Json): Fault[] => {
  if (values === undefined || isRecord(values)) return [];
  if (typeof values !== 'string')
    return [atValue('error', path, ['values is neither a map nor the name of one', 'write { "0": "submitted" }'])];
  if (Object.hasOwn(maps, values)) return [];
  const cure = near(values, Object.keys(maps)) ? didYouMean(values, Object.keys(maps)) : 'add it to the config’s "values"';
  return [atValue('error', path, [`there is no value map “${values}”`, cure])];
};

const ruleFaults = (rule: Json, path: Path, named: Named): Fault[] => {
  const { as } = rule;
  const shape = shapeFaults(Rule, rule)
    .filter((fault) => fault.path[0] !== 'as' || typeof as !== 'string')
    .map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  const inner = (['each', 'part'] as const).flatMap((option) =>
    typeof rule[option] === 'string'
      ? nameFaults(rule[option], [...path, option], named)
      : faultsOfRules(rule[option], [...path, option], named),
  );
  return [
    ...shape,
    ...mapFaults(rule['values'], [...path, 'values'], named.maps),
    ...(typeof as === 'string' ? asFaults(as, [...path, 'as']) : []),
    ...inner,
  ];
};

/** What is wrong with the rules in a template, whichever way it is used. */
export const faultsOfRules = (template: unknown, path: Path, named: Named): Fault[] => {
  if (typeof template !== 'object' || template === null) return [];
  if (isRule(template)) return ruleFaults(recordOf(template), path, named);
  const isList = Array.isArray(template);
  const deeper = Object.entries(template).flatMap(([key, inner]) => faultsOfRules(inner, [...path, isList ? Number(key) : key], named));
  return [...(isList ? [] : almost(recordOf(template), path)), ...deeper];
};
