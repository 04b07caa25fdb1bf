import type { RefusedReason } from '../../../src/domain/door.ts';
import type { Workshop } from './corpus.ts';
import { derOf, encode, loosen, sealed } from './forge.ts';
import { fromBase64url, toBase64url } from '../../../src/domain/base64url.ts';

export type Row = [name: string, reason: RefusedReason, text: string];

/** Tokens that are wrong in their form; but for the cut ones, all are signed with the issuer's own key. */
export const misshapenCodes = async ({ forge, claims, genuine }: Workshop): Promise<Row[]> => {
  const [header = '', payload = '', signature = ''] = genuine.split('.');
  const json = JSON.stringify(claims);
  const headerJson = JSON.stringify(forge.header);
  // One more letter or two, until bits are left over.
  const loosePayload = ['', 'x', 'xx']
    .map((more) => encode(JSON.stringify({ ...claims, sub: `${claims.sub}${more}` })))
    .find((part) => part.length % 4 !== 0)!;
  const malformed = async (rows: [string, string | Promise<string>][]) =>
    Promise.all(rows.map(async ([name, token]): Promise<Row> => [name, 'malformed', await token]));
  return [
    ...(await malformed([
      ['cut in the middle', `${header}.${payload.slice(0, 40)}`],
      ['without its signature part', `${header}.${payload}`],
      ['with a fourth part', `${genuine}.AAAA`],
      ['of five parts, as an encrypted one', `${genuine}.AAAA.AAAA`],
      ['of two dots', '..'],
      ['a signature with loose bits', `${header}.${payload}.${loosen(signature)}`],
      ['a payload with loose bits', sealed(forge.sign, header, loosen(loosePayload))],
      ['with padding', `${genuine}==`],
      ['a space inside', `${header}.${payload} .${signature}`],
      ['a line end inside', `${header}.\n${payload}.${signature}`],
      ['letters of plain base64', `${header}.${payload}.${signature.slice(0, -4)}+/+/`],
      ['percent-encoded', `${header}.${payload}.%41${signature.slice(1)}`],
      ['a header with a space', forge.withHeaderText(headerJson.replace(':', ': '))],
      ['a header with a member twice', forge.withHeaderText(headerJson.replace('{', '{"alg":"none",'))],
      ['a header with an escaped letter', forge.withHeaderText(headerJson.replace('ES256', '\\u0045S256'))],
      ['a header that is a list', forge.withHeaderText('["ES256","anxin+jwt"]')],
      ['a header that is no JSON', forge.withHeaderText('alg=ES256&typ=anxin+jwt')],
      ['a header in bytes that are no text', sealed(forge.sign, toBase64url(new Uint8Array(30).fill(0xff)), payload)],
      ['a payload with a space', forge.withPayloadText(json.replace(':', ': '))],
      ['a payload with a line end after it', forge.withPayloadText(`${json}\n`)],
      ['a payload with a claim twice', forge.withPayloadText(json.replace('{', '{"sub":"somebody",'))],
      ['a payload with an escaped letter', forge.withPayloadText(json.replace(claims.sub, `\\u0041${claims.sub.slice(1)}`))],
      ['a number written otherwise', forge.withPayloadText(json.replace(`"st":${claims.st}`, `"st":${claims.st}.0`))],
      ['a payload that is null', forge.withPayloadText('null')],
      ['a payload that is a list', forge.withPayloadText('[]')],
      ['a payload after a byte order mark', forge.withPayloadText(`\ufeff${json}`)],
      ['its own key in the header', forge.withHeader({ jwk: { kty: 'EC', crv: 'P-256' } })],
      ['an address of keys in the header', forge.withHeader({ jku: 'https://x.example/k' })],
      ['an address of a certificate in the header', forge.withHeader({ x5u: 'https://x.example/c' })],
      ['a certificate in the header', forge.withHeader({ x5c: ['MIIB'] })],
      ['critical members', forge.withHeader({ crit: ['exp'], exp: claims.exp })],
      ['an unencoded payload', forge.withHeader({ b64: false, crit: ['b64'] })],
      ['a member nobody knows in the header', forge.withHeader({ zip: 'DEF' })],
      ['no kid', forge.withHeader({ kid: undefined })],
      ['a kid that is a number', forge.withHeader({ kid: 7 })],
      ['no typ', forge.withHeader({ typ: undefined })],
      ['no alg', forge.withHeader({ alg: undefined })],
      ['a life of 61 seconds', forge.withClaims({ exp: claims.iat + 61 })],
      ['a life of a day', forge.withClaims({ exp: claims.iat + 86_400 })],
      ['a life of no second', forge.withClaims({ exp: claims.iat })],
      ['an end before its start', forge.withClaims({ exp: claims.iat - 1 })],
      ['longer than any code', forge.withClaims({ bid: 'x'.repeat(300) })],
      ['a token of a megabyte', forge.withClaims({ bid: 'x'.repeat(750_000) })],
      ...(['iss', 'sub', 'iat', 'exp', 'jti', 'st'] as const).map((claim): [string, Promise<string>] => [
        `no ${claim}`,
        forge.withClaims({ [claim]: undefined }),
      ]),
      ['an issuer that is a number', forge.withClaims({ iss: 1 })],
      ['an empty handle', forge.withClaims({ sub: '' })],
      ['a handle that is a list', forge.withClaims({ sub: [claims.sub] })],
      ['a jti that is a number', forge.withClaims({ jti: 12 })],
      ['a bid that is null', forge.withClaims({ bid: null })],
      ['a fraction in iat', forge.withClaims({ iat: claims.iat + 0.5 })],
      ['a fraction in exp', forge.withClaims({ exp: claims.exp - 0.5 })],
      ['a fraction in nbf', forge.withClaims({ nbf: claims.iat + 0.5 })],
      ['times as text', forge.withClaims({ iat: String(claims.iat), exp: String(claims.exp) })],
      ['a status index below zero', forge.withClaims({ st: -1 })],
    ])),
    ['of another type', 'wrong-type', await forge.withHeader({ typ: 'JWT' })],
    ['a status list for a code', 'wrong-type', await forge.withHeader({ typ: 'statuslist+jwt' })],
    ['its type in other letters', 'wrong-type', await forge.withHeader({ typ: 'ANXIN+JWT' })],
    ['DER for a raw signature', 'bad-signature', `${header}.${payload}.${toBase64url(derOf(fromBase64url(signature)!))}`],
  ];
};
