import type { KeySet } from '../../../src/domain/door.ts';
import type { TrustedIssuer } from '../../../src/domain/code-policy.ts';
import type { IssuerKey } from '../../../src/door/sign-code.ts';
import { verifyCode, type CodeQuestion, type CodeVerdict } from '../../../src/door/verify-code.ts';

export const iss = 'linli-demo';
export const verifyUrl = 'https://portal.jiaxing.example/verify';
export const now = Date.UTC(2026, 11, 1, 1, 0, 0, 250);

export const issuer: TrustedIssuer = { iss, name: '示范社区', algorithms: ['ES256'], codeOrigins: ['https://portal.jiaxing.example'] };

export const setOf = (...keys: Pick<IssuerKey, 'publicJwk'>[]): KeySet => ({
  keys: keys.map(({ publicJwk }) => publicJwk as KeySet['keys'][number]),
});

export const asker =
  (key: IssuerKey) =>
  (text: string, more: Partial<CodeQuestion> = {}): Promise<CodeVerdict> =>
    verifyCode({ text, issuers: [issuer], keysOf: () => Promise.resolve(setOf(key)), now, skewSeconds: 5, ...more });

/** In one word: `genuine`, or why not. */
export const inOneWord = (verdict: CodeVerdict): string => ('reason' in verdict ? verdict.reason : verdict.outcome);
