// One topic a file: a page loads only the shapes that it asks for.
export * from './services.ts';
export * from './slots.ts';
export * from './workers.ts';
