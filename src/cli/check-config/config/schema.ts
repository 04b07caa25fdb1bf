import * as z from 'zod/mini';
import { vocabularyOf } from '../../../domain/values.ts';

/** What can be read off a zod schema, so that nothing about a config or an answer is written a second time. */
export type Schema = z.core.$ZodType;

export const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** Without what says that it may be left out or be null. */
export const bare = (schema: Schema): Schema => {
  const def = defOf(schema);
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default' ? bare(def.innerType) : schema;
};

export const mayBeLeftOut = (schema: Schema): boolean => schema._zod.optin === 'optional' || defOf(bare(schema)).type === 'unknown';

/** Each shape that a value may have. */
export const alternatives = (schema: Schema): Schema[] => {
  const inner = bare(schema);
  const def = defOf(inner);
  return def.type === 'union' ? def.options.flatMap(alternatives) : [inner];
};

export const fieldsOf = (schema: Schema): Record<string, Schema> | undefined => {
  const def = defOf(bare(schema));
  return def.type === 'object' ? def.shape : undefined;
};

export const elementOf = (schema: Schema): Schema | undefined => {
  const def = defOf(bare(schema));
  return def.type === 'array' ? def.element : undefined;
};

const anything = z.unknown();
const isAnything = (schema: Schema) => ['unknown', 'any', 'custom'].includes(defOf(schema).type);

/** The schemas of what may stand under a key; none where nothing of that name may. */
export const under = (schema: Schema, key: string): Schema[] =>
  alternatives(schema).flatMap((one): Schema[] => {
    const def = defOf(one);
    if (isAnything(one)) return [anything];
    if (def.type === 'record') return [def.valueType];
    if (def.type === 'array') return /^\d+$/.test(key) ? [def.element] : [];
    if (def.type !== 'object') return [];
    const { shape } = def;
    if (Object.hasOwn(shape, key)) return [shape[key]!];
    return def.catchall && isAnything(def.catchall) ? [anything] : [];
  });

/** The names that may stand there. */
export const namesUnder = (schema: Schema): string[] => alternatives(schema).flatMap((one) => Object.keys(fieldsOf(one) ?? {}));

/** How far a dotted path leads: to its end, or to a name that is not there. */
export const follow = (
  schema: Schema,
  path: readonly string[],
): { found: Schema[] } | { missing: string; at: readonly string[]; names: string[] } => {
  let here: Schema[] = [schema];
  for (const [index, key] of path.entries()) {
    const next = here.flatMap((one) => under(one, key));
    if (next.length === 0) return { missing: key, at: path.slice(0, index), names: here.flatMap(namesUnder) };
    here = next;
  }
  return { found: here };
};

/** The words that a text may be; `closed`: no other is right. Others of an open vocabulary are shown as their own text. */
export const wordsOf = (schema: Schema): { words: string[]; closed: boolean } | undefined => {
  const all = alternatives(schema);
  const known = all.flatMap((one) => {
    const def = defOf(one);
    const open = vocabularyOf.get(one as z.ZodMiniType)?.words;
    if (open) return { words: [...open], closed: false };
    if (def.type === 'enum') return { words: Object.values(def.entries).map(String), closed: true };
    if (def.type === 'literal') return { words: def.values.map(String), closed: true };
    return [];
  });
  if (known.length === 0) return undefined;
  const isElse = all.some((one) => ['string', 'unknown'].includes(defOf(one).type) && !vocabularyOf.has(one as z.ZodMiniType));
  return { words: known.flatMap(({ words }) => words), closed: !isElse && known.every(({ closed }) => closed) };
};

type Primitive = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'any';

const primitiveOf = (schema: Schema): Primitive => {
  const { type } = defOf(schema);
  if (type === 'array') return 'list';
  if (type === 'record' || type === 'object') return 'object';
  if (type === 'enum' || type === 'literal' || type === 'string') return 'string';
  return type === 'number' || type === 'boolean' || type === 'null' ? type : 'any';
};

/** What kinds of JSON a value may be. */
export const primitives = (schema: Schema): Primitive[] => [...new Set(alternatives(schema).map(primitiveOf))];

export const kindOf = (value: unknown): Primitive | 'nothing' => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
};

const inWords: Record<Primitive | 'nothing', string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
  any: 'anything',
  nothing: 'nothing',
};

export const kindInWords = (value: unknown): string => inWords[kindOf(value)];

/** “a whole number”, “one of bearer, header”. */
export const wanted = (schema: Schema): string => {
  const all = alternatives(schema).map((one): string => {
    const words = wordsOf(one);
    if (words) return words.words.length === 1 ? words.words[0]! : `one of ${words.words.join(', ')}`;
    const def = defOf(one);
    const fields = Object.keys(fieldsOf(one) ?? {});
    if (fields.length > 0 && fields.length < 4) return `{ ${fields.map((name) => `"${name}": …`).join(', ')} }`;
    const isWhole = def.type === 'number' && 'format' in def;
    return isWhole ? 'a whole number' : inWords[primitiveOf(one)];
  });
  return [...new Set(all)].join(' or ');
};
