import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, describe, it } from 'node:test';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';

describe('someone who sends a request a byte at a time', () => {
  const folder = preparedFolder();
  const starting = folder.then((dataDir) => serverHere({ dataDir }, { requestSeconds: 1 }));
  after(async () => {
    await (await starting).close();
    removeFolder(await folder);
  });

  /** What the server says before it closes the connection. */
  const drip = async (start: string, byte: string): Promise<string> => {
    const { hostname, port } = new URL((await starting).url);
    const socket = connect(Number(port), hostname, () => socket.write(start));
    const dripping = setInterval(() => socket.write(byte), 100);
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString())).on('error', () => undefined);
    await new Promise((closed) => socket.once('close', closed));
    clearInterval(dripping);
    return heard.split('\r\n')[0]!;
  };

  it('is not waited for, in the head', { timeout: 10_000 }, async () => {
    assert.match(await drip('GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nx: ', 'x'), / 408 /);
  });

  it('is not waited for, in the body', { timeout: 10_000 }, async () => {
    assert.match(await drip('POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{', ' '), / 408 /);
  });
});
