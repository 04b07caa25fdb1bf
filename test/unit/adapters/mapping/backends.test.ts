import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Auth } from '../../../../src/adapters/http/config.ts';
import { getWorker } from '../../../../src/contract/catalogue.ts';
import { getCommunity } from '../../../../src/contract/community.ts';
import type { GetToken } from '../../../../src/adapters/adapter.ts';
import { json, networkError, problem, yunhe } from '../fakes.ts';
import { portal, refusal } from './backoffice.ts';

const getToken = () => 'secret';
const asked = async (auth: Auth | undefined, more: object = {}) => {
  const { adapter, sent } = portal({ ...(auth && { auth }), operations: { getCommunity: true }, ...more }, [json(yunhe)], { getToken });
  await adapter.call(getCommunity, { communityId: 'yunhe' });
  return sent[0]!;
};

describe('how a backend hears who is signed in', () => {
  it('is a bearer token unless told', async () => {
    assert.equal((await asked(undefined)).headers.get('authorization'), 'Bearer secret');
    assert.equal((await asked({ kind: 'bearer' })).headers.get('authorization'), 'Bearer secret');
  });

  it('is a header of its own', async () => {
    const { headers } = await asked({ kind: 'header', name: 'X-Access-Token', prefix: 'T ' });
    assert.deepEqual([headers.get('x-access-token'), headers.get('authorization')], ['T secret', null]);
  });

  it('is a parameter of the query', async () => {
    const { url, headers } = await asked({ kind: 'query', name: 'access_token' });
    assert.deepEqual([url.split('?')[1], headers.get('authorization')], ['access_token=secret', null]);
  });

  it('is a name and a password', async () => {
    assert.equal((await asked({ kind: 'basic' })).headers.get('authorization'), `Basic ${btoa('secret')}`);
  });

  it('is a cookie, and no token travels', async () => {
    const { init, headers } = await asked({ kind: 'cookie' });
    assert.deepEqual([init.credentials, headers.get('authorization')], ['include', null]);
  });

  it('is what the config’s own headers say where nobody is signed in', async () => {
    const { adapter, sent } = portal({ headers: { authorization: 'APPCODE 7' }, operations: { getCommunity: true } }, [json(yunhe)]);
    await adapter.call(getCommunity, { communityId: 'yunhe' });
    assert.equal(sent[0]!.headers.get('authorization'), 'APPCODE 7');
  });

  it('sends no cookie otherwise', async () => assert.equal((await asked({ kind: 'bearer' })).init.credentials, 'omit'));
});

const mixed = {
  backends: {
    province: {
      baseUrl: 'https://province.example/open/',
      retries: 0,
      headers: { 'x-app': 'linli' },
      auth: { kind: 'header', name: 'token', token: 'public' },
    },
    books: { baseUrl: '/books', auth: { kind: 'bearer' } },
    open: { baseUrl: 'https://other.example' },
  },
  operations: {
    getCommunity: { backend: 'open' },
    getWorker: { backend: 'province', path: '/w/{workerId}' },
    getService: { backend: 'books' },
  },
} as const;

describe('a portal with several backends', () => {
  it('asks each at its own address, with its own headers', async () => {
    const { adapter, sent } = portal(mixed, [json({})]);
    await refusal(adapter.call(getWorker, { workerId: 'w-1' }));
    assert.equal(sent[0]!.url, 'https://province.example/open/w/w-1');
    assert.deepEqual([sent[0]!.headers.get('x-app'), sent[0]!.headers.get('token')], ['linli', 'public']);
  });

  it('tells none of them who is signed in, unless the config says so', async () => {
    const { adapter, sent } = portal(mixed, [json(yunhe)], { getToken });
    await adapter.call(getCommunity, { communityId: 'yunhe' });
    assert.deepEqual([sent[0]!.headers.get('authorization'), JSON.stringify([...sent[0]!.headers]).includes('secret')], [null, false]);
  });

  it('asks the page for the token of the backend that needs it', async () => {
    const wanted: unknown[] = [];
    const tokens: GetToken = (options) => (wanted.push(options), 'of the province');
    const { adapter, sent } = portal(mixed, [json({})], { getToken: tokens });
    await refusal(adapter.call(getWorker, { workerId: 'w-1' }));
    assert.deepEqual(wanted, [{ refresh: false, backend: 'province' }]);
    assert.equal(sent[0]!.headers.get('token'), 'of the province');
  });

  it('renews a refused token once', async () => {
    const tokens: GetToken = ({ refresh }) => (refresh ? 'new' : 'old');
    const { adapter, sent } = portal({ operations: { getCommunity: true } }, [problem('unauthorized', 401), json(yunhe)], {
      getToken: tokens,
    });
    assert.equal((await adapter.call(getCommunity, { communityId: 'yunhe' })).id, 'yunhe');
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('authorization')),
      ['Bearer old', 'Bearer new'],
    );
  });

  it('loses only what one of them does while that one is down, and has it back without a reload', async () => {
    const { adapter } = portal(mixed, [networkError, json(yunhe), json(yunhe)]);
    assert.equal((await refusal(adapter.call(getWorker, { workerId: 'w-1' }))).code, 'unavailable');
    assert.equal((await adapter.call(getCommunity, { communityId: 'yunhe' })).id, 'yunhe');
    assert.equal((await refusal(adapter.call(getWorker, { workerId: 'w-1' }))).code, 'contract');
  });
});
