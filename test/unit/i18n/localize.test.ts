import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localize } from '../../../src/i18n/localize.ts';

const zh = { hello: '你好' };
const en = { default: { hello: 'Hello' } };

describe('the language of an element', () => {
  it('is Chinese at once, also for a language that nobody speaks here', () => {
    assert.deepEqual(localize('zh-CN', zh, { en: async () => en }), zh);
    assert.deepEqual(localize('fr', zh, { en: async () => en }), zh);
  });

  it('is loaded once, and there at once afterwards', async () => {
    const source = { ...zh };
    let loads = 0;
    const load = async () => ((loads += 1), en);
    await localize('en-GB', source, { en: load });
    assert.deepEqual(localize('en', source, { en: load }), en.default);
    assert.equal(loads, 1);
  });

  it('is Chinese while its file cannot be had', async () => {
    const words = await localize('en', { ...zh }, { en: () => Promise.reject(new Error('offline')) });
    assert.deepEqual(words, zh);
  });
});
