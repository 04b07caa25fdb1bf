import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { IssuedCode, VerifyResult } from '../../src/domain/door.ts';
import type { IssuerKey } from '../../src/door/sign-code.ts';
import { badCodes, type CorpusOptions } from '../unit/door/corpus.ts';
import { preparedFolder, removeFolder } from './data-folder.ts';
import { serverHere } from './running.ts';
import { visitor } from './visitor.ts';
import { morning } from './world.ts';

const dataDir = await preparedFolder();
const server = await serverHere({ dataDir });
after(async () => {
  await server.close();
  removeFolder(dataDir);
});
const resident = visitor(server.url, 'demo-resident');
const worker = visitor(server.url, 'demo-worker');

const look = async (code: string) =>
  resident.ask<VerifyResult>('POST', '/worker-codes/verify', { code }, { 'idempotency-key': crypto.randomUUID() });

/** A code that the server gave out, and what one needs to make others around its very key and worker. */
const issued = async (): Promise<{ url: string; options: CorpusOptions }> => {
  const { body, status } = await worker.ask<IssuedCode>('POST', '/workers/me/code', {});
  assert.equal(status, 201);
  const { code, url } = body;
  const [key] = await server.store.read((queries) => queries.issuerKeys(morning));
  const { iss, sub, st } = JSON.parse(Buffer.from(code.split('.')[1]!, 'base64url').toString()) as Pick<
    CorpusOptions,
    'iss' | 'sub' | 'st'
  >;
  return {
    url,
    options: { key: key as IssuerKey, iss, ...(sub && { sub }), ...(st && { st }), now: morning, verifyUrl: `${server.url}/verify` },
  };
};

describe('a text that was scanned, at the server over HTTP', () => {
  it('is refused for the same reason as on a phone, whatever is wrong with it, a megabyte of it too', async () => {
    const { options } = await issued();
    const corpus = await badCodes(options);
    assert.ok(corpus.some(({ text }) => text.length > 1_000_000));
    const wrong: string[] = [];
    for (const { name, text, reason } of corpus) {
      const { status, body } = await look(text);
      if (status !== 200 || body.outcome !== 'refused' || body.reason !== reason)
        wrong.push(`${name}: ${status} ${body.reason ?? body.outcome}, not ${reason}`);
      if (body.worker !== undefined || body.booking !== undefined) wrong.push(`${name}: shows somebody`);
    }
    assert.deepEqual(wrong, []);
  });

  it('is genuine when the server gave it out', async () => {
    const { url } = await issued();
    const { body } = await look(url);
    assert.deepEqual([body.outcome, body.worker?.id], ['genuine', 'w-001']);
  });

  it('leaves nothing of itself in the log', async () => {
    const { url } = await issued();
    server.logged.length = 0;
    await look(url);
    const lines = server.logged.map((entry) => JSON.stringify(entry));
    assert.ok(lines.some((line) => line.includes('/worker-codes/verify')));
    const [, fragment = ''] = url.split('#t=');
    assert.deepEqual(
      lines.filter((line) => line.includes(fragment.slice(0, 20)) || line.includes('#t=')),
      [],
    );
  });
});
