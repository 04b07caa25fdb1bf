import { onlineSkewSeconds, type TrustedIssuer } from '../../domain/code-policy.ts';
import type { CodeQuestion, CodeVerdict } from '../../door/verify-code.ts';
import type { Settings } from '../settings.ts';

export const verifyUrlOf = ({ issuer: { verifyUrl } }: Settings): string => (typeof verifyUrl === 'string' ? verifyUrl : verifyUrl());

/** The portal's own codes, as whoever verifies them may trust them. */
export const trustedIssuer = (settings: Settings) =>
  ({
    iss: settings.issuer.iss,
    name: settings.issuer.name,
    algorithms: ['ES256'],
    codeOrigins: [new URL(verifyUrlOf(settings)).origin],
  }) satisfies TrustedIssuer;

/** Signing and verifying are loaded when a first code needs them: a page with the sandbox pays nothing before. */
export const signing = () => import('../../door/sign-code.ts');

/** With the portal's own keys and clock. */
export const verify = async (settings: Settings, question: Pick<CodeQuestion, 'text' | 'keysOf' | 'now'>): Promise<CodeVerdict> => {
  const { verifyCode } = await import('../../door/verify-code.ts');
  return verifyCode({ ...question, issuers: [trustedIssuer(settings)], skewSeconds: onlineSkewSeconds });
};
