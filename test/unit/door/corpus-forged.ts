import { toBase64url } from '../../../src/domain/base64url.ts';
import type { IssuerKey } from '../../../src/door/sign-code.ts';
import type { Workshop } from './corpus.ts';
import type { Row } from './corpus-shape.ts';
import { encode, hmacOf, sealed, signerOf } from './forge.ts';

/** Well-formed tokens that somebody else made, that were changed, or whose time is not now. */
export const forgedCodes = async ({ forge, key, claims, genuine }: Workshop, stranger: IssuerKey): Promise<Row[]> => {
  const [header = '', payload = '', signature = ''] = genuine.split('.');
  const headerWith = (more: Record<string, unknown>) => encode(JSON.stringify({ ...forge.header, ...more }));
  const other = await signerOf(stranger.privateJwk);
  const publicKeyAsSecret = await hmacOf(JSON.stringify(key.publicJwk));
  const swapped = encode(JSON.stringify({ ...claims, sub: 'ZzZzZzZzZz' }));
  const zeroes = toBase64url(new Uint8Array(64));
  const at = (seconds: number) => ({ iat: claims.iat + seconds, exp: claims.exp + seconds });
  return [
    ['of an issuer nobody knows', 'untrusted-issuer', await forge.withClaims({ iss: 'somebody' })],
    ['of an issuer in other letters', 'untrusted-issuer', await forge.withClaims({ iss: claims.iss.toUpperCase() + 'X' })],
    ['of an issuer that is an address', 'untrusted-issuer', await forge.withClaims({ iss: 'https://x.example' })],
    ['of an issuer named like a part of every object', 'untrusted-issuer', await forge.withClaims({ iss: '__proto__' })],
    ['none for an algorithm', 'algorithm-not-allowed', `${headerWith({ alg: 'none' })}.${payload}.`],
    ['none in other letters, with the old signature', 'algorithm-not-allowed', `${headerWith({ alg: 'NonE' })}.${payload}.${signature}`],
    [
      'HS256 with the public key for a secret',
      'algorithm-not-allowed',
      await sealed(publicKeyAsSecret, headerWith({ alg: 'HS256' }), payload),
    ],
    ['an algorithm that the issuer does not use', 'algorithm-not-allowed', await forge.withHeader({ alg: 'EdDSA' })],
    ['its algorithm in other letters', 'algorithm-not-allowed', await forge.withHeader({ alg: 'es256' })],
    ['a kid nobody knows', 'unknown-key', await sealed(other, headerWith({ kid: stranger.kid }), payload)],
    ['a kid that is a path', 'unknown-key', await forge.withHeader({ kid: '../../dev/null' })],
    ['another key under our kid', 'bad-signature', await sealed(other, header, payload)],
    ['another payload under the old signature', 'bad-signature', `${header}.${swapped}.${signature}`],
    ['a later end under the old signature', 'bad-signature', `${header}.${encode(JSON.stringify({ ...claims, ...at(20) }))}.${signature}`],
    ['HMAC in place of the signature', 'bad-signature', await sealed(publicKeyAsSecret, header, payload)],
    ['an empty signature', 'bad-signature', `${header}.${payload}.`],
    ['a signature of zeroes', 'bad-signature', `${header}.${payload}.${zeroes}`],
    ['half a signature', 'bad-signature', `${header}.${payload}.${toBase64url(new Uint8Array(32))}`],
    ['expired', 'expired', await forge.withClaims(at(-200))],
    ['of yesterday', 'expired', await forge.withClaims(at(-86_400))],
    ['issued in the future', 'not-yet-valid', await forge.withClaims(at(120))],
    ['of tomorrow', 'not-yet-valid', await forge.withClaims(at(86_400))],
    ['not to be used before a later time', 'not-yet-valid', await forge.withClaims({ nbf: claims.iat + 50 })],
    ['expired, and changed', 'bad-signature', await sealed(other, header, encode(JSON.stringify({ ...claims, ...at(-200) })))],
  ];
};
