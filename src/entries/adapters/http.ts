export type { Adapter, CallOptions, GetToken, WatchOptions } from '../../adapters/adapter.ts';
export { createHttpAdapter, type HttpAdapterConfig } from '../../adapters/http/http-adapter.ts';
export { ContractProblem, Problem, type ProblemCode } from '../../domain/problem.ts';
