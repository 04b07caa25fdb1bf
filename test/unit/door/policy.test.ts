import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refusedReasons, undecidedReasons } from '../../../src/domain/door.ts';
import { codeChecks } from '../../../src/door/checks.ts';
import { codeUrl, createIssuerKey } from '../../../src/door/sign-code.ts';
import type { CodeQuestion } from '../../../src/door/verify-code.ts';
import { badCodes, workshopOf } from './corpus.ts';
import { asker, inOneWord, iss, issuer, now, setOf, verifyUrl } from './setting.ts';

const key = await createIssuerKey();
const ask = asker(key);
const options = { key, iss, verifyUrl, now, bid: 'AbCdEfGh' };
const { genuine, forge, claims } = await workshopOf(options);
const bad = await badCodes(options);

interface Case {
  name: string;
  text: string;
  expected: string;
  more?: Partial<CodeQuestion>;
}

const damaged = { ...key, publicJwk: { ...key.publicJwk, x: 'AAAA' } };
const chinese = { ...issuer, algorithms: ['ES256', 'SM2SM3'] };
const chineseKey = { publicJwk: { kty: 'EC', crv: 'SM2', kid: 'sm', alg: 'SM2SM3', x: 'AA', y: 'AA' } };

/** What could not be found out is never said to be wrong. */
const undecided: Case[] = [
  { name: 'keys that cannot be had', text: genuine, expected: 'keys-unavailable', more: { keysOf: () => Promise.resolve(undefined) } },
  { name: 'a dead network', text: genuine, expected: 'keys-unavailable', more: { keysOf: () => Promise.reject(new TypeError('offline')) } },
  {
    name: 'a published key that is none',
    text: genuine,
    expected: 'keys-unavailable',
    more: { keysOf: () => Promise.resolve(setOf(damaged)) },
  },
  {
    name: 'an algorithm that the issuer may use and this engine cannot',
    text: await forge.withHeader({ alg: 'SM2SM3', kid: 'sm' }),
    expected: 'algorithm-unsupported',
    more: { issuers: [chinese], keysOf: () => Promise.resolve(setOf(key, chineseKey)) },
  },
  { name: 'a clock that is not to be trusted', text: genuine, expected: 'clock-unsure', more: { now: undefined } },
  {
    name: 'the same of an old code',
    text: await forge.withClaims({ iat: 1, exp: 61 }),
    expected: 'clock-unsure',
    more: { now: undefined },
  },
];

const good: Case[] = [
  { name: 'a code in its address', text: codeUrl(verifyUrl, genuine), expected: 'genuine' },
  { name: 'a code by itself', text: genuine, expected: 'genuine' },
  { name: 'an address that carries the whole token', text: `${verifyUrl}#t=${genuine}`, expected: 'genuine' },
  { name: 'spaces around it', text: ` ${codeUrl(verifyUrl, genuine)}\n`, expected: 'genuine' },
  { name: 'a code whose nbf has come', text: await forge.withClaims({ nbf: claims.iat }), expected: 'genuine' },
  { name: 'a code without a booking', text: await forge.withClaims({ bid: undefined }), expected: 'genuine' },
  { name: 'a printed number', text: 'jx3304 10007'.replace(' ', ''), expected: 'card' },
];

const cases: Case[] = [...bad.map(({ name, text, reason }): Case => ({ name, text, expected: reason })), ...undecided, ...good];

describe('of a scanned text, a resident hears', () => {
  for (const { name, text, expected, more } of cases) {
    test(`${name}: ${expected}`, async () => assert.equal(inOneWord(await ask(text, more)), expected));
  }
});

test('every check is needed: without it, something is taken for what it is not', async () => {
  for (const { name, reason } of codeChecks) {
    const checks = codeChecks.filter((check) => check.name !== name);
    assert.equal(checks.length, codeChecks.length - 1);
    const wrong: string[] = [];
    for (const { name: what, text, expected, more } of cases) {
      const word = inOneWord(await ask(text, { ...more, checks }));
      if (word !== expected) wrong.push(`${what}: ${word}`);
    }
    assert.ok(wrong.length > 0, `nothing notices that the check "${name}" (${reason}) is gone`);
  }
});

test('every reason that a text alone can give is given', () => {
  const given = new Set(cases.map(({ expected }) => expected));
  // These are known only where the record is.
  const elsewhere = ['revoked', 'already-used', 'status-unknown', 'record-unavailable'];
  for (const reason of [...refusedReasons, ...undecidedReasons]) assert.equal(given.has(reason), !elsewhere.includes(reason), reason);
});

test('the checks are made in the order in which the reasons are listed', () => {
  // A token’s own shape is one step: its type is read before its claims are.
  const order = codeChecks
    .map(({ reason }) => reason)
    .filter((reason) => (refusedReasons as readonly string[]).includes(reason) && reason !== 'malformed');
  const expected = [
    'unreadable',
    'foreign-url',
    'not-ours',
    'wrong-type',
    'untrusted-issuer',
    'algorithm-not-allowed',
    'unknown-key',
    'bad-signature',
  ];
  assert.deepEqual([...new Set(order)], [...expected, 'not-yet-valid', 'expired']);
  assert.equal(codeChecks[0]!.name, 'text-size');
});
