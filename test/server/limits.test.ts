import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';

const rateLimits = { windowSeconds: 60, reads: 3, writes: 3, addressFactor: 1, perPhone: 3 };

describe('a server behind one proxy of its own', () => {
  const folder = preparedFolder();
  const starting = folder.then((dataDir) => serverHere({ dataDir }, { trustProxy: 1, settings: { rateLimits } }));
  after(async () => {
    await (await starting).close();
    removeFolder(await folder);
  });
  const ask = async (forwarded: string) => fetch(`${(await starting).url}/api/v1/services`, { headers: { 'x-forwarded-for': forwarded } });

  it('counts by the address that the proxy saw, whatever the caller wrote before it', async () => {
    for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) assert.equal((await ask(`${claimed}, 10.0.0.1`)).status, 200);
    const refused = await ask('4.4.4.4, 10.0.0.1');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await ask('4.4.4.4, 10.0.0.2')).status, 200);
  });
});

describe('a server that faces its callers', () => {
  const folder = preparedFolder();
  const starting = folder.then((dataDir) => serverHere({ dataDir }, { settings: { rateLimits } }));
  after(async () => {
    await (await starting).close();
    removeFolder(await folder);
  });

  it('does not believe what they say about their address', async () => {
    const { url } = await starting;
    const statuses: number[] = [];
    for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4'])
      statuses.push((await fetch(`${url}/api/v1/services`, { headers: { 'x-forwarded-for': claimed } })).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  });
});
