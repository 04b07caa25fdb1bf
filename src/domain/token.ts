import { fromBase64url } from './base64url.ts';
import type { CodeClaims, TrustedIssuer } from './code-policy.ts';

type Json = Record<string, unknown>;

const textIn = (part: string | undefined): string | undefined => {
  const bytes = part === undefined ? undefined : fromBase64url(part);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const objectIn = (text: string | undefined): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/**
 * A token as it says it is: nothing in it is believed before the checks have passed, and nothing is parsed before it is
 * asked for. `header` and `payload` are empty when they are no JSON objects.
 */
export interface Token {
  text: string;
  parts: readonly string[];
  headerText: string | undefined;
  payloadText: string | undefined;
  header: Json;
  payload: Json;
  claims: CodeClaims;
  issuer: TrustedIssuer | undefined;
}

export const tokenOf = (text: string, issuers: readonly TrustedIssuer[]): Token => {
  const parts = once(() => text.split('.'));
  const headerText = once(() => textIn(parts()[0]));
  const payloadText = once(() => textIn(parts()[1]));
  const header = once(() => objectIn(headerText()) ?? {});
  const payload = once(() => objectIn(payloadText()) ?? {});
  return {
    text,
    get parts() {
      return parts();
    },
    get headerText() {
      return headerText();
    },
    get payloadText() {
      return payloadText();
    },
    get header() {
      return header();
    },
    get payload() {
      return payload();
    },
    get claims() {
      const { iss, sub, iat, exp, jti, st, bid, nbf } = payload() as unknown as CodeClaims;
      return { iss, sub, iat, exp, jti, st, ...(bid !== undefined && { bid }), ...(nbf !== undefined && { nbf }) };
    },
    get issuer() {
      return issuers.find(({ iss }) => iss === payload().iss);
    },
  };
};
