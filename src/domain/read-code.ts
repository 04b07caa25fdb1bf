import { longestText, type Check, type TrustedIssuer } from './code-policy.ts';
import type { RefusedReason } from './door.ts';
import { lengthen } from './short-code.ts';

export type ReadCode = { kind: 'token'; token: string } | { kind: 'number'; number: string } | { kind: 'refused'; reason: RefusedReason };

/** What a camera read or somebody typed. */
export interface Scan {
  text: string;
  issuers: readonly TrustedIssuer[];
}

const isAddress = (text: string) => /^https?:/i.test(text);

const originOf = (text: string): string | undefined => {
  try {
    return new URL(text).origin;
  } catch {
    return undefined;
  }
};

/** Typed by hand on any keyboard: small letters and full-width forms are meant as capitals and digits. */
const numberIn = (text: string): string | undefined => {
  const number = text.normalize('NFKC').trim().toUpperCase();
  return /^(?=.*\d)[A-Z0-9-]{6,24}$/.test(number) ? number : undefined;
};

// `{"` or `{ ` in base64url.
const bareToken = /^ey[\w-]{12,}\./;

/** As it was scanned, not as `URL` tidies it up: a tab inside a token is no part of one. */
const tokenIn = (text: string): string | undefined => {
  if (isAddress(text)) return /^[^#]*#t=(.+)$/s.exec(text)?.[1];
  return bareToken.test(text) ? text : undefined;
};

/** Line ends and tabs are text; other control characters, and what could not be decoded, are not. */
const binary = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;

/** Readable, then ours. The size comes first: nothing long is looked into. */
export const readingChecks: readonly (Check<Scan> & { reason: RefusedReason; passes: (scan: Scan) => boolean })[] = [
  { name: 'text-size', reason: 'malformed', passes: ({ text }) => text.length <= longestText },
  { name: 'readable', reason: 'unreadable', passes: ({ text }) => text.trim() !== '' && !binary.test(text) },
  {
    name: 'origin',
    reason: 'foreign-url',
    passes: ({ text, issuers }) => {
      const trimmed = text.trim();
      if (!isAddress(trimmed)) return true;
      const origin = originOf(trimmed);
      return origin !== undefined && issuers.some(({ codeOrigins }) => codeOrigins.includes(origin));
    },
  },
  {
    name: 'a-code',
    reason: 'not-ours',
    passes: ({ text }) => tokenIn(text.trim()) !== undefined || numberIn(text) !== undefined,
  },
];

/** What is in a text that has passed. Nothing in it is followed or fetched. */
export const takeFrom = (text: string): { token: string } | { number: string } => {
  const token = tokenIn(text.trim());
  if (token !== undefined) return { token: lengthen(token) };
  const number = numberIn(text);
  return number === undefined ? { token: text } : { number };
};

/**
 * A code in an address of an issuer's own, a code by itself, or a number as printed on a worker's card.
 * Any other address is `foreign-url`, however much it looks like ours; any other text is `not-ours`.
 */
export const readCode = (text: string, issuers: readonly TrustedIssuer[]): ReadCode => {
  const failed = readingChecks.find(({ passes }) => !passes({ text, issuers }));
  if (failed) return { kind: 'refused', reason: failed.reason };
  const taken = takeFrom(text);
  return 'token' in taken ? { kind: 'token', ...taken } : { kind: 'number', ...taken };
};
