export { conformance, conformanceCases } from '../../testing/conformance/conformance.ts';
export type { CaseResult, ConformanceOptions, ConformanceReport, Token, Tried } from '../../testing/conformance/options.ts';
