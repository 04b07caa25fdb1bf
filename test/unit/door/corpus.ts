import { codeUrl, createIssuerKey, type IssuerKey } from '../../../src/door/sign-code.ts';
import type { CodeClaims } from '../../../src/domain/code-policy.ts';
import type { RefusedReason } from '../../../src/domain/door.ts';
import { forgedCodes } from './corpus-forged.ts';
import { misshapenCodes } from './corpus-shape.ts';
import { strangeTexts } from './corpus-texts.ts';
import { forgeOf, type Forge } from './forge.ts';

export interface BadCode {
  name: string;
  /** What the camera reads. */
  text: string;
  reason: RefusedReason;
}

export interface CorpusOptions {
  /** The honest issuer's key; the corpus signs with it what an honest issuer would not. */
  key: IssuerKey;
  iss: string;
  /** Where its codes lead, such as `https://portal.example/verify`. */
  verifyUrl: string;
  /** Epoch milliseconds: the time at which the verifier is asked. */
  now: number;
  sub?: string;
  st?: number;
  bid?: string;
}

export interface Workshop {
  forge: Forge;
  key: IssuerKey;
  claims: CodeClaims;
  verifyUrl: string;
  /** A code that is genuine at `now`. */
  genuine: string;
}

export const claimsAt = ({ iss, now, sub = 'AbCdEfGhIj', st = 131_071, bid }: CorpusOptions): CodeClaims => {
  const iat = Math.floor(now / 1000);
  return { iss, sub, iat, exp: iat + 60, jti: 'AAECAwQFBgc', st, ...(bid !== undefined && { bid }) };
};

export const workshopOf = async (options: CorpusOptions): Promise<Workshop> => {
  const claims = claimsAt(options);
  const forge = await forgeOf(options.key, claims);
  return { forge, key: options.key, claims, verifyUrl: options.verifyUrl, genuine: await forge.withClaims({}) };
};

/**
 * Codes that nobody may take for a worker's, each with its reason: of the same texts the element and the server must say the same.
 * The issuer must be known by `iss`, with `ES256` alone and the origin of `verifyUrl` alone, and have published `key.publicJwk`.
 */
export const badCodes = async (options: CorpusOptions): Promise<BadCode[]> => {
  const shop = await workshopOf(options);
  const stranger = await createIssuerKey();
  const tokens = [...(await misshapenCodes(shop)), ...(await forgedCodes(shop, stranger))];
  return [
    ...tokens.map(([name, reason, token]): BadCode => ({ name, reason, text: codeUrl(options.verifyUrl, token) })),
    ...strangeTexts(shop).map(([name, reason, text]): BadCode => ({ name, reason, text })),
  ];
};
