import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { KeySet } from '../domain/door.ts';

type Jwk = KeySet['keys'][number];

/** What a key must look like to serve an algorithm; a symmetric key serves none. Names of RFC 7518 §3.1 and RFC 9864. */
const shapes: Record<string, { kty: string; crv: string }> = {
  ES256: { kty: 'EC', crv: 'P-256' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
  Ed25519: { kty: 'OKP', crv: 'Ed25519' },
};

const fits = (key: Jwk, algorithm: string): boolean => {
  if (key.kty === 'oct' || (key.use ?? 'sig') !== 'sig' || (key.alg ?? algorithm) !== algorithm) return false;
  const shape = shapes[algorithm];
  return !shape || (key.kty === shape.kty && key.crv === shape.crv);
};

export const keyFor = ({ keys }: KeySet, kid: unknown, algorithm: string): Jwk | undefined =>
  keys.find((key) => key.kid === kid && fits(key, algorithm));

/** `unsupported`: this engine cannot do the algorithm. `damaged`: the issuer published what is no key. */
export type UsableKey = CryptoKey | 'unsupported' | 'damaged';

export const usableKey = async ({ kty, crv, x, y }: Jwk, algorithm: string): Promise<UsableKey> => {
  if (!Object.hasOwn(shapes, algorithm)) return 'unsupported';
  try {
    // Only what makes the public key, whatever else the set says of it.
    return (await importJWK({ kty, crv, x, y } as JWK, algorithm)) as CryptoKey;
  } catch (fault) {
    // jose's own word, or the engine's.
    const isUnsupported =
      fault instanceof Error && ((fault as { code?: unknown }).code === 'ERR_JOSE_NOT_SUPPORTED' || fault.name === 'NotSupportedError');
    return isUnsupported ? 'unsupported' : 'damaged';
  }
};
