import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../../src/domain/problem.ts';
import { listening, quiet, streaming } from './fakes.ts';

const cannot: [what: string, more: Parameters<typeof streaming>[0]][] = [
  ['has no stream', { watch: undefined }],
  ['does not support it', { supports: () => false }],
];

describe('a backend that cannot stream', () => {
  for (const [what, more] of cannot) {
    it(`is looked at every twenty seconds or so when it ${what}`, async () => {
      const { heard, streams, page } = await listening(streaming(more));
      await page.pass(61_000);
      assert.deepEqual([streams.length, heard], [0, ['reset', 'reset', 'reset']]);
    });
  }

  for (const code of ['not-found', 'not-supported', 'contract']) {
    it(`is looked at as well when it says so only when asked: ${code}`, async () => {
      const { heard, last, streams, page } = await listening();
      await last().end(new Problem(code));
      await page.pass(41_000);
      assert.deepEqual([streams.length, heard], [1, ['reset', 'reset']]);
    });
  }

  it('is not looked at while nobody sees the page, and at once when somebody does', async () => {
    const { heard, page } = await listening(streaming({ watch: undefined }));
    await page.turn('hidden');
    await page.pass(600_000);
    assert.deepEqual([heard, page.timers], [[], 0]);
    await page.turn('shown');
    assert.deepEqual(heard, ['reset']);
  });

  it('is looked at no more when nobody listens', async () => {
    const { heard, page, leave } = await listening(streaming({ watch: undefined }));
    leave();
    await page.pass(600_000);
    assert.deepEqual([heard, page.timers, page.listeners.size], [[], 0, 0]);
  });

  it('may say so among what it can do', async () => {
    const capabilities = { watch: 'poll' } as never;
    const { heard, last, streams, page } = await listening(streaming({ supports: () => true, call: () => Promise.resolve(capabilities) }));
    await last().end(new Problem('unknown'));
    await page.pass(1000);
    await last().end(new Problem('unknown'));
    await import('../../../src/contract/session.ts').then(quiet);
    await page.pass(61_000);
    assert.deepEqual([streams.length, heard.length], [2, 3]);
  });

  it('is looked at between tries when something on the way lets no stream through', async () => {
    const { heard, last, page } = await listening();
    for (let tries = 0; tries < 4; tries++) {
      await last().end(new Problem('timeout'));
      await page.pass(60_000);
    }
    assert.deepEqual(heard, ['reset', 'reset']);
  });

  it('is not looked at without a network, or when nobody is signed in', async () => {
    for (const code of ['offline', 'unauthorized']) {
      const { heard, last, page } = await listening();
      for (let tries = 0; tries < 4; tries++) {
        await last().end(new Problem(code));
        await page.pass(60_000);
      }
      assert.deepEqual(heard, []);
    }
  });
});
