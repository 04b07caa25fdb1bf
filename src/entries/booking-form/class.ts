export { configure } from '../../context/configure.ts';
export { define } from '../../context/define.ts';
export { LinliErrorEvent, LinliSignInNeededEvent } from '../../context/events.ts';
export * from '../../elements/booking-form/booking-form.ts';
