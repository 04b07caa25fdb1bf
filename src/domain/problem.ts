import * as z from 'zod/mini';
import { open } from './values.ts';

/** The closed set of problem codes and the HTTP status of each (RFC 9110, RFC 9457). 0: never on the wire. */
export const statusOfProblem = {
  offline: 0,
  timeout: 504,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'not-supported': 501,
  'slot-taken': 409,
  'price-changed': 409,
  'outside-area': 422,
  'too-late': 409,
  expired: 410,
  conflict: 409,
  duplicate: 409,
  'in-progress': 409,
  invalid: 422,
  'too-large': 413,
  'rate-limited': 429,
  unavailable: 503,
  contract: 0,
  unknown: 500,
} as const;

export type ProblemCode = keyof typeof statusOfProblem;
export const problemCodes = Object.keys(statusOfProblem) as ProblemCode[];

const FieldError = z.object({ path: z.string(), message: z.string() });

/** RFC 9457 problem details with a `code`; `current` is the record as it stands (a stale `version`). */
export const ProblemBody = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  code: open(problemCodes),
  errors: z.optional(z.array(FieldError)),
  current: z.optional(z.unknown()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

export interface ProblemDetails {
  detail?: string | undefined;
  errors?: { path: string; message: string }[] | undefined;
  current?: unknown;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** Everything that goes wrong between a person and an answer is one of these. */
export class Problem extends Error {
  readonly code: ProblemCode | (string & Record<never, never>);
  readonly errors: { path: string; message: string }[];
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode | (string & Record<never, never>), details: ProblemDetails = {}) {
    super(details.detail ?? code, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.errors = details.errors ?? [];
    this.current = details.current;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** A backend answered something that its contract does not allow. */
export class ContractProblem extends Problem {
  readonly operation: string;
  readonly path: string;
  readonly expected: string;

  constructor(operation: string, path: string, expected: string) {
    super('contract', { detail: `${operation}: ${path || 'the answer'} — expected ${expected}` });
    this.name = 'ContractProblem';
    this.operation = operation;
    this.path = path;
    this.expected = expected;
  }
}
