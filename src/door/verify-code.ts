import type { CodeClaims, TrustedIssuer } from '../domain/code-policy.ts';
import type { KeySet, RefusedReason, UndecidedReason } from '../domain/door.ts';
import { takeFrom } from '../domain/read-code.ts';
import { timeChecks } from '../domain/token-checks.ts';
import { tokenOf, type Token } from '../domain/token.ts';
import { codeChecks, type CodeCheck, type Examined } from './checks.ts';
import { keyFor, usableKey } from './keys.ts';

/** `claims` are given only where the signature holds: before that nothing in a token is known. */
export type CodeVerdict =
  | { outcome: 'genuine'; claims: CodeClaims; issuer: TrustedIssuer }
  | { outcome: 'card'; number: string }
  | { outcome: 'refused'; reason: RefusedReason; claims?: CodeClaims }
  | { outcome: 'undecided'; reason: UndecidedReason; claims?: CodeClaims };

export interface CodeQuestion {
  /** Whatever was scanned or typed. */
  text: string;
  issuers: readonly TrustedIssuer[];
  /** Of a known issuer only; undefined (or a rejection) when they cannot be had. The key's id is for whoever keeps a copy of the set. */
  keysOf: (iss: string, kid: string) => Promise<KeySet | undefined>;
  /** Epoch milliseconds; undefined when this clock is not to be trusted. */
  now: number | undefined;
  skewSeconds: number;
  checks?: readonly CodeCheck[];
}

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
};

const examine = (token: Token, { keysOf, now, skewSeconds }: CodeQuestion): Examined => {
  const { alg, kid } = token.header as { alg: string; kid: string };
  const keys = once(async () => (token.issuer ? keysOf(token.issuer.iss, kid) : undefined));
  const known = once(() => keys().catch(() => undefined));
  const usable = once(async () => {
    const set = await known();
    const key = set && keyFor(set, kid, alg);
    return key && usableKey(key, alg);
  });
  return {
    token,
    keys: known,
    usable,
    now,
    skewSeconds,
    get claims() {
      return token.claims;
    },
  };
};

// Not from `domain/door.ts`: its schemas would come along with the scanner.
const undecided: Record<UndecidedReason, true> = {
  'keys-unavailable': true,
  'status-unknown': true,
  'record-unavailable': true,
  'clock-unsure': true,
  'algorithm-unsupported': true,
};
const isUndecided = (reason: RefusedReason | UndecidedReason): reason is UndecidedReason => Object.hasOwn(undecided, reason);

const isAboutTime = ({ name }: CodeCheck) => timeChecks.some((check) => check.name === name);

/** Runs the policy. On the server and on a phone, so that both give the same reason. Never rejects. */
export const verifyCode = async (question: CodeQuestion): Promise<CodeVerdict> => {
  const { text, issuers, checks = codeChecks } = question;
  for (const check of checks) {
    if (check.on === 'text' && !(await check.passes({ text, issuers }))) return verdictOf(check);
  }
  const taken = takeFrom(text);
  if ('number' in taken) return { outcome: 'card', number: taken.number };
  const token = tokenOf(taken.token, issuers);
  const examined = examine(token, question);
  for (const check of checks) {
    if (check.on === 'token' && !(await check.passes(examined))) return verdictOf(check, isAboutTime(check) ? token.claims : undefined);
  }
  return { outcome: 'genuine', claims: token.claims, issuer: token.issuer! };
};

const verdictOf = ({ reason }: CodeCheck, claims?: CodeClaims): CodeVerdict => {
  const known = claims && { claims };
  return isUndecided(reason) ? { outcome: 'undecided', reason, ...known } : { outcome: 'refused', reason, ...known };
};
