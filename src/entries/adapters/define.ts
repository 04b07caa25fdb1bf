export type { Adapter, CallOptions, WatchOptions } from '../../adapters/adapter.ts';
export { type Answers, combineAdapters, defineAdapter } from '../../adapters/define.ts';
export { ContractProblem, Problem, type ProblemCode } from '../../domain/problem.ts';
