export type { Adapter, CallOptions, GetToken } from '../../adapters/adapter.ts';
export { registerHttpAdapter } from '../../context/adapter-factory.ts';
export { configure } from '../../context/configure.ts';
export { define } from '../../context/define.ts';
export type { Environment, Host, LinliOptions, Theme } from '../../context/environment.ts';
export { LinliErrorEvent, LinliSignInNeededEvent } from '../../context/events.ts';
export { LinliPortal } from '../../elements/portal/portal.ts';
