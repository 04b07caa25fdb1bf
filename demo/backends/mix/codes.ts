import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';

/**
 * The province's rotating code: a compact JWS (RFC 7515 §3.1), ES256, as docs/the-door.md describes it. Written with Node's own
 * crypto and nothing of the project's, so that what the elements read here was signed by somebody else's hand.
 */

const lifeSeconds = 60;
const skewSeconds = 5;
export const issuer = 'zj-anxin';

interface Claims {
  iss: string;
  sub: string;
  iat: number;
  exp: number;
  jti: string;
  st: number;
  bid?: string;
}

export type Read = { why: 'malformed' | 'unknown-key' | 'bad-signature' | 'expired' } | { claims: Claims };

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const decode = (part: string): Partial<Claims> & { kid?: string } => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Partial<Claims>;
  } catch {
    return {};
  }
};

export const openMint = (now: () => number) => {
  const kid = 'zj1';
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // RFC 7518 §3.4: two numbers of 32 bytes, where OpenSSL would write DER.
  const ieee = { dsaEncoding: 'ieee-p1363' } as const;

  return {
    /** RFC 7517. */
    keys: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }] },

    issue({ sub, st, bid }: Pick<Claims, 'sub' | 'st' | 'bid'>): { code: string; iat: number; exp: number } {
      const iat = Math.floor(now() / 1000);
      const exp = iat + lifeSeconds;
      const jti = randomBytes(8).toString('base64url');
      const header = encode({ alg: 'ES256', kid, typ: 'anxin+jwt' });
      const signed = `${header}.${encode({ iss: issuer, sub, iat, exp, jti, st, ...(bid && { bid }) })}`;
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, ...ieee }).toString('base64url');
      return { code: `${signed}.${signature}`, iat, exp };
    },

    /** For an address: the header, the same in every code but for the key's id, stays away. */
    short: (code: string): string => [kid, ...code.split('.').slice(1)].join('.'),

    read(code: string): Read {
      const [header = '', payload = '', signature = '', ...rest] = code.split('.');
      if (!signature || rest.length > 0) return { why: 'malformed' };
      if (decode(header).kid !== kid) return { why: 'unknown-key' };
      const isSigned = verify(
        'sha256',
        Buffer.from(`${header}.${payload}`),
        { key: publicKey, ...ieee },
        Buffer.from(signature, 'base64url'),
      );
      if (!isSigned) return { why: 'bad-signature' };
      const claims = decode(payload) as Claims;
      return claims.exp + skewSeconds <= now() / 1000 ? { why: 'expired' } : { claims };
    },
  };
};

/** The whole code again, out of an address or as it is. */
export const codeIn = (text: string): string => {
  const code = /^https?:[^#]*#t=(.+)$/s.exec(text)?.[1] ?? text;
  const [first = '', ...rest] = code.split('.');
  return first.length <= 8 ? [encode({ alg: 'ES256', kid: first, typ: 'anxin+jwt' }), ...rest].join('.') : code;
};
