import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations } from '../../../src/contract/index.ts';
import { issue, look, verify } from '../../../src/testing/behaviour/entering.ts';
import { ask } from '../../../src/testing/behaviour/portal.ts';
import { createStage, refusalOf, type Stage } from './stage.ts';

const { getIssuerKeys, issueWorkerCode } = operations;
const hour = 3_600_000;

const published = async ({ portal }: Stage): Promise<string[]> =>
  (await ask(portal, getIssuerKeys, { iss: 'linli-demo' })).keys.map(({ kid }) => kid);
const signedWith = ({ code }: { code: string }): string => (JSON.parse(atob(code.split('.')[0]!)) as { kid: string }).kid;

describe('the keys of the portal’s codes', () => {
  it('are there for whoever asks before a first code was issued', async () => {
    const stage = createStage();
    const keys = await published(stage);
    assert.equal(keys.length, 1);
    assert.deepEqual(await published(stage), keys);
    assert.equal(signedWith(await issue(stage.portal)), keys[0]);
  });

  it('are one, however many first codes are issued at a time', async () => {
    const stage = createStage();
    const codes = await Promise.all(Array.from({ length: 5 }, () => issue(stage.portal)));
    assert.equal(new Set(codes.map(signedWith)).size, 1);
    assert.equal((await published(stage)).length, 1);
  });

  it('follow one another: published a day before they sign, kept until their last code is forgotten', async () => {
    const stage = createStage();
    const firstPublished = new Map<string, number>();
    const firstSigned = new Map<string, number>();
    for (let hours = 0; hours < 70 * 24; hours += 6) {
      const issued = await issue(stage.portal);
      const kid = signedWith(issued);
      for (const key of await published(stage)) if (!firstPublished.has(key)) firstPublished.set(key, hours);
      if (!firstSigned.has(kid)) firstSigned.set(kid, hours);
      stage.portal.advance!(50_000);
      assert.equal((await look(stage.portal, issued, 'demo-resident')).outcome, 'genuine');
      stage.portal.advance!(10 * 60_000 - 50_000);
      const kept = await published(stage);
      assert.ok(kept.includes(kid), 'the key that signs is published');
      if ([...firstPublished.keys()].at(-1) === kid) assert.deepEqual(kept, [kid], 'what no code can need any more is gone');
      stage.portal.advance!(6 * hour - 10 * 60_000);
    }
    const [first, ...later] = [...firstSigned.keys()];
    assert.deepEqual([firstSigned.get(first!), later.length], [0, 2]);
    for (const key of later) assert.ok(firstSigned.get(key)! - firstPublished.get(key)! >= 24, 'published a day before it signs');
  });

  it('sign on while the next one is too young, though nobody asked for a code in half a year', async () => {
    const stage = createStage();
    const first = signedWith(await issue(stage.portal));
    stage.portal.advance!(180 * 24 * hour);
    assert.equal(signedWith(await issue(stage.portal)), first);
    assert.equal((await published(stage)).length, 2);
    stage.portal.advance!(25 * hour);
    assert.notEqual(signedWith(await issue(stage.portal)), first);
  });

  it('cannot be made on an insecure origin; the refusal says why, and no code looks forged there', async () => {
    const { portal } = createStage();
    const { url } = await issue(createStage().portal);
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const calls = [portal.call(issueWorkerCode, {}, { as: 'demo-worker' }), portal.call(getIssuerKeys, { iss: 'linli-demo' })];
      for (const call of calls) {
        const { code, message } = await refusalOf(call);
        assert.equal(code, 'unavailable');
        assert.match(message, /secure origins/);
      }
      const { outcome, reason, advice } = await verify(portal, { code: url }, 'demo-resident');
      assert.deepEqual([outcome, reason, advice], ['undecided', 'keys-unavailable', 'ask']);
    } finally {
      delete (globalThis.crypto as { subtle?: unknown }).subtle;
    }
  });
});
