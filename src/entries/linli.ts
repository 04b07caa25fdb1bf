export * from './portal.ts';
export * from './booking-form.ts';
