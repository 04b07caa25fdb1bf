/** What is needed only where an answer is not as it should be; one file, so that a page in trouble fetches one more. */
export { kept } from './digits.ts';
export { masked } from './mask.ts';
export { mended } from './mended.ts';
export { refuse } from './refusal.ts';
