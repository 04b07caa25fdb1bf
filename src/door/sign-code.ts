import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { toBase64url } from '../domain/base64url.ts';
import { codeType, type CodeClaims } from '../domain/code-policy.ts';
import { shorten } from '../domain/short-code.ts';

type Jwk = Record<string, string>;

export interface IssuerKey {
  kid: string;
  publicJwk: Jwk;
  privateJwk: Jwk;
}

/** Random bits as text: 8 bytes make a `jti` of 11 characters. */
export const randomText = (bytes: number): string => toBase64url(crypto.getRandomValues(new Uint8Array(bytes)));

/** An ES256 pair. The id is short, because it stands in every code; it need be unique only among one issuer's few keys. */
export const createIssuerKey = async (): Promise<IssuerKey> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomText(3);
  const common = { kid, alg: 'ES256', use: 'sig' };
  const { kty, crv, x, y } = (await exportJWK(publicKey)) as Jwk;
  const { d } = (await exportJWK(privateKey)) as Jwk;
  const publicJwk = { ...common, kty: kty!, crv: crv!, x: x!, y: y! };
  return { kid, publicJwk, privateJwk: { ...publicJwk, d: d! } };
};

/** In the one order and form in which the verifier takes it: claims that are left out are not named. */
const payloadOf = ({ iss, sub, iat, exp, jti, st, bid, nbf }: CodeClaims): string =>
  JSON.stringify({ iss, sub, iat, exp, jti, st, bid, nbf });

/** A compact JWS (RFC 7515 §3.1). */
export const signCode = async (claims: CodeClaims, { kid, privateJwk }: Pick<IssuerKey, 'kid' | 'privateJwk'>): Promise<string> => {
  const key = await importJWK(privateJwk as unknown as JWK, 'ES256');
  return new CompactSign(new TextEncoder().encode(payloadOf(claims))).setProtectedHeader({ alg: 'ES256', kid, typ: codeType }).sign(key);
};

/** The QR code's text. In the fragment, which a browser keeps to itself. */
export const codeUrl = (verifyUrl: string, code: string): string => `${verifyUrl}#t=${shorten(code)}`;
