import type { Queries } from '../../../../src/backend/store.ts';
import type { Db } from '../schema.ts';
import { bookingQueries } from './booking-queries.ts';
import { catalogueQueries } from './catalogue-queries.ts';
import { claimQueries } from './claim-queries.ts';
import { doorQueries } from './door-queries.ts';
import { type Appending, eventQueries } from './event-queries.ts';
import { guardQueries } from './guard-queries.ts';
import { reviewQueries } from './review-queries.ts';

export const sqlQueries = (db: Db, appending?: Appending): Queries => ({
  ...catalogueQueries(db),
  ...claimQueries(db),
  ...bookingQueries(db),
  ...guardQueries(db),
  ...doorQueries(db),
  ...reviewQueries(db),
  ...eventQueries(db, appending),
});
