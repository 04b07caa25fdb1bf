import type { RefusedReason, UndecidedReason } from './door.ts';

/** The `typ` of a worker's code (RFC 7515 §4.1.9), so that no other token of the same issuer can stand for one. */
export const codeType = 'anxin+jwt';
/** A code lives no longer than this; nothing can configure more. */
export const lifeSeconds = 60;
/** Of the QR code's whole text, so that a cheap screen shows it and a cheap camera reads it (version 13 at level M holds 331). */
export const longestUrl = 300;
/** No QR code holds more (version 40, letters and digits). */
export const longestText = 4296;
/** The URL leaves out what is the same in every code; see `short-code.ts`. */
export const longestToken = 400;
/** The server that issues also verifies. */
export const onlineSkewSeconds = 5;
export const offlineSkewSeconds = 30;

/** No name, phone, ID number, printed number or colour: base64 is not masking. Times are whole seconds (RFC 7519 §2). */
export interface CodeClaims {
  /** Short id of the issuer, pinned in the configuration; never an address to ask. */
  iss: string;
  /** Opaque handle of 8–10 characters, drawn anew each month. */
  sub: string;
  iat: number;
  exp: number;
  /** 64 random bits as 11 characters of base64url. */
  jti: string;
  /** Index in the issuer's status list, drawn anew with `sub`. */
  st: number;
  /** Random per booking; only in a code that was issued for a booking. */
  bid?: string;
  nbf?: number;
}

export interface TrustedIssuer {
  iss: string;
  name: string;
  /** What its codes may be signed with. */
  algorithms: readonly string[];
  /** The only origins whose addresses may carry a code. */
  codeOrigins: readonly string[];
}

/** One line of the policy. The first that does not pass gives its reason. */
export interface Check<Subject> {
  name: string;
  reason: RefusedReason | UndecidedReason;
  passes: (subject: Subject) => boolean | Promise<boolean>;
}
