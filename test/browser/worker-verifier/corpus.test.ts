import { expect } from 'chai';
import { Problem } from '../../../src/domain/problem.ts';
import { refusedReasons } from '../../../src/domain/door.ts';
import { check } from '../../../src/elements/worker-verifier/check.ts';
import { Trust } from '../../../src/elements/worker-verifier/trust.ts';
import zh from '../../../src/i18n/zh-CN/worker-verdict.ts';
import { badCodes } from '../../unit/door/corpus.ts';
import { until } from '../booking-form/page.ts';
import { iss, mount, unmount, verifyUrl } from './fixtures.ts';

const offline = () => {
  throw new Problem('offline');
};

describe('the element, offline, and the corpus of bad codes', function () {
  this.timeout(30_000);
  afterEach(unmount);

  it('refuses each with the reason that the policy names, without asking the server', async () => {
    const { element, backend } = await mount(() => ({ verifyWorkerCode: offline }));
    const trust = new Trust(element.env);
    const { signal } = new AbortController();
    const codes = await badCodes({ key: backend.key, iss, verifyUrl, now: Date.now() });
    expect(codes.length).to.be.above(20);
    const wrong: string[] = [];
    for (const { name, text, reason } of codes) {
      const verdict = await check({ env: element.env, trust, look: { text, key: name }, bookingId: undefined, signal });
      if (verdict.outcome !== 'refused' || verdict.reason !== reason) wrong.push(`${name}: ${verdict.reason} instead of ${reason}`);
    }
    expect(wrong).to.deep.equal([]);
    expect(backend.calls).not.to.include('verifyWorkerCode');
  });

  it('says each reason in a sentence of its own, never a bare “invalid”', () => {
    const sentences = refusedReasons.map((reason) => zh.reasons[reason]);
    expect(new Set(sentences).size).to.equal(refusedReasons.length);
    for (const sentence of sentences) expect(sentence).not.to.match(/无效|错误|失败|invalid/i);
  });

  const scanned: [what: string, text: string, words: string][] = [
    ['a shop’s payment', 'wxp://f2f0abc', zh.reasons['not-ours']],
    ['another portal', 'https://evil.example/verify#t=eyJhbGciOiJFUzI1NiJ9.e30.AA', zh.reasons['foreign-url']],
    ['a page that imitates ours', 'https://portal.example.evil.example/verify#t=a.b.c', zh.reasons['foreign-url']],
    ['a torn code', `${verifyUrl}#t=abc.def`, zh.reasons.malformed],
  ];
  for (const [what, text, words] of scanned)
    it(`says of ${what}: ${words}`, async () => {
      const { page, backend } = await mount();
      const { href } = location;
      await page.photograph(text);
      await until(() => page.text.includes(words), `“${words}” in:\n${page.text}`);
      // The scanner never navigates.
      expect(location.href).to.equal(href);
      expect(backend.looks).to.have.length(0);
    });
});
