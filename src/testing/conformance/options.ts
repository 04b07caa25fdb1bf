import type { HttpConfig } from '../../adapters/http/config.ts';
import type { People } from '../behaviour/portal.ts';

/** One for all, or by the name of the backend that asks for it; the config's own is named "". */
export type Token = string | Readonly<Record<string, string>>;

/** Which portal is asked, as whom, and how far one may go. */
export interface ConformanceOptions {
  /** URL under which the contract's paths lie; of a config its `baseUrl`. */
  baseUrl: string;
  /** Where the backend speaks words of its own: how they are mapped. It is then asked through the adapter that pages use. */
  config?: HttpConfig;
  /** Of a config: where to book, unless it says so itself. */
  communityId?: string | undefined;
  /** Tokens of people whom the portal knows. Whoever is missing: what needs them is skipped, with that as the reason. */
  people?: Partial<Record<keyof People, Token>>;
  /** Books, cancels, holds, and cancels what it booked at the end. Without it nothing but GET leaves this program. */
  write?: boolean;
  /** Only cases whose title holds these words. */
  only?: string;
  timeoutMs?: number;
  fetch?: (request: Request) => Promise<Response>;
  onResult?: (result: CaseResult) => void;
}

/** One question that was asked in a case, and what came. */
export interface Tried {
  operation: string;
  method: string;
  path: string;
  /** Nobody without. */
  as?: keyof People | 'somebody unknown';
  came: string;
}

export interface CaseResult {
  /** What the contract wants, in a sentence. */
  title: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What was found instead, or why it was skipped. */
  reason?: string;
  /** The last of them is the one at which it ended. */
  tried: Tried[];
  /** Where the document describes the last operation asked, as a JSON pointer. */
  see?: string;
  milliseconds: number;
}

export interface ConformanceReport {
  baseUrl: string;
  write: boolean;
  results: CaseResult[];
  passed: number;
  failed: number;
  skipped: number;
  /** Bookings that were made and can no longer be cancelled. */
  leftBehind: string[];
}
