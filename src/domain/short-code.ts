import { fromBase64url, toBase64url } from './base64url.ts';
import { codeType } from './code-policy.ts';

/**
 * A code's header says the same in every code, but for the key's id, and would take a fifth of the QR code. The address
 * therefore carries `KID.PAYLOAD.SIGNATURE`, and whoever reads it puts the header back, byte for byte as it was signed.
 * A code with another header (another algorithm) travels whole.
 */
const headerOf = (kid: string): string => JSON.stringify({ alg: 'ES256', kid, typ: codeType });

const shortKid = /^[\w-]{1,8}$/;

const encode = (text: string) => toBase64url(new TextEncoder().encode(text));

/** What stands after `#t=`. */
export const shorten = (token: string): string => {
  const [header = '', ...rest] = token.split('.');
  const kid = /"kid":"([\w-]{1,8})"/.exec(new TextDecoder().decode(fromBase64url(header)))?.[1];
  return kid !== undefined && encode(headerOf(kid)) === header ? [kid, ...rest].join('.') : token;
};

/** The compact JWS that was signed. A first part too long for a key's id is a header already. */
export const lengthen = (text: string): string => {
  const [first = '', ...rest] = text.split('.');
  return shortKid.test(first) ? [encode(headerOf(first)), ...rest].join('.') : text;
};
