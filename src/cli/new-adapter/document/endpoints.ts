import { conceptsIn, tokensOf } from '../words.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type Json, listOf, recordOf, resolve, type Shape, shapeOf, textOf } from './shape.ts';

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  shape: Shape;
  field: Field;
}

/** One thing that their API can be asked. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  id: string;
  summary: string;
  tags: readonly string[];
  deprecated: boolean;
  parameters: readonly Parameter[];
  form: boolean;
  body?: { shape: Shape; fields: readonly Field[] };
  answer?: { shape: Shape; fields: readonly Field[]; example: unknown };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const parameterOf = (document: Json, raw: unknown): Parameter | undefined => {
  const { value } = resolve(document, raw);
  const name = textOf(value['name']);
  const place = textOf(value['in']);
  if (!name || !['path', 'query', 'header'].includes(place)) return undefined;
  const schema = recordOf(value['schema'] ?? Object.values(recordOf(value['content'])).map((one) => recordOf(one)['schema'])[0] ?? value);
  const shape = shapeOf(document, schema);
  const about = [textOf(value['description']), shape.about].join(' ').trim();
  const required = value['required'] === true || place === 'path';
  const example = value['example'] ?? shape.example;
  const said = { ...shape, about };
  return {
    name,
    in: place,
    required,
    shape: said,
    field: { path: [name], own: tokensOf(name), above: [], shape: said, required, example },
  };
};

interface Content {
  schema: unknown;
  example: unknown;
  form: boolean;
}

const contentOf = (value: Json): Content | undefined => {
  const kinds = Object.entries(recordOf(value['content']));
  const [type, media] = kinds.find(([kind]) => /json/i.test(kind)) ?? kinds.find(([kind]) => kind === '*/*') ?? kinds[0] ?? [];
  if (type === undefined) return undefined;
  const said = recordOf(media);
  const shown = Object.values(recordOf(said['examples'])).map((one) => recordOf(one)['value']);
  return { schema: said['schema'], example: said['example'] ?? shown[0], form: /form-urlencoded|multipart/.test(type) };
};

const bodyOf = (document: Json, operation: Json, parameters: readonly unknown[]): Content | undefined => {
  const body = resolve(document, operation['requestBody']).value;
  const modern = contentOf(body);
  if (modern) return modern;
  const old = parameters.map((one) => resolve(document, one).value);
  const whole = old.find((one) => one['in'] === 'body');
  if (whole) return { schema: whole['schema'], example: undefined, form: false };
  const fields = old.filter((one) => one['in'] === 'formData');
  const properties = Object.fromEntries(fields.map((one) => [textOf(one['name']), one]));
  const required = fields.filter((one) => one['required'] === true).map((one) => one['name']);
  return fields.length > 0 ? { schema: { type: 'object', properties, required }, example: undefined, form: true } : undefined;
};

const answerOf = (document: Json, operation: Json): Content | undefined => {
  const responses = Object.entries(recordOf(operation['responses']));
  const [, raw] =
    responses.find(([status]) => /^2\d\d$/.test(status)) ?? responses.find(([status]) => /^(2XX|default)$/i.test(status)) ?? [];
  const { value } = resolve(document, raw);
  const modern = contentOf(value);
  if (modern) return modern;
  const example = Object.values(recordOf(value['examples']))[0];
  return value['schema'] ? { schema: value['schema'], example, form: false } : undefined;
};

/** Only what is looked at is worked out: a large document has hundreds. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const endpointOf = (document: Json, path: string, item: Json, method: (typeof methods)[number]): Endpoint => {
  const operation = recordOf(item[method]);
  const raw = [...listOf(item['parameters']), ...listOf(operation['parameters'])];
  const body = lazily(() => {
    const content = bodyOf(document, operation, raw);
    const shape = shapeOf(document, content?.schema);
    return content && { shape, fields: fieldsOf(shape, content.example ?? shape.example) };
  });
  const answer = lazily(() => {
    const content = answerOf(document, operation);
    const shape = shapeOf(document, content?.schema);
    const example = content?.example ?? shape.example;
    return content && { shape, fields: fieldsOf(shape, example), example };
  });
  return {
    method: method.toUpperCase() as Endpoint['method'],
    path,
    id: textOf(operation['operationId']),
    summary:
      textOf(operation['summary']) ||
      textOf(operation['description'])
        .split(/[.\n。]/)[0]!
        .slice(0, 120),
    tags: listOf(operation['tags']).map(String),
    deprecated: operation['deprecated'] === true,
    parameters: raw.flatMap((one) => parameterOf(document, one) ?? []),
    form: bodyOf(document, operation, raw)?.form ?? false,
    get body() {
      return body();
    },
    get answer() {
      return answer();
    },
  } as Endpoint;
};

export const endpointsOf = (document: Json): Endpoint[] =>
  Object.entries(recordOf(document['paths'])).flatMap(([path, raw]) => {
    const { value: item } = resolve(document, raw);
    return methods.filter((method) => Object.hasOwn(item, method)).map((method) => endpointOf(document, path, item, method));
  });

/** The path's parts: names, and what stands in braces. */
export const segmentsOf = (path: string) =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => ({ part, isName: /[{:]/.test(part), tokens: tokensOf(part) }));

export const conceptsOfPath = (path: string) => segmentsOf(path).map((segment) => ({ ...segment, ...conceptsIn(segment.tokens) }));
