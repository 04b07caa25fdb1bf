export { configure } from '../../context/configure.ts';
export { define } from '../../context/define.ts';
export { LinliErrorEvent, LinliSignInNeededEvent } from '../../context/events.ts';
export * from '../../elements/worker-code/worker-code.ts';
