import assert from 'node:assert/strict';
import { test } from 'node:test';
import encodeQR from 'qr';
import fc from 'fast-check';
import { longestText, longestToken, longestUrl, type CodeClaims } from '../../../src/domain/code-policy.ts';
import { lengthen, shorten } from '../../../src/domain/short-code.ts';
import { codeUrl, createIssuerKey, randomText, signCode } from '../../../src/door/sign-code.ts';
import { asker, inOneWord, iss, now, verifyUrl } from './setting.ts';

const iat = Math.floor(now / 1000);
const key = await createIssuerKey();
// As long as they get: the longest handle, a status list of 2^17 entries, the longest name of a booking.
const claims: CodeClaims = { iss, sub: randomText(7), iat, exp: iat + 60, jti: randomText(8), st: 131_071, bid: randomText(8) };
const code = await signCode(claims, key);
const partsOf = (token: string) => token.split('.').map((part) => Buffer.from(part, 'base64url').toString());

test('a code is a compact JWS whose header and payload are written in one way only', () => {
  const [header, payload] = partsOf(code);
  assert.equal(header, `{"alg":"ES256","kid":"${key.kid}","typ":"anxin+jwt"}`);
  assert.equal(payload, JSON.stringify(claims));
});

test('a claim that is left out is not named', async () => {
  const { bid: _, ...without } = claims;
  const [, payload] = partsOf(await signCode({ ...without, nbf: undefined }, key));
  assert.equal(payload, JSON.stringify(without));
});

test('a handle has 10 characters, a code’s own number 11', () => {
  assert.match(claims.sub, /^[\w-]{10}$/);
  assert.match(claims.jti, /^[\w-]{11}$/);
});

test('the longest code for a booking fits into 300 characters of a portal’s address, and into a QR code that a cheap phone reads', () => {
  const url = codeUrl(verifyUrl, code);
  assert.ok(url.length <= longestUrl, `${url.length} characters`);
  assert.ok(code.length <= longestToken);
  assert.ok(longestUrl < longestText);
  // Version 13 has 69 modules on a side; the encoder refuses what does not fit.
  assert.ok(encodeQR(url, 'raw', { ecc: 'medium', version: 13, border: 1 }).length === 69 + 2);
  // At 320 px with four modules around it, each is 4 px wide.
  assert.ok(320 / (69 + 8) >= 4);
});

test('the address carries the code behind #, where no server sees it', () => {
  const { origin, pathname, search, hash } = new URL(codeUrl(verifyUrl, code));
  assert.equal(origin + pathname + search, verifyUrl);
  assert.equal(hash, `#t=${shorten(code)}`);
});

test('the address gives back the very token that was signed', () => {
  assert.equal(lengthen(shorten(code)), code);
  assert.ok(shorten(code).length < code.length - 50);
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w-]{1,8}$/),
      fc.stringMatching(/^[\w-]{0,40}$/),
      fc.stringMatching(/^[\w-]{0,40}$/),
      (kid, payload, seal) => {
        const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid, typ: 'anxin+jwt' })).toString('base64url');
        assert.equal(shorten(`${header}.${payload}.${seal}`), `${kid}.${payload}.${seal}`);
        assert.equal(lengthen(`${kid}.${payload}.${seal}`), `${header}.${payload}.${seal}`);
      },
    ),
  );
});

test('a code with any other header travels whole', () => {
  for (const header of [
    { alg: 'EdDSA', kid: 'a', typ: 'anxin+jwt' },
    { alg: 'none', kid: 'a', typ: 'anxin+jwt' },
    { alg: 'ES256', kid: 'a', typ: 'JWT' },
    { alg: 'ES256', kid: 'longer-than-8', typ: 'anxin+jwt' },
    { kid: 'a', alg: 'ES256', typ: 'anxin+jwt' },
    { alg: 'ES256', kid: 'a', typ: 'anxin+jwt', jku: 'https://x.example' },
  ]) {
    const token = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.e30.AAAA`;
    assert.equal(shorten(token), token);
    assert.equal(lengthen(token), token);
  }
});

test('of a text that is no token, shortening and lengthening change nothing that matters', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(shorten(lengthen(shorten(text))), shorten(text))));
});

test('a published key holds nothing that signs', async () => {
  assert.deepEqual(Object.keys(key.publicJwk).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  assert.equal(key.publicJwk.kid, key.kid);
  assert.match(key.kid, /^[\w-]{1,8}$/);
  assert.equal(inOneWord(await asker(key)(codeUrl(verifyUrl, code))), 'genuine');
  assert.equal(inOneWord(await asker(await createIssuerKey())(code)), 'unknown-key');
});
