import { kinds, Rule } from '../../adapters/http/config.ts';
import { nearest } from '../command.ts';
import { atKey, atValue, didYouMean, type Fault, isRecord, type Path, recordOf } from './fault.ts';
import { shapeFaults } from './shape.ts';

const ruleKeys = Object.keys(Rule.shape);
const holdsBraces = (from: unknown) => [from].flat().some((one) => String(one).includes('{'));

/** As the adapter tells them from parts that happen to have a field called `from`. */
export const isRule = (value: unknown): value is Rule =>
  isRecord(value) && 'from' in value && Object.keys(value).every((key) => ruleKeys.includes(key)) && !holdsBraces(value['from']);

/** What a template takes from its source: `items.0.price`, split. */
export interface Read {
  keys: string[];
  path: Path;
  /** As it is written there. */
  within: string;
}

const keysOf = (name: string) => (name === '.' || name === '' ? [] : name.split('.'));

/** Everything that a template reads, with where it says so. */
export const readsIn = (template: unknown, path: Path, prefix: readonly string[] = []): Read[] => {
  if (typeof template === 'string') {
    return [...template.matchAll(/\{([^{}]+)\}/g)].map(([within, name]) => ({ keys: [...prefix, ...keysOf(name!)], path, within }));
  }
  if (typeof template !== 'object' || template === null) return [];
  if (!isRule(template)) {
    const isList = Array.isArray(template);
    return Object.entries(template).flatMap(([key, inner]) => readsIn(inner, [...path, isList ? Number(key) : key], prefix));
  }
  const froms = [template.from].flat().map(String);
  const own = froms.map((from, index) => ({
    keys: [...prefix, ...keysOf(from)],
    path: [...path, 'from', ...(Array.isArray(template.from) ? [index] : [])],
    within: from,
  }));
  return 'each' in template ? [...own, ...readsIn(template.each, [...path, 'each'], [...own[0]!.keys, '0'])] : own;
};

const tokens = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss', 'SSS', 'XXX', 'XX'];
/** What other languages write for the same. */
const others: Record<string, string> = {
  YYYY: 'yyyy',
  DD: 'dd',
  hh: 'HH',
  SS: 'ss',
  D: 'dd',
  d: 'dd',
  M: 'MM',
  H: 'HH',
  h: 'HH',
  m: 'mm',
  s: 'ss',
  yy: 'yyyy',
  YY: 'yyyy',
  y: 'yyyy',
  Z: 'XXX',
  ZZ: 'XX',
  MI: 'mm',
  mi: 'mm',
};

/** Letters of a pattern that stand for nothing; between quotes they stand for themselves. */
export const patternFault = (pattern: string): { wrong: string; cure: string } | undefined => {
  const wrong = [...pattern.replace(/'[^']*'/g, '').matchAll(/([A-Za-z])\1*/g)].map(([run]) => run).find((run) => !tokens.includes(run));
  if (wrong === undefined) return undefined;
  const known = others[wrong];
  const isLiteral = wrong === 'T' || wrong === 'Z';
  return {
    wrong,
    cure: isLiteral ? `write '${wrong}' for the letter itself` : known ? `write ${known}` : `a pattern is made of ${tokens.join(' ')}`,
  };
};

const looksLikePattern = (text: string) => /[yYMdDHhms]{2}/.test(text) && /[-/:.年月日T ]|^[yYMdDHhmsS]{4,}$/.test(text);

const asFaults = (as: string, path: Path): Fault[] => {
  if ((kinds as readonly string[]).includes(as)) return [];
  const near = nearest(as, kinds);
  const isPattern = /yyyy|HH/.test(as) || looksLikePattern(as);
  if (!isPattern || (near !== undefined && !/yyyy|HH/.test(as)))
    return [atValue('error', path, [`as cannot be “${as}”`, didYouMean(as, kinds)])];
  const fault = patternFault(as);
  if (fault) return [atValue('error', path, [`${fault.wrong} says nothing in the pattern “${as}”`, fault.cure])];
  return /yyyy|HH/.test(as) ? [] : [atValue('error', path, [`the pattern “${as}” has neither year nor hour`, 'begin with yyyy or HH'])];
};

/** A part that was meant as a rule: a word of it is misspelt, or its path stands in braces. */
const almost = (part: Record<string, unknown>, path: Path): Fault[] => {
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
  const meant = strange.filter((key) => nearest(key, ruleKeys) !== undefined);
  const isMeant =
    'from' in part ? strange.length === meant.length : own.length > 0 && meant.some((key) => nearest(key, ruleKeys) === 'from');
  return isMeant ? meant.map((key) => atKey('error', [...path, key], [`“${key}” is no word of a rule`, didYouMean(key, ruleKeys)])) : [];
};

const ruleFaults = (rule: Rule, path: Path, maps: Record<string, unknown>): Fault[] => {
  const { as, values } = rule as { as?: unknown; values?: unknown };
  const shape = shapeFaults(Rule, rule)
    .filter((fault) => fault.path[0] !== 'as' || typeof as !== 'string')
    .map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  const named =
    typeof values === 'string' && !Object.hasOwn(maps, values)
      ? [
          atValue(
            'error',
            [...path, 'values'],
            [
              `there is no value map “${values}”`,
              didYouMean(values, Object.keys(maps)).replace('take it out', 'add it to the config’s "values"'),
            ],
          ),
        ]
      : [];
  const shapeless =
    values !== undefined && typeof values !== 'string' && !isRecord(values)
      ? [atValue('error', [...path, 'values'], ['values is neither a map nor the name of one', 'write { "0": "submitted" }'])]
      : [];
  return [...shape, ...named, ...shapeless, ...(typeof as === 'string' ? asFaults(as, [...path, 'as']) : [])];
};

/** What is wrong with the rules in a template, whichever way it is used. */
export const faultsOfRules = (template: unknown, path: Path, maps: Record<string, unknown>): Fault[] => {
  if (typeof template !== 'object' || template === null) return [];
  if (isRule(template)) {
    const inner = faultsOfRules(template.each, [...path, 'each'], maps);
    return [...ruleFaults(template, path, maps), ...inner];
  }
  const deeper = Object.entries(template).flatMap(([key, inner]) =>
    faultsOfRules(inner, [...path, Array.isArray(template) ? Number(key) : key], maps),
  );
  return [...(Array.isArray(template) ? [] : almost(recordOf(template), path)), ...deeper];
};
