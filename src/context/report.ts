import { Problem, type ProblemCode } from '../domain/problem.ts';
import { LinliErrorEvent, LinliSignInNeededEvent } from './events.ts';
import { errorOnce } from './warn-once.ts';

/** These are part of booking, and of life on a phone: the element itself answers them. */
const ordinary: readonly string[] = [
  'offline',
  'slot-taken',
  'price-changed',
  'outside-area',
  'too-late',
  'expired',
  'conflict',
  'duplicate',
  'in-progress',
  'invalid',
] satisfies ProblemCode[];

/** By shape, not by class: the adapter may come from another copy of the library. */
export const isProblem = (error: unknown): error is Problem => error instanceof Error && typeof (error as Problem).code === 'string';

/** Tells the page what its developer should know; answers the problem as one that a flow understands. */
export const report = (element: EventTarget, operation: string, error: unknown): Problem => {
  const problem = isProblem(error) ? error : new Problem('unknown', { cause: error });
  const { code } = problem;
  if (code === 'unauthorized') element.dispatchEvent(new LinliSignInNeededEvent(operation));
  else if (!ordinary.includes(code)) {
    if (code === 'contract') errorOnce(problem.message);
    else if (problem !== error) errorOnce(`${operation} failed`, error);
    element.dispatchEvent(new LinliErrorEvent(operation, problem));
  }
  return problem;
};
