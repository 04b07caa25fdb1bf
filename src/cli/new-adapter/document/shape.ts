/** What a document says of one value, with its references followed. */
export interface Shape {
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'any';
  format?: string;
  words?: string[];
  about: string;
  example?: unknown;
  required: ReadonlySet<string>;
  /** Where the reference led: tells a shape that holds itself. */
  ref?: string;
  field(name: string): Shape | undefined;
  readonly names: readonly string[];
  readonly items?: () => Shape;
}

export type Json = Record<string, unknown>;

export const recordOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const own = (value: Json, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Names that would reach into what JSON objects are made of. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const unescaped = (part: string) => {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return part;
  }
};

/** Follows `$ref`s within the document, and those that lead to another, as far as they end. */
export const resolve = (document: Json, value: unknown): { value: Json; ref?: string } => {
  let here = recordOf(value);
  let ref: string | undefined;
  for (let hops = 0; hops < 30; hops++) {
    const next = own(here, '$ref');
    if (typeof next !== 'string') return { value: here, ...(ref !== undefined && { ref }) };
    if (!next.startsWith('#')) return { value: {}, ref: next };
    ref = next;
    here = recordOf(
      next
        .slice(1)
        .split('/')
        .slice(1)
        .reduce<unknown>((found, part) => (Array.isArray(found) ? found[Number(part)] : own(recordOf(found), unescaped(part))), document),
    );
  }
  return { value: {}, ...(ref !== undefined && { ref }) };
};

const known = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean']);

const typeOf = (schema: Json, names: readonly string[]): Shape['type'] => {
  const said = [own(schema, 'type')].flat().find((type) => typeof type === 'string' && known.has(type));
  if (said) return said as Shape['type'];
  if (names.length > 0) return 'object';
  if (own(schema, 'items')) return 'array';
  return 'any';
};

/** A schema with those that it is put together from (`allOf`) or may be one of (`oneOf`, `anyOf`), side by side. */
const parts = (document: Json, schema: unknown, left: number, found: { value: Json; ref?: string }[] = []): typeof found => {
  // Counted on the way: of those that are put together from themselves there would be billions.
  if (found.length >= 60) return found;
  const here = resolve(document, schema);
  found.push(here);
  const others = left === 0 ? [] : ['allOf', 'oneOf', 'anyOf'].flatMap((word) => listOf(own(here.value, word)).slice(0, 30));
  for (const other of others) parts(document, other, left - 1, found);
  return found;
};

export const shapeOf = (document: Json, schema: unknown): Shape => {
  const all = parts(document, schema, 5);
  const fields = new Map<string, unknown>();
  for (const { value } of all)
    for (const [name, field] of Object.entries(recordOf(own(value, 'properties'))))
      if (!fields.has(name) && !forbidden.has(name)) fields.set(name, field);
  const first = (word: string): unknown => all.map(({ value }) => own(value, word)).find((found) => found !== undefined);
  const names = [...fields.keys()];
  const typed = all.map(({ value }) => typeOf(value, [])).find((type) => type !== 'any');
  const items = first('items');
  const words = [first('enum') ?? (first('const') === undefined ? [] : [first('const')])]
    .flat()
    .filter((word) => word !== null)
    .map(String);
  const ref = all.find((part) => part.ref)?.ref;
  const format = textOf(first('format'));
  const example = first('example') ?? listOf(first('examples'))[0] ?? first('default');
  return {
    type: names.length > 0 ? 'object' : (typed ?? (items ? 'array' : 'any')),
    ...(format && { format }),
    ...(words.length > 0 && { words }),
    about: [first('title'), first('description')].map(textOf).join(' ').trim().slice(0, 600),
    example,
    required: new Set(all.flatMap(({ value }) => listOf(own(value, 'required')).map(String))),
    ...(ref !== undefined && { ref }),
    field: (name) => (fields.has(name) ? shapeOf(document, fields.get(name)) : undefined),
    names,
    ...(items !== undefined && { items: () => shapeOf(document, items) }),
  };
};
