import { isBase64url } from './base64url.ts';
import { codeType, lifeSeconds, longestToken, type Check, type CodeClaims } from './code-policy.ts';
import type { Token } from './token.ts';

/** One value is written in one way only: no spaces, no member twice, no needless escapes. */
const isMinimal = (text: string | undefined): boolean => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) && JSON.stringify(value) === text;
  } catch {
    return false;
  }
};

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isSeconds = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const orLeftOut = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value);

const claimRules: Record<keyof CodeClaims, (value: unknown) => boolean> = {
  iss: isText,
  sub: isText,
  iat: isSeconds,
  exp: isSeconds,
  jti: isText,
  st: isSeconds,
  bid: orLeftOut(isText),
  nbf: orLeftOut(isSeconds),
};

const headerMembers = ['alg', 'kid', 'typ'];

/** Shape and type. Members that could name a key or a place to fetch one (`jwk`, `jku`, `x5u`, `x5c`), and `crit`, have no business in the header. */
export const shapeChecks: readonly Check<Token>[] = [
  { name: 'token-size', reason: 'malformed', passes: ({ text }) => text.length <= longestToken },
  { name: 'three-parts', reason: 'malformed', passes: ({ parts }) => parts.length === 3 },
  { name: 'base64url', reason: 'malformed', passes: ({ parts }) => parts.every(isBase64url) },
  { name: 'header-json', reason: 'malformed', passes: ({ headerText }) => isMinimal(headerText) },
  {
    name: 'header-members',
    reason: 'malformed',
    passes: ({ header }) =>
      Object.keys(header).length === headerMembers.length &&
      headerMembers.every((name) => Object.hasOwn(header, name) && isText(header[name])),
  },
  { name: 'type', reason: 'wrong-type', passes: ({ header }) => header.typ === codeType },
  { name: 'payload-json', reason: 'malformed', passes: ({ payloadText }) => isMinimal(payloadText) },
  ...Object.entries(claimRules).map(([claim, fits]): Check<Token> => ({
    name: `claim-${claim}`,
    reason: 'malformed',
    passes: ({ payload }) => fits(payload[claim]),
  })),
  {
    name: 'life',
    reason: 'malformed',
    passes: ({ claims: { iat, exp } }) => exp > iat && exp - iat <= lifeSeconds,
  },
];

export const trustChecks: readonly Check<Token>[] = [
  { name: 'issuer', reason: 'untrusted-issuer', passes: ({ issuer }) => issuer !== undefined },
  {
    name: 'algorithm',
    reason: 'algorithm-not-allowed',
    passes: ({ header, issuer }) => issuer !== undefined && issuer.algorithms.includes(header.alg as string),
  },
];

/** A token whose signature holds, at a time. */
export interface Moment {
  claims: CodeClaims;
  /** Epoch milliseconds; undefined when this clock is not to be trusted. */
  now: number | undefined;
  skewSeconds: number;
}

const isReached = (seconds: number, { now = NaN, skewSeconds }: Moment) => seconds * 1000 <= now + skewSeconds * 1000;

export const timeChecks: readonly Check<Moment>[] = [
  { name: 'clock', reason: 'clock-unsure', passes: ({ now }) => now !== undefined },
  { name: 'issued', reason: 'not-yet-valid', passes: (moment) => isReached(moment.claims.iat, moment) },
  { name: 'not-before', reason: 'not-yet-valid', passes: (moment) => isReached(moment.claims.nbf ?? 0, moment) },
  {
    name: 'expiry',
    reason: 'expired',
    passes: ({ claims, now = NaN, skewSeconds }) => now < (claims.exp + skewSeconds) * 1000,
  },
];
