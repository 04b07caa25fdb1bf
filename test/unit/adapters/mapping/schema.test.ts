import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { httpConfigSchema } from '../../../../src/adapters/http/config-schema.ts';
import { HttpConfig, kinds, OperationConfig } from '../../../../src/adapters/http/config.ts';
import { type OperationName, operations } from '../../../../src/contract/index.ts';
import { serviceTemplate } from './backoffice.ts';

interface Shape {
  properties: Record<string, Shape>;
  required?: string[];
  additionalProperties?: unknown;
  propertyNames?: { enum: string[] };
  anyOf?: { enum?: string[] }[];
  $defs: Record<string, Shape>;
}
const names = Object.keys(operations) as OperationName[];
const schema = httpConfigSchema(names) as unknown as Shape;

const config = {
  $schema: './http-config.json',
  baseUrl: '/prod-api',
  list: { items: 'rows', total: 'total', page: 'pageNum' },
  idempotency: { clientReference: 'outTradeNo' },
  operations: { getService: { answer: serviceTemplate }, getWorker: true, listWorkers: false },
};

describe('the JSON Schema of a config', () => {
  it('offers the operations by name, and every option of one', () => {
    assert.deepEqual(schema.properties['operations']!.propertyNames!.enum, names);
    assert.deepEqual(Object.keys(schema.$defs['OperationConfig']!.properties), Object.keys(OperationConfig.shape));
  });

  it('offers the kinds of values', () => {
    assert.deepEqual(schema.$defs['Rule']!.properties['as']!.anyOf![0]!.enum, kinds);
  });

  it('marks a misspelt option, wherever it is', () => {
    for (const part of [schema, ...Object.values(schema.$defs)]) assert.equal(part.additionalProperties, false);
  });

  it('wants nothing but the address', () => assert.deepEqual(schema.required, ['baseUrl']));

  it('says where it leads by references that are there', () => {
    const text = JSON.stringify(schema);
    for (const [, name] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) assert.ok(schema.$defs[name!], name);
  });

  it('comes from the same source as what a config is checked by', () => {
    assert.equal(HttpConfig.safeParse(config).success, true);
    for (const wrong of [
      { ...config, opertions: {} },
      { ...config, list: { rows: 'x' } },
      { operations: {} },
      { ...config, idempotency: 'maybe' },
    ]) {
      assert.equal(HttpConfig.safeParse(wrong).success, false, JSON.stringify(wrong));
    }
  });
});
