import type { ContractProblem, Problem } from '../domain/problem.ts';

/**
 * Nobody is signed in, or no longer. The page logs people in and makes `getToken` answer; what was typed is kept.
 */
export class LinliSignInNeededEvent extends Event {
  static readonly type = 'linli-sign-in-needed';
  /** The operation that needs it. */
  readonly operation: string;

  constructor(operation: string) {
    super(LinliSignInNeededEvent.type, { bubbles: true, composed: true });
    this.operation = operation;
  }
}

/** Something failed that the page's developer should know. The resident already sees a calm sentence. */
export class LinliErrorEvent extends Event {
  static readonly type = 'linli-error';
  /** A problem code of the contract, or a newer server's own. */
  readonly code: string;
  /** The operation that failed, or `config`. */
  readonly operation: string;
  /** Code `contract`: which field of the answer is wrong, and what was expected there. */
  readonly path: string | undefined;
  readonly expected: string | undefined;

  // Nothing else of the problem: it may hold a record, and events carry no personal data.
  constructor(operation: string, problem: Problem) {
    super(LinliErrorEvent.type, { bubbles: true, composed: true });
    this.operation = operation;
    this.code = problem.code;
    ({ path: this.path, expected: this.expected } = problem as Partial<ContractProblem>);
  }
}

declare global {
  // Which HTMLElementEventMap, DocumentEventMap and WindowEventMap extend.
  interface GlobalEventHandlersEventMap {
    'linli-sign-in-needed': LinliSignInNeededEvent;
    'linli-error': LinliErrorEvent;
  }
}
