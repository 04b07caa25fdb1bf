import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CompactSign } from 'jose';
import type { KeySet } from '../../../src/domain/door.ts';
import { codeUrl, createIssuerKey } from '../../../src/door/sign-code.ts';
import { badCodes, workshopOf } from './corpus.ts';
import { asker, inOneWord, iss, issuer, now, setOf, verifyUrl } from './setting.ts';

const key = await createIssuerKey();
const ask = asker(key);
const { genuine, forge, claims } = await workshopOf({ key, iss, verifyUrl, now, bid: 'AbCdEfGh' });

test('of a genuine code its claims and its issuer are told, and nothing else of it', async () => {
  assert.deepEqual(await ask(await forge.withClaims({ name: '张三', admin: true })), { outcome: 'genuine', claims, issuer });
});

test('whose code it is, is known of an old code and of one under an unsure clock, but never before the signature holds', async () => {
  const old = { iat: claims.iat - 200, exp: claims.exp - 200 };
  assert.deepEqual(await ask(await forge.withClaims(old)), { outcome: 'refused', reason: 'expired', claims: { ...claims, ...old } });
  assert.deepEqual(await ask(genuine, { now: undefined }), { outcome: 'undecided', reason: 'clock-unsure', claims });
  for (const { text, reason } of await badCodes({ key, iss, verifyUrl, now }))
    if (!['expired', 'not-yet-valid'].includes(reason)) assert.deepEqual(await ask(text), { outcome: 'refused', reason });
  assert.ok(!('claims' in (await ask(genuine, { keysOf: () => Promise.resolve(undefined) }))));
});

describe('keys', () => {
  const asked: string[] = [];
  const keysOf = (of: string, kid: string) => {
    asked.push(`${of} ${kid}`);
    return Promise.resolve(setOf(key));
  };
  const whoIsAsked = async (text: string) => {
    asked.length = 0;
    await ask(text, { keysOf });
    return asked;
  };

  test('are asked for once, by the names of the configuration and of the key', async () => {
    assert.deepEqual(await whoIsAsked(genuine), [`${iss} ${key.kid}`]);
  });

  test('are asked for only of a known issuer and an allowed algorithm', async () => {
    for (const text of [await forge.withClaims({ iss: 'https://x.example' }), await forge.withHeader({ alg: 'none' }), 'JX3304123', ''])
      assert.deepEqual(await whoIsAsked(text), []);
  });

  test('are never fetched from where a token says', async () => {
    const fetched: unknown[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = (input) => {
      fetched.push(input);
      return Promise.reject(new TypeError('nobody asks here'));
    };
    try {
      for (const { text } of await badCodes({ key, iss, verifyUrl, now })) await ask(text);
    } finally {
      globalThis.fetch = real;
    }
    assert.deepEqual(fetched, []);
  });

  const withKey = async (more: Partial<KeySet['keys'][number]>) => {
    const [only] = setOf(key).keys;
    return inOneWord(await ask(genuine, { keysOf: () => Promise.resolve({ keys: [{ ...only!, ...more }] }) }));
  };

  test('serve only what they were published for', async () => {
    assert.equal(await withKey({ alg: undefined, use: undefined }), 'genuine');
    assert.equal(await withKey({ use: 'enc' }), 'unknown-key');
    assert.equal(await withKey({ alg: 'ES384' }), 'unknown-key');
    assert.equal(await withKey({ crv: 'P-384' }), 'unknown-key');
    assert.equal(await withKey({ kty: 'oct' }), 'unknown-key');
    assert.equal(await withKey({ kid: 'other' }), 'unknown-key');
  });

  test('old and new ones are told apart by their ids', async () => {
    const next = await createIssuerKey();
    const both = () => Promise.resolve(setOf(next, key));
    const { genuine: newer } = await workshopOf({ key: next, iss, verifyUrl, now });
    assert.equal(inOneWord(await ask(genuine, { keysOf: both })), 'genuine');
    assert.equal(inOneWord(await ask(newer, { keysOf: both })), 'genuine');
    assert.equal(inOneWord(await ask(newer)), 'unknown-key');
  });
});

test('an issuer may sign with EdDSA once its list says so', async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty, crv, x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const keysOf = () => Promise.resolve({ keys: [{ kty: kty!, crv: crv!, x: x!, kid: 'ed', alg: 'EdDSA' }] });
  const sign = new CompactSign(new TextEncoder().encode(JSON.stringify(claims)));
  const token = await sign.setProtectedHeader({ alg: 'EdDSA', kid: 'ed', typ: 'anxin+jwt' }).sign(pair.privateKey);
  const text = codeUrl(verifyUrl, token);
  assert.equal(inOneWord(await ask(text, { keysOf })), 'algorithm-not-allowed');
  assert.equal(inOneWord(await ask(text, { keysOf, issuers: [{ ...issuer, algorithms: ['EdDSA'] }] })), 'genuine');
});

test('an engine that cannot do an allowed algorithm says so, and never that the signature is bad', async () => {
  const { importKey } = crypto.subtle;
  crypto.subtle.importKey = () => Promise.reject(new DOMException('not here', 'NotSupportedError'));
  try {
    assert.deepEqual(await ask(genuine), { outcome: 'undecided', reason: 'algorithm-unsupported' });
  } finally {
    crypto.subtle.importKey = importKey;
  }
});

describe('time', () => {
  const start = claims.iat * 1000;
  const at = async (ms: number, skewSeconds: number) => inOneWord(await ask(genuine, { now: ms, skewSeconds }));

  test('a code counts from its start to its end, with the skew at both ends and not a millisecond more', async () => {
    for (const skew of [0, 5, 30]) {
      assert.equal(await at(start - skew * 1000 - 1, skew), 'not-yet-valid');
      assert.equal(await at(start - skew * 1000, skew), 'genuine');
      assert.equal(await at(start + 60_000 + skew * 1000 - 1, skew), 'genuine');
      assert.equal(await at(start + 60_000 + skew * 1000, skew), 'expired');
    }
  });

  test('at any time it is one of the three', async () => {
    const within = fc.integer({ min: -200_000, max: 200_000 });
    await fc.assert(
      fc.asyncProperty(within, fc.integer({ min: 0, max: 60 }), async (ms, skew) => {
        const expected = ms < -skew * 1000 ? 'not-yet-valid' : ms < 60_000 + skew * 1000 ? 'genuine' : 'expired';
        assert.equal(await at(start + ms, skew), expected);
      }),
      { numRuns: 60 },
    );
  });
});

test('whatever is scanned, there is an answer', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string().map((text) => `${verifyUrl}#t=${text}`),
    fc.webUrl(),
  );
  const anyParts = fc.array(
    fc.base64String().map((text) => text.replace(/[+/=]/g, '_')),
    { minLength: 2, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        anyText,
        anyParts.map((parts) => `${verifyUrl}#t=${parts.join('.')}`),
      ),
      async (text) => {
        assert.ok(['refused', 'card'].includes((await ask(text)).outcome));
      },
    ),
    { numRuns: 500 },
  );
});

test('one letter changed anywhere in a code, and it is no code', async () => {
  const url = codeUrl(verifyUrl, genuine);
  const first = url.indexOf('#t=') + 3;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: first, max: url.length - 1 }), fc.constantFrom(...'ABCXYZabcxyz019-_.'), async (index, letter) => {
      if (url[index] === letter) return;
      assert.equal((await ask(url.slice(0, index) + letter + url.slice(index + 1))).outcome, 'refused');
    }),
    { numRuns: 300 },
  );
});
