import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { createApp } from '../../demo/server/app.ts';
import { createBackend } from '../../src/backend/backend.ts';
import { createMemoryStore } from '../../src/backend/memory.ts';
import { operation } from '../../src/contract/operation.ts';
import { world } from './world.ts';

const lendToy = operation({
  name: 'lendToy',
  method: 'POST',
  path: '/toys/{toyId}/loans',
  body: z.object({ to: z.string() }),
  response: z.object({ text: z.string() }),
  auth: 'anyone',
  status: 201,
});

describe('an operation added to the contract', () => {
  it('is served without another line, its path decoded once', async () => {
    const handlers = {
      lendToy: async (_context: unknown, { toyId, to }: { toyId: string; to: string }) => ({ text: `${toyId} to ${to}` }),
    };
    const backend = createBackend({ store: createMemoryStore(world()), operations: { lendToy }, handlers });
    const app = createApp({ backend, isReady: async () => undefined, log: () => undefined, mayCall: () => false });
    const lend = (toy: string) =>
      app.request(`/api/v1/toys/${toy}/loans`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"to":"小明"}' });
    for (const toy of ['🧸/1', '100%25', 'a b+c', '%2F']) {
      const response = await lend(encodeURIComponent(toy));
      assert.deepEqual([response.status, await response.json()], [201, { text: `${toy} to 小明` }]);
    }
  });
});

describe('a server whose database does not answer', () => {
  it('says that it is not ready', async () => {
    const backend = createBackend({ store: createMemoryStore(world()) });
    const isReady = () => Promise.reject(new Error('away'));
    const app = createApp({ backend, isReady, log: () => undefined, mayCall: () => false });
    const response = await app.request('/healthz');
    assert.equal(response.status, 503);
    assert.ok(response.headers.has('retry-after'));
  });
});
