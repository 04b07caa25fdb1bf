import { toBase64url } from '../../../src/domain/base64url.ts';
import { codeType, type CodeClaims } from '../../../src/domain/code-policy.ts';
import type { IssuerKey } from '../../../src/door/sign-code.ts';

/** Makes tokens that no honest issuer would. Web Crypto alone, so that a browser's tests can use it too. */

const bytesOf = (text: string) => new TextEncoder().encode(text);
export const encode = (text: string): string => toBase64url(bytesOf(text));

type Signer = (input: string) => Promise<Uint8Array>;

export const signerOf = async (privateJwk: Record<string, string>): Promise<Signer> => {
  const { kty, crv, x, y, d } = privateJwk;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d } as JsonWebKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ]);
  return async (input) => new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(input)));
};

export const hmacOf = async (secret: string): Promise<Signer> => {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (input) => new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(input)));
};

export const sealed = async (sign: Signer, header: string, payload: string): Promise<string> => {
  const input = `${header}.${payload}`;
  return `${input}.${toBase64url(await sign(input))}`;
};

/** The same two numbers as ASN.1 DER, as most other tools write them. */
export const derOf = (raw: Uint8Array): Uint8Array => {
  const integer = (bytes: Uint8Array) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const short = [...bytes.slice(Math.max(0, first))];
    const body = short[0]! > 127 ? [0, ...short] : short;
    return [2, body.length, ...body];
  };
  const body = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return Uint8Array.from([48, body.length, ...body]);
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Another spelling of the same bytes: the bits that are left over at the end are not zero. */
export const loosen = (part: string): string => {
  if (part.length % 4 === 0) throw new Error('no bits are left over');
  return part.slice(0, -1) + alphabet[alphabet.indexOf(part.at(-1)!) + 1]!;
};

/** Tokens around one honest issuer and one honest set of claims. */
export const forgeOf = async (key: IssuerKey, claims: CodeClaims) => {
  const sign = await signerOf(key.privateJwk);
  const header = { alg: 'ES256', kid: key.kid, typ: codeType };
  /** Signed with the issuer's own key, whatever is in it. */
  const signed = (headerText: string, payloadText: string) => sealed(sign, encode(headerText), encode(payloadText));
  return {
    sign,
    header,
    signed,
    withHeader: (more: Record<string, unknown>) => signed(JSON.stringify({ ...header, ...more }), JSON.stringify(claims)),
    withClaims: (more: Record<string, unknown>) => signed(JSON.stringify(header), JSON.stringify({ ...claims, ...more })),
    withHeaderText: (text: string) => signed(text, JSON.stringify(claims)),
    withPayloadText: (text: string) => signed(JSON.stringify(header), text),
  };
};
export type Forge = Awaited<ReturnType<typeof forgeOf>>;
