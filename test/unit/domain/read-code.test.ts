import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64url, isBase64url, toBase64url } from '../../../src/domain/base64url.ts';
import { longestText, type TrustedIssuer } from '../../../src/domain/code-policy.ts';
import { readCode } from '../../../src/domain/read-code.ts';

const origin = 'https://portal.jiaxing.example';
const issuers: TrustedIssuer[] = [
  { iss: 'one', name: '一', algorithms: ['ES256'], codeOrigins: [origin] },
  { iss: 'two', name: '二', algorithms: ['ES256'], codeOrigins: ['http://localhost:8080', 'https://two.example:8443'] },
];
const token = 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA';
const read = (text: string) => readCode(text, issuers);

test('a code is taken from an address of any issuer’s own, whatever its page is called', () => {
  for (const page of [
    origin,
    `${origin}/verify`,
    `${origin}/a/b?c=d`,
    'HTTPS://PORTAL.JIAXING.EXAMPLE:443/verify',
    'http://localhost:8080/verify',
    'https://two.example:8443',
  ])
    assert.deepEqual(read(`${page}#t=${token}`), { kind: 'token', token }, page);
});

test('a code by itself is taken too', () => {
  assert.deepEqual(read(`\n${token} `), { kind: 'token', token });
});

test('a number is taken as it stands on a card, in whatever letters it was typed', () => {
  for (const [typed, number] of [
    ['JX3304123', 'JX3304123'],
    [' jx3304123\n', 'JX3304123'],
    ['ＪＸ３３０４１２３', 'JX3304123'],
    ['jx-3304-123', 'JX-3304-123'],
    ['123456', '123456'],
    ['1'.repeat(24), '1'.repeat(24)],
  ] as const)
    assert.deepEqual(read(typed), { kind: 'number', number }, typed);
});

test('a word without a digit, or a number of another length, is no number of a card', () => {
  for (const text of ['TAOBAO', '------', 'JX33', '1'.repeat(25), 'JX33 04123', 'JX3304123!', '１２３４５'])
    assert.deepEqual(read(text), { kind: 'refused', reason: 'not-ours' }, text);
});

test('without issuers every address is somebody else’s', () => {
  assert.deepEqual(readCode(`${origin}/verify#t=${token}`, []), { kind: 'refused', reason: 'foreign-url' });
});

test('an address is read as whatever it leads to, not as what it looks like', () => {
  for (const address of [
    `https://${new URL(origin).host}@shop.example`,
    `${origin}.shop.example`,
    `${origin}:444`,
    'https://portal.jiaxing.exаmple',
  ])
    assert.deepEqual(read(`${address}/verify#t=${token}`), { kind: 'refused', reason: 'foreign-url' }, address);
});

test('text of any other make is not ours, noise is unreadable', () => {
  for (const text of [
    '你好',
    'wxp://f2f0',
    'mailto:a@b.example',
    'eyJ',
    'ftp://portal.jiaxing.example/#t=x',
    `see ${origin}/verify#t=${token}`,
  ])
    assert.deepEqual(read(text), { kind: 'refused', reason: 'not-ours' }, text);
  for (const text of ['', ' ', '\u0000', 'abc\u001b[0m', '\ufffd'])
    assert.deepEqual(read(text), { kind: 'refused', reason: 'unreadable' }, text);
});

test('bytes come back from base64url, and are written in one way only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64url(bytes);
      assert.equal(text, Buffer.from(bytes).toString('base64url'));
      assert.deepEqual([...fromBase64url(text)!], [...bytes]);
      assert.ok(isBase64url(text));
      assert.ok(!isBase64url(`${text}=`) && !isBase64url(`${text} `) && !isBase64url(` ${text}`));
    }),
  );
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+A/', 'A-A A', 'é']) assert.equal(isBase64url(text), false, text);
});

test('a text is looked into up to what a QR code can hold, and no further', () => {
  const shop = 'https://shop.example/';
  assert.deepEqual(read(shop.padEnd(longestText, 'x')), { kind: 'refused', reason: 'foreign-url' });
  assert.deepEqual(read(shop.padEnd(longestText + 1, 'x')), { kind: 'refused', reason: 'malformed' });
});
