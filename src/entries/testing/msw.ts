export { type LinliHandlers, linliHandlers } from '../../testing/msw.ts';
export type { ProblemToBe, Script } from '../../testing/kit/script.ts';
