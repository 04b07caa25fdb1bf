import type * as z from 'zod/mini';
import type { Role } from '../domain/me.ts';
import type { ProblemCode } from '../domain/problem.ts';

/** `own`: a resident's own, a worker's assigned, a company's its. */
export type Scope = 'any' | 'own';
export type Auth = 'anyone' | Partial<Record<Role, Scope>>;

type ObjectSchema = z.ZodMiniObject;
type Fields<S> = S extends z.ZodMiniType ? z.input<S> : unknown;

/** The `{names}` in a path template, as a type. */
type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never;
type PathFields<Path extends string> = [PathNames<Path>] extends [never] ? unknown : Record<PathNames<Path>, string>;

interface Spec<Name extends string, Path extends string> {
  name: Name;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path under `api-base`, with `{names}` that the input fills. */
  path: Path;
  query?: ObjectSchema;
  body?: ObjectSchema;
  response: z.ZodMiniType;
  auth: Auth;
  /** The write takes an `Idempotency-Key`. */
  idempotent?: boolean;
  /** What it may answer besides `invalid`, `unauthorized`, `forbidden`, `rate-limited` and `unavailable`. */
  problems?: readonly ProblemCode[];
  /** `stream`: events, of which `response` is one. `blob`: the bytes themselves. */
  media?: 'json' | 'stream' | 'blob';
  /** Seconds that anyone may keep the answer; without it `no-store`. */
  cache?: number;
  /** Fields that may hold any text at all, for nothing of them is stored. */
  anyText?: readonly string[];
  /** The most that a body may hold, where the server's own limit would cut off what has to be answered. */
  bodyBytes?: number;
  /** Success status; 200 unless told. */
  status?: 200 | 201;
}

/** One thing that may be asked. `Input` is one flat object: path names, query and body fields together. */
export interface Operation<Name extends string = string, Input = never, Output = unknown> extends Spec<Name, string> {
  readonly query?: ObjectSchema;
  readonly body?: ObjectSchema;
  readonly response: z.ZodMiniType<Output>;
  /** Phantom: carries the input's type, holds nothing. */
  readonly input?: (input: Input) => void;
}

export type AnyOperation = Operation<string, never, unknown>;
export type InputOf<O> = O extends Operation<string, infer Input, unknown> ? Input : never;
export type OutputOf<O> = O extends { response: z.ZodMiniType<infer Output> } ? Output : never;

type Simplify<T> = { [K in keyof T]: T[K] } & {};

export const operation = <
  const Name extends string,
  const Path extends string,
  Response extends z.ZodMiniType,
  Query extends ObjectSchema | undefined = undefined,
  Body extends ObjectSchema | undefined = undefined,
>(
  spec: Spec<Name, Path> & { response: Response; query?: Query; body?: Body },
) => spec as unknown as Operation<Name, Simplify<PathFields<Path> & Fields<Query> & Fields<Body>>, z.output<Response>>;

/** The names between braces of an operation's path. */
export const pathNames = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
