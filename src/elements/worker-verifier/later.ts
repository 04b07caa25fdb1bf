export { act } from './act.ts';
export { check } from './check.ts';
export { verdictScreen } from './view/verdict.ts';
