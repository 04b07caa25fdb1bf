import type { InputOf, OutputOf } from '../contract/operation.ts';
import { Problem, type ProblemDetails } from '../domain/problem.ts';
import type { BookingRecord, Principal } from './records.ts';
import type { Settings } from './settings.ts';
import type { Queries } from './store.ts';

/** Everything that a handler may know. */
export interface Context {
  queries: Queries;
  principal?: Principal | undefined;
  /** Who holds: the principal, or the address of an unknown viewer. */
  viewer: string;
  /** What someone held before signing in is still theirs. */
  addressViewer: string;
  siteKey?: string | undefined;
  now: number;
  settings: Settings;
  operationNames: string[];
  /** The booking that the path names, once it is known to be the caller's own. */
  booking?: BookingRecord | undefined;
  newId(prefix: string): string;
}

export type Handler<O> = (context: Context, input: InputOf<O>) => Promise<OutputOf<O>>;
export type AnyHandler = (context: Context, input: never) => Promise<unknown>;

/** A refusal whose transaction is kept: what was written before it (a new quote to agree to) must outlive it. */
export class KeptProblem extends Problem {
  constructor(code: string, details?: ProblemDetails) {
    super(code, details);
    this.name = 'KeptProblem';
  }
}

/** A question cannot be answered before something has been written once: that is done, and the question asked again. */
export class Unready extends Error {
  readonly prepare: (context: Context) => Promise<unknown>;

  constructor(prepare: (context: Context) => Promise<unknown>) {
    super('not ready');
    this.name = 'Unready';
    this.prepare = prepare;
  }
}

export const invalid = (errors: { path: string; message: string }[]): Problem => new Problem('invalid', { errors });

export const principalOf = (context: Context): Principal => {
  if (!context.principal) throw new Problem('unauthorized');
  return context.principal;
};

export const bookingOf = (context: Context): BookingRecord => {
  if (!context.booking) throw new Problem('not-found');
  return context.booking;
};
