import { join } from 'node:path';
import { catalogueCsv, dataCatalogue } from '../contract/data-catalogue.ts';
import { operations } from '../contract/index.ts';
import type { Json } from '../contract/json-schema.ts';
import { openapi } from '../contract/openapi.ts';
import { type Command, oneOf, readArgs } from './command.ts';
import { writeFile } from './files.ts';

const prefix = '#/components/schemas/';

/** A schema that stands alone: what it refers to comes with it. */
const alone = (schema: Json, schemas: Record<string, Json>): Json => {
  const defs: Record<string, Json> = {};
  const collect = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)) {
      if (defs[name!]) continue;
      defs[name!] = schemas[name!]!;
      collect(schemas[name!]);
    }
  };
  collect(schema);
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    ...(Object.keys(defs).length > 0 && { $defs: defs }),
  };
  return JSON.parse(JSON.stringify(whole).replaceAll(`"${prefix}`, '"#/$defs/')) as Json;
};

interface Described {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema?: Json }> }>;
}

/** `createBooking.body`, `createBooking.response`, `listSlots.query`. */
export const schemasByOperation = (): Record<string, Json> => {
  const { paths, components } = openapi(operations, { title: '', version: '', server: '' });
  const schemas = components['schemas']!;
  const found: Record<string, Json> = {};
  for (const entry of Object.values(paths).flatMap((entries) => Object.values(entries) as unknown as Described[])) {
    const { operationId, parameters, requestBody, responses } = entry;
    const query = parameters.filter((one) => one.in === 'query');
    const required = query.filter((one) => one.required).map(({ name }) => name);
    const properties = Object.fromEntries(query.map(({ name, schema }) => [name, schema]));
    if (query.length > 0)
      found[`${operationId}.query`] = alone({ type: 'object', properties, ...(required.length > 0 && { required }) }, schemas);
    const body = requestBody?.content['application/json']?.schema;
    if (body) found[`${operationId}.body`] = alone(body, schemas);
    const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
    const response = Object.values(success?.content ?? {})[0]?.schema;
    if (response) found[`${operationId}.response`] = alone(response, schemas);
  }
  return found;
};

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const schemas: Command = {
  name: 'schemas',
  summary: 'JSON Schemas, and the data catalogue (数据编目)',
  help: `linli schemas [--format csv|json] [--out DIR]

Writes the data catalogue (数据编目): every field with its meaning in Chinese, type, the operations that carry it, how sensitive it is
and how it is masked.

  --format csv|json   csv, which a spreadsheet opens, unless told
  --out DIR           into a folder, together with a JSON Schema for every operation’s query, body and response`,
  async run(args, { out }) {
    const { values } = readArgs(args, { format: { type: 'string' }, out: { type: 'string' } });
    const format = oneOf('--format', values.format ?? 'csv', ['csv', 'json']);
    const rows = dataCatalogue(operations);
    const catalogue = format === 'csv' ? catalogueCsv(rows) : text(rows);
    if (values.out === undefined) {
      out(catalogue);
      return 0;
    }
    const all = Object.entries(schemasByOperation());
    for (const [name, schema] of all) writeFile(join(values.out, `${name}.schema.json`), text(schema));
    writeFile(join(values.out, `data-catalogue.${format}`), catalogue);
    out(`${values.out}: ${all.length} schemas, a catalogue of ${rows.length} fields\n`);
    return 0;
  },
};
