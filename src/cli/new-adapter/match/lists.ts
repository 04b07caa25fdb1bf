import type { Endpoint } from '../document/endpoints.ts';
import { type Field, fieldsOf } from '../document/fields.ts';
import { recordOf, type Shape } from '../document/shape.ts';
import { type Concept, conceptsIn, tokensOf } from '../words.ts';

/** Where the thing itself lies in an answer. */
export interface Place {
  /** Dotted; `.` is the answer itself. */
  path: string;
  shape: Shape;
  example: unknown;
}

const usual = /^(rows|records|items|list|data|result|results|content|objects|collection|value|entries|body)$/;
const wrapping = /^(data|result|content|body|payload|response|value|object|resource)$/;

const exampleAt = (example: unknown, path: string): unknown =>
  path === '.'
    ? example
    : path.split('.').reduce<unknown>((found, key) => (Array.isArray(found) ? found[Number(key)] : recordOf(found)[key]), example);

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

const weightOf = (field: Field, concept: Concept): number => {
  const name = field.path.at(-1)!;
  const { concepts } = conceptsIn(field.own);
  if (/^(errors?|links?|included|warnings?|tags|meta)$/.test(name)) return -1;
  const rows = field.shape.items?.().type === 'object' ? 10 : concept === 'slot' ? 2 : -20;
  return rows + (concepts.includes(concept) ? 12 : 0) + (usual.test(name) ? 8 : 0) - 4 * (field.path.length - 1);
};

const listField = (endpoint: Endpoint, concept: Concept): Field | undefined =>
  endpoint.answer?.fields
    .filter(({ shape, path }) => shape.type === 'array' && path.length <= 3 && !path.includes('0'))
    .map((field) => ({ field, weight: weightOf(field, concept) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.field;

const within = (place: Place): Place => {
  // Rows that are pages of rows.
  const page = ['data', 'items', 'records', 'rows'].find((name) => place.shape.field(name)?.type === 'array');
  const isPage = page && place.shape.names.some((name) => /page|total|count/i.test(name));
  const rows = isPage ? place.shape.field(page)?.items?.() : undefined;
  return rows ? { path: `${place.path}|${page}`, shape: rows, example: rows.example } : place;
};

/** The rows of a list: `path` is the list’s own, and after `|` that of a list within each. */
export const rowsIn = (endpoint: Endpoint, concept: Concept): Place | undefined => {
  const { answer } = endpoint;
  if (!answer) return undefined;
  const itself = answer.shape.items?.();
  if (answer.shape.type === 'array' && itself) return { path: '.', shape: itself, example: first(answer.example) ?? itself.example };
  const field = listField(endpoint, concept);
  const row = field?.shape.items?.();
  if (!field || !row) return undefined;
  const path = field.path.join('.');
  return within({ path, shape: row, example: first(exampleAt(answer.example, path)) ?? row.example });
};

const isThing = (name: string, shape: Shape, concept: Concept) =>
  shape.type === 'object' && (wrapping.test(name) || conceptsIn(tokensOf(name)).concepts[0] === concept);

/** One thing, without what it is wrapped in. */
export const oneIn = (endpoint: Endpoint, concept: Concept): Place | undefined => {
  const { answer } = endpoint;
  if (!answer) return undefined;
  let place: Place = { path: '.', shape: answer.shape, example: answer.example };
  for (let depth = 0; depth < 2; depth++) {
    const { shape, path } = place;
    const isWrapped = shape.names.length <= 8 && !shape.names.some((key) => /^(id|uuid|uri)$/.test(key));
    const name = isWrapped ? shape.names.find((key) => isThing(key, shape.field(key)!, concept)) : undefined;
    if (name === undefined) break;
    const inner = shape.field(name)!;
    const whole = path === '.' ? name : `${path}.${name}`;
    place = { path: whole, shape: inner, example: exampleAt(answer.example, whole) ?? inner.example };
  }
  return place;
};

/** What went wrong is no part of the thing. */
export const fieldsAt = ({ shape, example }: Place): Field[] =>
  fieldsOf(shape, example).filter(({ path }) => !/^(errors?|warnings?)$/.test(path[0]!));
