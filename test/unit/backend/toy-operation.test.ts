import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import * as z from 'zod/mini';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { invalid, principalOf, type Handler } from '../../../src/backend/context.ts';
import { handlers } from '../../../src/backend/handlers/index.ts';
import { answerRequest, matchRoute } from '../../../src/backend/route.ts';
import { operations } from '../../../src/contract/index.ts';
import { openapi } from '../../../src/contract/openapi.ts';
import { operation } from '../../../src/contract/operation.ts';
import { linliHandlers } from '../../../src/testing/msw.ts';
import { createStage, isProblem } from './stage.ts';

// All that a new operation costs: one value in the table, and its rule.
const ringBell = operation({
  name: 'ringBell',
  method: 'POST',
  path: '/doors/{doorId}/bell',
  body: z.object({ times: z.int() }),
  response: z.object({ heard: z.string() }),
  auth: { resident: 'own' },
  problems: ['invalid'],
  status: 201,
});
const ring: Handler<typeof ringBell> = async (context, { doorId, times }) => {
  if (times < 1) throw invalid([{ path: 'times', message: 'too-small' }]);
  return { heard: `${principalOf(context).id} ${doorId}${' ding'.repeat(times)}` };
};

const table = { ...operations, ringBell };
const { backend } = createStage({ operations: table, handlers: { ...handlers, ringBell: ring } });
const heard = { heard: 'p-resident d/1 ding ding' };
const baseUrl = 'https://portal.example/api/v1';
const getToken = () => 'demo-resident';

describe('an operation that nobody has heard of before', () => {
  const mock = setupServer(...linliHandlers(backend, { baseUrl }));
  before(() => mock.listen());
  after(() => mock.close());

  it('is served', async () => {
    const route = matchRoute(backend.operations, 'POST', '/doors/d%2F1/bell')!;
    const headers = { authorization: 'Bearer demo-resident', 'content-type': 'application/json' };
    const request = new Request(`${baseUrl}/doors/d%2F1/bell`, { method: 'POST', headers, body: '{"times":2}' });
    const response = await answerRequest(backend, route.operation, request, route.pathParams, '192.0.2.1');
    assert.deepEqual([response.status, await response.json()], [201, heard]);
  });

  it('is asked by the client and answered by the mock', async () => {
    const adapter = createHttpAdapter({ baseUrl, getToken, retries: 0 });
    assert.deepEqual(await adapter.call(ringBell, { doorId: 'd/1', times: 2 }), heard);
    await assert.rejects(adapter.call(ringBell, { doorId: 'd/1', times: 0 }), isProblem('invalid'));
  });

  it('is guarded by its auth, on the wire as well', async () => {
    const as = (token: string | undefined) => createHttpAdapter({ baseUrl, getToken: () => token, retries: 0 });
    await assert.rejects(as(undefined).call(ringBell, { doorId: 'd', times: 1 }), isProblem('unauthorized'));
    await assert.rejects(as('demo-worker').call(ringBell, { doorId: 'd', times: 1 }), isProblem('forbidden'));
  });

  it('is documented', () => {
    const { paths } = openapi(table, { title: 'Linli', version: '0', server: baseUrl });
    assert.ok(paths['/doors/{doorId}/bell']?.['post']);
  });

  it('is among what the backend says it can do', async () => {
    const adapter = createHttpAdapter({ baseUrl, retries: 0 });
    assert.ok((await adapter.call(operations.getCapabilities, {})).operations.includes('ringBell'));
  });
});

describe('the mock', () => {
  const mock = setupServer(...linliHandlers(createStage().backend, { baseUrl }));
  before(() => mock.listen());
  after(() => mock.close());

  it('answers every operation of the contract as the server does', async () => {
    const adapter = createHttpAdapter({ baseUrl, getToken, retries: 0 });
    const { items } = await adapter.call(operations.listBookings, { limit: 2 });
    assert.equal(items.length, 2);
    assert.equal((await adapter.call(operations.getBooking, { bookingId: items[0]!.id })).id, items[0]!.id);
    await assert.rejects(adapter.call(operations.getBooking, { bookingId: 'no-such' }), isProblem('not-found'));
  });
});
