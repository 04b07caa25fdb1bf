import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import { createHttpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { operations } from '../../../src/contract/index.ts';
import { createTestPortal } from '../../../src/testing/kit/portal.ts';
import { linliHandlers } from '../../../src/testing/msw.ts';

const baseUrl = 'https://mock.example/api/v1';
const { getMe } = operations;

describe('msw handlers of the contract', () => {
  const handlers = linliHandlers(createTestPortal({ baseUrl }).backend, { baseUrl });
  const server = setupServer(...handlers);
  before(() => server.listen());
  after(() => server.close());
  const adapter = createHttpAdapter({ baseUrl, retries: 0, getToken: () => 'demo-resident' });
  const asked = (): Promise<unknown> =>
    adapter.call(getMe, {}).then(
      ({ role }) => role,
      (problem: { code: string }) => problem.code,
    );

  it('answer as the reference does, until told to fail next', async () => {
    handlers.failNext('getMe', 'forbidden');
    handlers.failNext('getMe', 'offline');
    assert.deepEqual([await asked(), await asked(), await asked()], ['forbidden', 'offline', 'resident']);
  });

  it('lose an answer, and keep one back', async () => {
    handlers.loseNext('getMe');
    assert.equal(await asked(), 'offline');
    let release = () => undefined as void;
    handlers.delayNext('getMe', new Promise<void>((resolve) => (release = resolve)));
    const late = asked();
    assert.equal(await asked(), 'resident');
    release();
    assert.equal(await late, 'resident');
  });
});
