export * from './portal.ts';
export * from './booking-form.ts';
export * from './worker-code.ts';
export * from './worker-verifier.ts';
export * from './booking-tracker.ts';
export * from './review-panel.ts';
