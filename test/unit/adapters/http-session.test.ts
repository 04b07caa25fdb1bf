import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GetToken } from '../../../src/adapters/adapter.ts';
import { listCommunities } from '../../../src/contract/community.ts';
import { codeOf, communities, json, phone, problem, type Sent } from './fakes.ts';

/** Knows one token; what has another is refused. */
const guarded = (right: string) => (sent: Sent) =>
  sent.headers.get('authorization') === `Bearer ${right}` ? json(communities)() : problem('unauthorized', 401)();

/** A host whose token has grown old, and who gets a new one when asked. */
const host = (answers: { old?: string | undefined; fresh?: string | undefined }) => {
  const asked: boolean[] = [];
  let token = answers.old;
  const getToken: GetToken = async ({ refresh }) => {
    asked.push(refresh);
    if (refresh) token = answers.fresh;
    return token;
  };
  return { getToken, asked, refreshes: () => asked.filter(Boolean).length };
};

describe('who is signed in', () => {
  it('is told to the backend', async () => {
    const { getToken } = host({ old: 'good' });
    const { adapter, sent } = phone([guarded('good')], { getToken });
    await adapter.call(listCommunities, {});
    assert.equal(sent[0]!.headers.get('authorization'), 'Bearer good');
  });

  it('is asked anew at every call, since people sign out', async () => {
    const { getToken, asked } = host({ old: 'good' });
    const { adapter } = phone([guarded('good')], { getToken });
    await adapter.call(listCommunities, {});
    await adapter.call(listCommunities, {});
    assert.deepEqual(asked, [false, false]);
  });

  it('goes on with a new token when the old one is refused', async () => {
    const { getToken, refreshes } = host({ old: 'old', fresh: 'good' });
    const { adapter } = phone([guarded('good')], { getToken });
    assert.deepEqual(await adapter.call(listCommunities, {}), communities);
    assert.equal(refreshes(), 1);
  });

  it('is renewed once for all that were refused together', async () => {
    const { getToken, refreshes } = host({ old: 'old', fresh: 'good' });
    const { adapter, sent } = phone([guarded('good')], { getToken });
    await Promise.all([1, 2, 3].map(() => adapter.call(listCommunities, {})));
    assert.equal(refreshes(), 1);
    assert.equal(sent.length, 6);
  });

  it('is renewed once also for one that is refused late', async () => {
    const { getToken, refreshes } = host({ old: 'old', fresh: 'good' });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const { adapter } = phone([async (sent) => (await held, guarded('good')(sent)), guarded('good')], { getToken });
    const late = adapter.call(listCommunities, {});
    while (refreshes() === 0) await adapter.call(listCommunities, {});
    letGo();
    await late;
    assert.equal(refreshes(), 1);
  });

  it('is unauthorized when the new token is refused too', async () => {
    const { getToken, refreshes } = host({ old: 'old', fresh: 'bad' });
    const { adapter, sent } = phone([guarded('good')], { getToken });
    assert.equal(await codeOf(adapter.call(listCommunities, {})), 'unauthorized');
    assert.deepEqual([refreshes(), sent.length], [1, 2]);
  });

  it('is unauthorized, without a second request, when there is no new token', async () => {
    for (const fresh of [undefined, '', 'old']) {
      const { getToken } = host({ old: 'old', fresh });
      const { adapter, sent } = phone([guarded('good')], { getToken });
      assert.equal(await codeOf(adapter.call(listCommunities, {})), 'unauthorized');
      assert.equal(sent.length, 1);
    }
  });

  it('is asked for again after a sign-in that failed', async () => {
    const answers: { old?: string; fresh?: string } = {};
    const { getToken, refreshes } = host(answers);
    const { adapter } = phone([guarded('good')], { getToken });
    await codeOf(adapter.call(listCommunities, {}));
    answers.fresh = 'good';
    assert.deepEqual(await adapter.call(listCommunities, {}), communities);
    assert.equal(refreshes(), 2);
  });

  it('is nobody when the page knows no login', async () => {
    const { adapter, sent } = phone([guarded('good')]);
    assert.equal(await codeOf(adapter.call(listCommunities, {})), 'unauthorized');
    assert.equal(sent[0]!.headers.has('authorization'), false);
  });

  it('is unauthorized when the page’s login breaks', async () => {
    const { adapter, sent } = phone([guarded('good')], { getToken: () => Promise.reject(new Error('bridge not ready')) });
    assert.equal(await codeOf(adapter.call(listCommunities, {})), 'unauthorized');
    assert.equal(sent.length, 0);
  });
});
