import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import * as z from 'zod/mini';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { createBackend } from '../../../src/backend/backend.ts';
import { createMemoryStore } from '../../../src/backend/memory.ts';
import { answerRequest, matchRoute } from '../../../src/backend/route.ts';
import { buildWorld } from '../../../src/backend/world/index.ts';
import { operations } from '../../../src/contract/index.ts';
import { openapi } from '../../../src/contract/openapi.ts';
import { operation } from '../../../src/contract/operation.ts';
import { linliHandlers } from '../../../src/testing/msw.ts';

/** All that a new operation costs: a line of the contract … */
const lendToy = operation({
  name: 'lendToy',
  method: 'POST',
  path: '/toys/{toyId}/loans',
  query: z.object({ days: z.optional(z.coerce.number<number>()) }),
  body: z.object({ to: z.string() }),
  response: z.object({ text: z.string() }),
  auth: 'anyone',
  idempotent: true,
  status: 201,
});
/** … and its rule. */
const rule = async (_context: unknown, { toyId, days = 1, to }: { toyId: string; days?: number; to: string }) => ({
  text: `${toyId} to ${to} for ${days} days`,
});

const table = { ...operations, lendToy };
const backend = createBackend({
  store: createMemoryStore(buildWorld({ today: '2026-12-01' })),
  operations: table,
  handlers: { lendToy: rule as never },
});
const input = { toyId: '🧸/1', to: '小明', days: 3 };
const lent = { text: '🧸/1 to 小明 for 3 days' };

describe('a new operation', () => {
  it('is asked by the client and answered by the server', async () => {
    const client = createHttpAdapter({
      baseUrl: 'https://portal.example/api/v1',
      fetch: async (url, init) => {
        const request = new Request(url, init);
        const found = matchRoute(table, request.method, new URL(url).pathname.slice('/api/v1'.length));
        assert.equal(found?.operation, lendToy);
        const response = await answerRequest(backend, found!.operation, request, found!.pathParams, '::1');
        assert.equal(response.status, 201);
        return response;
      },
    });
    assert.deepEqual(await client.call(lendToy, input, { idempotencyKey: 'k' }), lent);
  });

  it('is in the document', () => {
    const document = openapi(table, { title: 'Linli', version: '0', server: '/' });
    assert.equal(document.paths['/toys/{toyId}/loans']?.['post']?.['operationId'], 'lendToy');
    assert.ok('LendToyBody' in document.components['schemas']!);
  });

  describe('in the mock', () => {
    const server = setupServer(...linliHandlers(backend, { baseUrl: 'https://mock.example/api/v1' }));
    server.listen();
    after(() => server.close());
    const client = createHttpAdapter({ baseUrl: 'https://mock.example/api/v1', retries: 0 });

    it('is answered too', async () => assert.deepEqual(await client.call(lendToy, input), lent));

    it('is refused by the same rules', async () => {
      const wrong = { ...input, to: 7 as unknown as string };
      await assert.rejects(client.call(lendToy, wrong), { code: 'invalid', errors: [{ path: 'to', message: 'malformed' }] });
    });
  });
});
