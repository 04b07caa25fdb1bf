export { configure } from '../../context/configure.ts';
export { define } from '../../context/define.ts';
export { LinliErrorEvent, LinliSignInNeededEvent } from '../../context/events.ts';
export * from '../../elements/booking-tracker/booking-tracker.ts';
