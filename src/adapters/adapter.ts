import type { LiveEvent } from '../domain/live.ts';
import type { AnyOperation, InputOf, OutputOf } from '../contract/operation.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Made once per intent; the same key again asks for the same effect. */
  idempotencyKey?: string | undefined;
}

export interface WatchOptions {
  signal: AbortSignal;
  /** What was heard last, so that what happened since is told. */
  lastEventId?: string | undefined;
}

/** How the contract is answered: by HTTP, by a sandbox, by a portal's own code. */
export interface Adapter {
  supports(operation: Pick<AnyOperation, 'name'>): boolean;
  call<O extends AnyOperation>(operation: O, input: InputOf<O>, options?: CallOptions): Promise<OutputOf<O>>;
  /**
   * `watchBookings`: what happens, until the signal aborts or the connection ends; throws the problem that a refusal tells of.
   * `ready` comes once what was missed has been told. Left out where a backend cannot stream.
   */
  watch?(options: WatchOptions): AsyncIterable<LiveEvent>;
}

type Token = string | null | undefined;

/**
 * Answers the bearer token of who is signed in, or nothing. `refresh`: the last one was refused with 401.
 * `backend`: which of the config's named `backends` asks.
 */
export type GetToken = (options: { refresh: boolean; backend?: string }) => Token | Promise<Token>;
