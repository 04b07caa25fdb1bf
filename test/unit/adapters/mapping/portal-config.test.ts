import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createHttpAdapter } from '../../../../src/adapters/http/http-adapter.ts';
import { httpAdapter, registerHttpAdapter } from '../../../../src/context/adapter-factory.ts';
import { over } from '../../../../src/context/layer.ts';
import { loadConfig } from '../../../../src/context/load-config.ts';
import { getService, listWorkers } from '../../../../src/contract/catalogue.ts';
import { row, service, serviceTemplate } from './backoffice.ts';

const file = {
  community: 'yunhe',
  apiBase: { baseUrl: 'https://firm.example/prod-api', operations: { getService: { path: '/jz/{serviceId}', answer: serviceTemplate } } },
};

describe('a portal’s config file that says how a backend speaks', () => {
  let asked: string[];
  beforeEach((test) => {
    asked = [];
    const answer = (url: string) => Response.json(url.startsWith('https://portal.example') ? file : row);
    const fake = async (url: string) => (asked.push(url), answer(url));
    (test as unknown as { mock: { method: (on: object, name: string, by: unknown) => void } }).mock.method(globalThis, 'fetch', fake);
    registerHttpAdapter(createHttpAdapter);
  });

  it('connects the elements below it to that backend', async () => {
    const config = 'https://portal.example/linli.json';
    await loadConfig(config);
    const { apiBase, community } = over({}, over({}, { config }));
    assert.deepEqual([apiBase, community], [file.apiBase, 'yunhe']);
    const adapter = httpAdapter(apiBase!, undefined)!;
    assert.deepEqual([adapter.supports(getService), adapter.supports(listWorkers)], [true, false]);
    assert.deepEqual(await adapter.call(getService, { serviceId: '17' }), service);
    assert.deepEqual(asked.slice(-1), ['https://firm.example/prod-api/jz/17']);
    assert.equal(httpAdapter(apiBase!, undefined), adapter);
  });

  it('leaves an element with an address of its own to the contract’s own wire', async () => {
    const config = 'https://portal.example/linli.json';
    await loadConfig(config);
    const { apiBase } = over(over({}, { config }), { apiBase: '/api/v1' });
    assert.equal(httpAdapter(apiBase!, undefined)!.supports(listWorkers), true);
  });
});
