import * as booking from './booking.ts';
import * as catalogue from './catalogue.ts';
import * as community from './community.ts';

/** The one table. Client, server, mock, document and conformance are all derived from it. */
export const operations = { ...community, ...catalogue, ...booking };
export type Operations = typeof operations;
export type OperationName = keyof Operations;

export const contractVersion = '0.1.0';
