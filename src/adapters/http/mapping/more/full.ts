/** What few configs have: rare kinds of values, letters of times, rows that are chosen or lie within others. One file for all of it. */
export { conversionOf, found } from './kinds.ts';
export { chosen, listIn, nextOf, pageParameters } from './rows.ts';
