import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { linli } from '../terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-hostile-'));
after(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string, name = 'api.json'): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (document: unknown) => linli(['new-adapter', fileWith(JSON.stringify(document))]);
const bookings = (schema: unknown, schemas: unknown = {}) => ({
  openapi: '3.1.0',
  info: { title: 'theirs' },
  servers: [{ url: 'https://theirs.example' }],
  paths: { '/bookings/{id}': { get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } } } },
  components: { schemas },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const booking = { id: { type: 'string' }, status: { type: 'string' }, start_at: { type: 'string', format: 'date-time' } };

describe('a document that is not well', () => {
  it('is read through references that lead back to themselves', async () => {
    const schemas = {
      A: ref('B'),
      B: ref('A'),
      Tree: {
        type: 'object',
        properties: { ...booking, parent: ref('Tree'), children: { type: 'array', items: ref('Tree') } },
        allOf: [ref('Tree')],
      },
    };
    assert.equal((await run(bookings(ref('Tree'), schemas))).code, 0);
    assert.equal((await run(bookings(ref('A'), schemas))).code <= 1, true);
  });

  it('is read where a schema is put together from itself, ninety times over', async () => {
    const itself = Array.from({ length: 30 }, () => ref('A'));
    const schemas = { A: { properties: booking, allOf: itself, oneOf: itself, anyOf: itself } };
    assert.equal((await run(bookings(ref('A'), schemas))).code, 0);
  });

  it('is read where it is nested without end', async () => {
    const fields = JSON.stringify(booking).slice(1, -1);
    const opens = `{"type":"object","properties":{${fields},"inner":`.repeat(20_000);
    const text = JSON.stringify(bookings('HERE')).replace('"HERE"', `${opens}{}${'}}'.repeat(20_000)}`);
    assert.equal((await linli(['new-adapter', fileWith(text)])).code, 0);
  });

  it('changes nothing of the program with names of its own making', async () => {
    const schema = JSON.parse(
      '{ "type": "object", "properties": { "__proto__": { "type": "string" }, "constructor": { "type": "string" }, "id": { "type": "string" }, "status": { "type": "string" } } }',
    ) as object;
    const text = JSON.stringify(bookings(schema)).replace('"paths":{', '"paths":{"__proto__":{"get":{}},');
    const { code, out } = await linli(['new-adapter', fileWith(text)]);
    assert.equal(code, 0);
    assert.equal(({} as Record<string, unknown>)['get'], undefined);
    assert.doesNotMatch(out, /__proto__/);
  });

  it('is passed over where parts of it are of another kind', async () => {
    const odd = {
      ...bookings({ properties: null, allOf: 'x', enum: 3, items: [] }),
      components: { securitySchemes: 'none' },
      servers: 'x',
    };
    const paths = {
      ...odd.paths,
      '/services': { get: null, parameters: [null, 3, { name: 7 }] },
      '/slots': { get: { parameters: 'x', responses: [] } },
    };
    assert.equal((await run({ ...odd, paths })).code <= 1, true);
  });

  for (const [what, text, says] of [
    ['is no document at all', '{ "a": 1 }', /is no OpenAPI 3 or Swagger 2 document/],
    ['has no paths', '{ "openapi": "3.1.0" }', /has no "paths"/],
    ['is a page', '<!doctype html><title>Swagger UI</title>', /is an HTML page/],
    ['is broken', '{ "openapi": "3.1.0", ', /is neither JSON nor YAML/],
    [
      'is a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)
        .join('\n')}\n`,
      /is neither JSON nor YAML/,
    ],
  ] as const)
    it(`is refused in one sentence where it ${what}`, async () => {
      const { code, err } = await linli(['new-adapter', fileWith(text)]);
      assert.equal(code, 2);
      assert.match(err, says);
      assert.equal(err.trim().split('\n').length, 1);
    });

  it('is read though it is 8 MB long, within seconds', async () => {
    const paths: Record<string, unknown> = { ...bookings(ref('Booking')).paths };
    for (let index = 0; index < 6000; index++)
      paths[`/things-${index}/{id}`] = {
        get: { summary: 'x'.repeat(1000), responses: { 200: { content: { 'application/json': { schema: ref(`S${index}`) } } } } },
      };
    const schemas = Object.fromEntries(
      Array.from({ length: 6000 }, (_, index) => [
        `S${index}`,
        { type: 'object', properties: { id: { type: 'string' }, next: ref(`S${(index + 1) % 6000}`) } },
      ]),
    );
    const document = {
      ...bookings(ref('Booking')),
      paths,
      components: { schemas: { ...schemas, Booking: { type: 'object', properties: booking } } },
    };
    const before = performance.now();
    const { code, out } = await run(document);
    assert.equal(code, 0);
    assert.match(out, /"getBooking"/);
    assert.ok(performance.now() - before < 20_000);
  });
});
