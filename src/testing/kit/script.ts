import type { OperationName } from '../../contract/index.ts';
import { Problem, type ProblemCode, type ProblemDetails } from '../../domain/problem.ts';

/** A code of the contract, one with details, or the problem itself. */
export type ProblemToBe = ProblemCode | ({ code: ProblemCode } & ProblemDetails) | Problem;

type Fate =
  | { kind: 'refused'; problem: Problem }
  | { kind: 'lost' }
  /** Until it settles. */
  | { kind: 'late'; until: () => Promise<void> };

/** What happens to the next question of an operation; after that all is as usual again. Several are kept in their order. */
export interface Script {
  /** The next one is refused, and nothing comes of it. `offline`: as if there were no network. */
  failNext(operation: OperationName, refusal: ProblemToBe): void;
  /** The next one takes so many milliseconds longer, or until the promise settles: a test that needs no clock. */
  delayNext(operation: OperationName, until: number | Promise<unknown>): void;
  /** The next one takes effect, but its answer never arrives. */
  loseNext(operation: OperationName): void;
}

const problemOf = (refusal: ProblemToBe): Problem => {
  if (refusal instanceof Problem) return refusal;
  return typeof refusal === 'string' ? new Problem(refusal) : new Problem(refusal.code, refusal);
};

const passing = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const settling = async (promise: Promise<unknown>): Promise<void> => {
  await promise.catch(() => undefined);
};

export class Scripted implements Script {
  readonly #fates = new Map<string, Fate[]>();

  failNext(operation: OperationName, refusal: ProblemToBe): void {
    this.#add(operation, { kind: 'refused', problem: problemOf(refusal) });
  }

  delayNext(operation: OperationName, until: number | Promise<unknown>): void {
    this.#add(operation, { kind: 'late', until: () => (typeof until === 'number' ? passing(until) : settling(until)) });
  }

  loseNext(operation: OperationName): void {
    this.#add(operation, { kind: 'lost' });
  }

  /** Asks as told. What is late may be refused afterwards. Throws the problem, `offline` for an answer that is lost. */
  async play<T>(operation: string, ask: () => Promise<T>): Promise<T> {
    const fate = this.#fates.get(operation)?.shift();
    switch (fate?.kind) {
      case undefined:
        return ask();
      case 'late':
        await fate.until();
        return this.play(operation, ask);
      case 'refused':
        throw fate.problem;
      case 'lost':
        await ask();
        throw new Problem('offline', { detail: `${operation}: the answer was lost` });
      default:
        return fate satisfies never;
    }
  }

  #add(operation: OperationName, fate: Fate): void {
    this.#fates.set(operation, [...(this.#fates.get(operation) ?? []), fate]);
  }
}
