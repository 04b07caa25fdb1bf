import type * as z from 'zod/mini';
import { type ProblemCode, statusOfProblem } from '../domain/problem.ts';
import { type Json, jsonSchemas, nameOfShape } from './json-schema.ts';
import { type AnyOperation, pathNames } from './operation.ts';

export interface OpenApiInfo {
  title: string;
  version: string;
  /** URL of the API, under which the paths lie. */
  server: string;
}

/** OpenAPI 3.1. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Json>>;
  components: Record<string, Record<string, Json>>;
}

const prefix = '#/components/schemas/';
const uri = (name: string) => prefix + name;
const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

/** Where a shape is filed: under the domain's name, or the operation's for one that it alone has. */
const fileName = (operation: AnyOperation, part: 'query' | 'body' | 'response'): string =>
  nameOfShape(operation[part] as z.ZodMiniType) ?? `${capital(operation.name)}${capital(part)}`;

const everyProblem: readonly ProblemCode[] = ['invalid', 'rate-limited', 'unavailable'];
const signedInProblems: readonly ProblemCode[] = ['unauthorized', 'forbidden'];

const problemsOf = ({ auth, problems = [] }: AnyOperation): ProblemCode[] => [
  ...new Set([...everyProblem, ...(auth === 'anyone' ? [] : signedInProblems), ...problems]),
];

const problemResponses = (operation: AnyOperation): Json => {
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of problemsOf(operation)) (byStatus[statusOfProblem[code]] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        ...(codes.some((code) => code === 'rate-limited' || code === 'unavailable' || code === 'in-progress') && {
          headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
        }),
        content: { 'application/problem+json': { schema: { $ref: uri('ProblemBody') } } },
        'x-linli-problems': codes,
      },
    ]),
  );
};

const parametersOf = (operation: AnyOperation, query: Json | undefined): Json[] => {
  const required = (query?.['required'] ?? []) as string[];
  const properties = Object.entries((query?.['properties'] ?? {}) as Record<string, Json>);
  return [
    ...pathNames(operation.path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', minLength: 1 } })),
    ...properties.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema })),
    ...(operation.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(operation.media === 'stream' ? [{ $ref: '#/components/parameters/LastEventId' }] : []),
  ];
};

/** OpenAPI 3.1 describes bytes by their media type alone; of a stream it can only show one event's data. */
const contentOf = (operation: AnyOperation): Json => {
  if (operation.media === 'blob') return { '*/*': {} };
  const type = operation.media === 'stream' ? 'text/event-stream' : 'application/json';
  return { [type]: { schema: { $ref: uri(fileName(operation, 'response')) } } };
};

const describe = (operation: AnyOperation, query: Json | undefined): Json => ({
  operationId: operation.name,
  summary: capital(operation.name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
  parameters: parametersOf(operation, query),
  ...(operation.body && {
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: uri(fileName(operation, 'body')) } } } },
  }),
  responses: {
    [operation.status ?? 200]: {
      description: operation.cache ? `May be kept for ${operation.cache} s.` : 'Not to be stored.',
      content: contentOf(operation),
    },
    ...problemResponses(operation),
  },
  security: operation.auth === 'anyone' ? [{}, { bearer: [] }] : [{ bearer: [] }],
  ...(operation.auth !== 'anyone' && { 'x-linli-auth': operation.auth }),
});

const shapesOf = (operation: AnyOperation): [string, z.ZodMiniType][] =>
  (['query', 'body', 'response'] as const).flatMap((part) => {
    const shape = operation[part] as z.ZodMiniType | undefined;
    const isBytes = part === 'response' && operation.media === 'blob';
    return shape && !isBytes ? [[fileName(operation, part), shape] as [string, z.ZodMiniType]] : [];
  });

/** The schemas that something in the document refers to, also through others. */
const reachable = (from: unknown, schemas: Record<string, Json>, found: Record<string, Json> = {}): Record<string, Json> => {
  for (const [, name] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/([^"/]+)/g)) {
    const schema = schemas[name!];
    if (!schema || found[name!]) continue;
    found[name!] = schema;
    reachable(schema, schemas, found);
  }
  return found;
};

/** The table of operations as an OpenAPI 3.1 document; nothing in it is written by hand a second time. */
export const openapi = (operations: Readonly<Record<string, AnyOperation>>, { title, version, server }: OpenApiInfo): OpenApiDocument => {
  const all = Object.values(operations);
  const schemas = jsonSchemas(all.flatMap(shapesOf), uri);
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of all) {
    const query = operation.query && schemas[fileName(operation, 'query')];
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, query);
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: reachable(paths, schemas),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Made once per intent. The same key and body again answer the same; another body is refused with 422, one in flight with 409.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
        LastEventId: {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          description:
            'The `id` of the event that was heard last: what happened since comes first. An event `reset` tells that some of it is forgotten. Within every 30 s something must come, a comment if nothing else.',
          schema: { type: 'string' },
        },
      },
      headers: { RetryAfter: { description: 'Seconds until another try may help.', schema: { type: 'integer', minimum: 0 } } },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'The token that the host’s `getToken` answers.' } },
    },
  };
};
