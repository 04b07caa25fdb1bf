import type { AnyOperation, InputOf, OutputOf } from '../../contract/operation.ts';
import { parseAnswer } from '../../adapters/boundary.ts';
import { ContractProblem } from '../../domain/problem.ts';
import { fail, shown } from './expect.ts';

export interface CallAs {
  /** A person's token; nobody without. */
  as?: string | undefined;
  /** The `Idempotency-Key`. */
  key?: string | undefined;
}

/** Tokens of people whom the portal knows; the worker works for the company. */
export interface People {
  resident: string;
  otherResident: string;
  worker: string;
  company: string;
  office: string;
}

/** Of a backend that speaks words of its own, which a config maps to the contract's: what the config can say of it. */
export interface Mapping {
  /** Where the portal plays, if it says so. */
  communityId?: string | undefined;
  /** Whether this field of the question, such as `version`, reaches the backend at all. */
  brings(operation: AnyOperation, field: string): boolean;
  /** Whether a repeated write is known again. */
  knowsKeys: boolean;
  /** Where it answered something personal in the clear, in the case that runs. */
  unmasked(): readonly string[];
}

/** A backend under test, however it is reached. Refusals are thrown as `Problem`. */
export interface Portal {
  /** Asking for one who is not known skips the case. */
  people: People;
  /** Whom it does not know, where not everybody is known. */
  lacks?: ReadonlySet<keyof People>;
  /** Whether it has the operation at all; the others skip the case that asks for them. All, unless it says. */
  offers?(operation: AnyOperation): boolean;
  /** Only where it is mapped; others speak the contract itself. */
  mapping?: Mapping;
  call<O extends AnyOperation>(operation: O, input: InputOf<O>, options?: CallAs): Promise<unknown>;
  /** Only where the backend's clock can be moved. */
  advance?(milliseconds: number): void;
}

export interface Case {
  title: string;
  /**
   * `clock`: waits for a hold to lapse or a visit to come; left out where the clock is real. `contract`: asks in detail what no
   * config can map, such as which field of a question is wrong.
   */
  needs?: 'clock' | 'contract';
  /** Asks by GET only: nothing on the other side changes. Every other case writes. */
  reads?: true;
  run(portal: Portal): Promise<void>;
}

const valueAt = (answer: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, key) => (key === '' ? inner : (inner as Record<string, unknown> | null | undefined)?.[key]), answer);

/** Asks, and holds every answer of every case against its operation's schema. */
export const ask = async <O extends AnyOperation>(
  portal: Portal,
  operation: O,
  input: InputOf<O>,
  options: CallAs = {},
): Promise<OutputOf<O>> => {
  const answer = await portal.call(operation, input, options);
  try {
    return parseAnswer(operation, answer);
  } catch (problem) {
    if (!(problem instanceof ContractProblem)) throw problem;
    const { path, expected } = problem;
    return fail(`${operation.name}: "${path}" is ${shown(valueAt(answer, path)).slice(0, 80)}, expected ${expected}`);
  }
};

export const advance = (portal: Portal, milliseconds: number): void => {
  if (!portal.advance) fail('this case needs a clock that can be moved');
  else portal.advance(milliseconds);
};

/** New for each write that is meant as a new one. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('');
