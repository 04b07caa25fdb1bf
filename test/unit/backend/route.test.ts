import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerRequest, matchRoute, problemResponse } from '../../../src/backend/route.ts';
import { operations } from '../../../src/contract/index.ts';
import { operation, type AnyOperation } from '../../../src/contract/operation.ts';
import { Problem, statusOfProblem } from '../../../src/domain/problem.ts';
import { prepare } from '../../../src/testing/behaviour/scene.ts';
import { createStage } from './stage.ts';

const { portal, backend } = createStage({ settings: { bodyBytes: 2000 } });
const base = 'https://portal.example';

const send = async (method: string, path: string, init: RequestInit = {}) => {
  const request = new Request(base + path, { method, ...init });
  const route = matchRoute(backend.operations, method, new URL(request.url).pathname);
  assert.ok(route, path);
  const response = await answerRequest(backend, route.operation, request, route.pathParams, '192.0.2.1');
  return { response, body: (await response.json()) as Record<string, unknown> };
};
const signedIn = { authorization: 'Bearer demo-resident' };

describe('a request', () => {
  it('finds its operation by method and path, with decoded names', () => {
    const found = matchRoute(operations, 'GET', '/services/a%2Fb%20c');
    assert.equal(found?.operation.name, 'getService');
    assert.deepEqual(found.pathParams, { serviceId: 'a/b c' });
    assert.equal(matchRoute(operations, 'GET', '/services/%E0%A4%A'), undefined);
    assert.equal(matchRoute(operations, 'PUT', '/services'), undefined);
    assert.equal(matchRoute(operations, 'GET', '/services/a/b'), undefined);
  });

  it('prefers a literal path to one with names', () => {
    const recommended = operation({ ...operations.listServices, name: 'recommended', path: '/services/recommended' });
    const table: Record<string, AnyOperation> = { ...operations, recommended: recommended as AnyOperation };
    assert.equal(matchRoute(table, 'GET', '/services/recommended')?.operation.name, 'recommended');
  });

  it('is answered with JSON and the operation’s own caching', async () => {
    const open = await send('GET', '/communities/yunhe');
    assert.deepEqual([open.response.status, open.response.headers.get('cache-control')], [200, 'public, max-age=60']);
    const own = await send('GET', '/me', { headers: signedIn });
    assert.deepEqual([own.response.status, own.response.headers.get('cache-control')], [200, 'no-store']);
    assert.equal(own.body['role'], 'resident');
  });

  it('takes numbers from the query as numbers', async () => {
    const { body } = await send('GET', '/workers?limit=3');
    assert.equal((body['items'] as unknown[]).length, 3);
    const bad = await send('GET', '/workers?limit=many');
    assert.deepEqual([bad.response.status, bad.body['errors']], [422, [{ path: 'limit', message: 'not-a-number' }]]);
  });

  it('books with 201, and a second time with the same bytes', async () => {
    const body = JSON.stringify(await prepare(portal));
    const headers = { ...signedIn, 'content-type': 'application/json', 'idempotency-key': 'tap-1' };
    const first = await send('POST', '/bookings', { headers, body });
    const second = await send('POST', '/bookings', { headers, body });
    assert.equal(first.response.status, 201);
    assert.deepEqual([second.response.status, second.body], [201, first.body]);
  });

  it('of nobody is refused with 401 and how to sign in', async () => {
    const { response, body } = await send('GET', '/bookings');
    assert.deepEqual([response.status, body['code'], response.headers.get('www-authenticate')], [401, 'unauthorized', 'Bearer']);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  });

  it('with a body that is too large is refused, with and without a declared length', async () => {
    const body = JSON.stringify({ items: 'x'.repeat(3000) });
    assert.equal((await send('POST', '/quotes', { body })).response.status, 413);
    const stream = new Blob([body]).stream();
    assert.equal((await send('POST', '/quotes', { body: stream, duplex: 'half' } as RequestInit)).response.status, 413);
  });

  it('with JSON that is not said to be JSON is refused: other origins could send it unasked', async () => {
    const body = JSON.stringify(await prepare(portal));
    const headers = { ...signedIn, 'content-type': 'text/plain', 'idempotency-key': 'tap-2' };
    const { response, body: problem } = await send('POST', '/bookings', { headers, body });
    assert.deepEqual([response.status, problem['errors']], [422, [{ path: '', message: 'not-json' }]]);
  });

  it('with a body that is no JSON object is refused as invalid', async () => {
    for (const body of ['{', '[]', '"text"', 'null', '\u{feff}']) {
      const { response, body: problem } = await send('POST', '/quotes', { body });
      assert.deepEqual([response.status, problem['code']], [422, 'invalid'], body);
    }
  });

  it('cannot name another booking in its body than in its path', async () => {
    const { body } = await send('POST', '/bookings/no-such/cancel', {
      headers: { ...signedIn, 'content-type': 'application/json' },
      body: JSON.stringify({ bookingId: 'b-demo-submitted', reason: '', version: 1 }),
    });
    assert.equal(body['code'], 'not-found');
  });
});

describe('a problem on the wire', () => {
  it('has the status of its code, and 500 for what has none', () => {
    for (const [code, status] of Object.entries(statusOfProblem)) {
      assert.equal(problemResponse(new Problem(code)).status, status || 500);
    }
    assert.equal(problemResponse(new Problem('a-newer-word')).status, 500);
  });

  it('carries the wait, the errors and the current record', async () => {
    const problem = new Problem('conflict', {
      detail: 'why',
      errors: [{ path: 'a', message: 'b' }],
      current: { id: 1 },
      retryAfterSeconds: 7,
    });
    const response = problemResponse(problem);
    assert.equal(response.headers.get('retry-after'), '7');
    assert.deepEqual(await response.json(), {
      type: 'about:blank',
      title: 'conflict',
      status: 409,
      code: 'conflict',
      detail: 'why',
      errors: [{ path: 'a', message: 'b' }],
      current: { id: 1 },
    });
  });
});
