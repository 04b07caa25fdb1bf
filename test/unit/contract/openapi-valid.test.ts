import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { operations } from '../../../src/contract/index.ts';
import { openapi } from '../../../src/contract/openapi.ts';

const made = () => openapi(operations, { title: 'Linli', version: '1.0.0', server: '/api/v1' });
const validated = (document: unknown) => new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);

describe('the contract as an OpenAPI document', () => {
  it('is valid 3.1 by somebody else’s validator', async () => {
    const document = made();
    const { valid, errors } = await validated(document);
    assert.equal(errors, undefined);
    assert.equal(valid, true);
    assert.equal(document.openapi, '3.1.0');
    const names = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    assert.deepEqual(names.sort(), Object.keys(operations).sort());
  });

  it('is not where a response has no description, or a parameter lies nowhere', async () => {
    const silent = made();
    const [path] = Object.values(silent.paths);
    const [operation] = Object.values(path!);
    (operation!['responses'] as Record<string, Record<string, unknown>>)['200'] = {};
    assert.equal((await validated(silent)).valid, false);
    const lost = made();
    lost.components['parameters']!['IdempotencyKey'] = { name: 'Idempotency-Key', in: 'nowhere' };
    assert.equal((await validated(lost)).valid, false);
  });

  it('refers only to what is in it', () => {
    const document = made();
    const text = JSON.stringify(document);
    for (const [, part, name] of text.matchAll(/"#\/components\/(\w+)\/([^"/]+)/g))
      assert.ok(document.components[part!]?.[name!], `${part}/${name} is not there`);
  });
});
