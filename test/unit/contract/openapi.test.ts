import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { jsonSchemas } from '../../../src/contract/json-schema.ts';
import { openapi } from '../../../src/contract/openapi.ts';
import { type AnyOperation, pathNames } from '../../../src/contract/operation.ts';
import { statusOfProblem } from '../../../src/domain/problem.ts';

interface Shape {
  type?: string;
  enum?: unknown;
  properties: Record<string, Shape>;
  additionalProperties?: unknown;
  'x-linli-sensitivity'?: string;
  'x-linli-vocabulary'?: string[];
}
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required: boolean;
  schema: Shape;
}
interface Entry {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { 'x-linli-problems': string[]; content: Record<string, unknown> }>;
  security: unknown;
  'x-linli-auth'?: unknown;
}
interface Document {
  openapi: string;
  info: unknown;
  servers: unknown;
  paths: Record<string, Record<string, Entry>>;
  components: { schemas: Record<string, Shape> };
}
const document = openapi(operations, { title: 'Linli', version: '1.2.3', server: '/api/v1' }) as unknown as Document;
const all = Object.values(operations) as AnyOperation[];
const entry = ({ path, method }: AnyOperation): Entry => document.paths[path]![method.toLowerCase()]!;
const parameters = (operation: AnyOperation, place: string) => entry(operation).parameters.filter((parameter) => parameter.in === place);
const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document);
const schema = (name: string): Shape => document.components.schemas[name]!;

describe('the OpenAPI document', () => {
  it('says what it is', () => {
    assert.deepEqual(
      [document.openapi, document.info, document.servers],
      ['3.1.0', { title: 'Linli', version: '1.2.3' }, [{ url: '/api/v1' }]],
    );
  });

  it('has every operation, each once', () => {
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    assert.deepEqual(ids.sort(), Object.keys(operations).sort());
  });

  it('refers to nothing that is not there', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    assert.ok(refs.length > 50);
    for (const ref of refs) assert.ok(resolve(ref), ref);
  });

  it('holds no shape that nothing uses', () => {
    const text = JSON.stringify(document);
    for (const name of Object.keys(document.components.schemas)) assert.ok(text.includes(`"#/components/schemas/${name}"`), name);
  });

  it('names every name of a path', () => {
    for (const operation of all) {
      const named = parameters(operation, 'path');
      assert.deepEqual(
        named.map(({ name }) => name),
        pathNames(operation.path),
      );
      for (const parameter of named) assert.equal(parameter.required, true);
    }
  });

  it('has the query of a search, none of it required', () => {
    const query = parameters(operations.listSlots, 'query');
    assert.deepEqual(
      query.map(({ name }) => name),
      Object.keys(operations.listSlots.query!.shape),
    );
    assert.ok(query.every(({ required }) => required === false));
    assert.equal(query.find(({ name }) => name === 'durationMinutes')!.schema.type, 'number');
  });

  it('asks for a body where there is one', () => {
    for (const operation of all) assert.equal('requestBody' in entry(operation), operation.body !== undefined, operation.name);
    const { requestBody } = entry(operations.createBooking);
    assert.equal(requestBody!.content['application/json']!.schema.$ref, '#/components/schemas/NewBooking');
  });

  it('takes a key for every write that has one', () => {
    for (const operation of all) {
      const keyed = entry(operation).parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey');
      assert.equal(keyed, operation.idempotent === true, operation.name);
    }
  });

  it('tells every problem under its status', () => {
    for (const operation of all) {
      for (const code of operation.problems ?? []) {
        assert.ok(entry(operation).responses[statusOfProblem[code]]!['x-linli-problems'].includes(code), `${operation.name} ${code}`);
      }
    }
  });

  it('tells bytes and a stream of events from JSON', () => {
    const contentOf = (operation: AnyOperation) => Object.entries(entry(operation).responses['200']!.content);
    assert.deepEqual(contentOf(operations.getPhoto), [['*/*', {}]]);
    assert.deepEqual(contentOf(operations.watchBookings), [
      ['text/event-stream', { schema: { $ref: '#/components/schemas/WatchBookingsResponse' } }],
    ]);
    assert.ok(schema('WatchBookingsResponse').properties['bookingId']);
    const withPlace = all.filter((operation) => entry(operation).parameters.some(({ $ref }) => $ref?.endsWith('LastEventId')));
    assert.deepEqual(withPlace, [operations.watchBookings]);
  });

  it('asks for a login where not anyone may call', () => {
    assert.deepEqual(entry(operations.listServices).security, [{}, { bearer: [] }]);
    assert.deepEqual(entry(operations.createBooking).security, [{ bearer: [] }]);
    assert.deepEqual(entry(operations.createBooking)['x-linli-auth'], { guest: 'own', resident: 'own' });
  });

  it('marks what a field gives away, and only there', () => {
    assert.equal(schema('Contact').properties['phone']!['x-linli-sensitivity'], 'phone');
    assert.equal(schema('Me').properties['id']!['x-linli-sensitivity'], 'pseudonym');
    assert.equal(schema('Service').properties['id']!['x-linli-sensitivity'], undefined);
  });

  it('lists known words without closing the list', () => {
    const mode = schema('Service').properties['mode']!;
    assert.equal(mode.enum, undefined);
    assert.ok(mode['x-linli-vocabulary']?.includes('visit'));
    assert.equal(schema('Service').additionalProperties, undefined);
  });
});

describe('the data catalogue', () => {
  it('has the domain’s shapes by their own names', () => {
    const schemas = jsonSchemas([], (name) => `./${name}.json`);
    assert.ok(['Booking', 'Service', 'Quote', 'SlotPage'].every((name) => name in schemas));
    assert.match(JSON.stringify(schemas['Booking']), /"\.\/Payment\.json"/);
  });
});
