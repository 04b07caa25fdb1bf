import * as booking from './booking.ts';
import * as catalogue from './catalogue.ts';
import * as community from './community.ts';
import * as door from './door.ts';
import * as live from './live.ts';
import * as photos from './photos.ts';
import * as reviews from './reviews.ts';
import * as session from './session.ts';
import * as visit from './visit.ts';

/** The one table. Client, server, mock, document and conformance are all derived from it. */
export const operations = { ...community, ...session, ...catalogue, ...booking, ...visit, ...door, ...photos, ...reviews, ...live };
export type Operations = typeof operations;
export type OperationName = keyof Operations;

export const contractVersion = '0.1.0';
