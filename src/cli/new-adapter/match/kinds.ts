import type { Field } from '../document/fields.ts';
import { type Concept, conceptsIn, tokensOf } from '../words.ts';

/** `item_data`, `item_variation_data`, `tax_data`, …: one object for things of many kinds, each with its own part. */
const partsOf = (fields: readonly Field[]): Field[] => {
  const parts = fields.filter(({ path, shape, own }) => path.length === 1 && shape.type === 'object' && own.length > 1);
  return parts.filter((field) => parts.filter((other) => other.own.at(-1) === field.own.at(-1)).length > 3);
};

/** Of a thing in a list, what the list is called: `variations` hold `item_variation_data`. */
const isExpected = (path: readonly string[], at: number, parts: ReadonlySet<string>, ours: string): boolean => {
  const part = path[at]!;
  if (at === 0) return part === ours;
  const list = path.slice(0, at).findLast((key) => key !== '0' && !parts.has(key));
  return list !== undefined && tokensOf(list).every((token) => tokensOf(part).includes(token));
};

/** Without the parts that things of another kind have. */
export const ofOurKind = (fields: readonly Field[], concept: Concept): readonly Field[] => {
  const parts = partsOf(fields);
  const fit = parts.filter(({ own }) => conceptsIn(own.slice(0, -1)).concepts.includes(concept));
  const [ours] = fit.sort((a, b) => a.own.length - b.own.length);
  if (!ours) return fields;
  const names = new Set(parts.map(({ path }) => path[0]!));
  return fields.filter(({ path }) => path.every((key, at) => !names.has(key) || isExpected(path, at, names, ours.path[0]!)));
};
