import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Authenticate } from '../../demo/server/login.ts';
import type { ServerOptions } from '../../demo/server/start-server.ts';
import { createSqlStore } from '../../demo/server/sql/sql-store.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';
import { world } from './world.ts';

describe('who is signed in', () => {
  const folders: string[] = [];
  after(() => folders.forEach(removeFolder));

  /** Starts, asks who somebody is, stops. */
  const whoIs = async (token: string, options: Partial<ServerOptions>): Promise<[number, string | undefined]> => {
    const dataDir = await preparedFolder();
    folders.push(dataDir);
    // The demo's people are in the data, as they are after a demo that went on as something else.
    await (await createSqlStore({ dataDir }, { world })).close();
    const server = await serverHere({ dataDir }, options);
    const { status, body } = await visitor(server.url, token).get<{ id?: string }>('/me');
    await server.close();
    return [status, body.id];
  };

  it('is a person of the demo in the demo', async () => {
    assert.deepEqual(await whoIs('demo-resident', { demo: true }), [200, 'p-resident']);
  });

  it('is nobody of the demo outside it', async () => {
    assert.deepEqual(await whoIs('demo-resident', { demo: false }), [401, undefined]);
  });

  it('is nobody of the demo when others than this machine can reach the server', async () => {
    assert.deepEqual(await whoIs('demo-resident', { demo: true, host: '0.0.0.0' }), [401, undefined]);
  });

  it("is whom the portal's own login knows, and nobody else", async () => {
    const authenticate: Authenticate = async (token) =>
      token === 'from-the-portal' ? { id: 'portal-7', role: 'resident', name: '王小满', phone: '13712349050' } : undefined;
    assert.deepEqual(await whoIs('from-the-portal', { demo: false, authenticate }), [200, 'portal-7']);
    assert.deepEqual(await whoIs('demo-resident', { demo: true, authenticate }), [401, undefined]);
  });
});
