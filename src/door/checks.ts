import { compactVerify, type CryptoKey } from 'jose';
import { fromBase64url } from '../domain/base64url.ts';
import type { Check } from '../domain/code-policy.ts';
import type { KeySet } from '../domain/door.ts';
import { readingChecks, type Scan } from '../domain/read-code.ts';
import { shapeChecks, timeChecks, trustChecks, type Moment } from '../domain/token-checks.ts';
import type { Token } from '../domain/token.ts';
import { keyFor, type UsableKey } from './keys.ts';

/** A token, its issuer's keys and the time. Keys are asked for only once a check needs them. */
export interface Examined extends Moment {
  token: Token;
  keys: () => Promise<KeySet | undefined>;
  usable: () => Promise<UsableKey | undefined>;
}

// An ES256 or EdDSA signature is two numbers of 32 bytes one after the other (RFC 7518 §3.4), never DER.
const signatureBytes = 64;

const isSigned = async (token: Token, key: CryptoKey): Promise<boolean> => {
  if (fromBase64url(token.parts[2] ?? '')?.length !== signatureBytes) return false;
  try {
    await compactVerify(token.parts.slice(0, 3).join('.'), key);
    return true;
  } catch {
    return false;
  }
};

const keyChecks: readonly Check<Examined>[] = [
  { name: 'keys', reason: 'keys-unavailable', passes: async ({ keys }) => (await keys()) !== undefined },
  {
    name: 'key',
    reason: 'unknown-key',
    passes: async ({ token, keys }) => {
      const set = await keys();
      return set !== undefined && keyFor(set, token.header.kid, token.header.alg as string) !== undefined;
    },
  },
  { name: 'key-usable', reason: 'keys-unavailable', passes: async ({ usable }) => (await usable()) !== 'damaged' },
  { name: 'algorithm-supported', reason: 'algorithm-unsupported', passes: async ({ usable }) => (await usable()) !== 'unsupported' },
  {
    name: 'signature',
    reason: 'bad-signature',
    passes: async ({ token, usable }) => {
      const key = await usable();
      return typeof key === 'object' && (await isSigned(token, key));
    },
  },
];

export type CodeCheck = ({ on: 'text' } & Check<Scan>) | ({ on: 'token' } & Check<Examined>);

const ofToken = (checks: readonly Check<Token>[]): CodeCheck[] =>
  checks.map(({ name, reason, passes }) => ({ on: 'token', name, reason, passes: ({ token }) => passes(token) }));

/** The whole policy, in order; every line is needed (`test/unit/door/policy.test.ts` takes each away once). */
export const codeChecks: readonly CodeCheck[] = [
  ...readingChecks.map((check): CodeCheck => ({ on: 'text', ...check })),
  ...ofToken(shapeChecks),
  ...ofToken(trustChecks),
  ...keyChecks.map((check): CodeCheck => ({ on: 'token', ...check })),
  ...timeChecks.map((check): CodeCheck => ({ on: 'token', ...check })),
];
