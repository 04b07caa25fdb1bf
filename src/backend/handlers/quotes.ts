import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import { candidatesFor } from '../availability.ts';
import type { Handler } from '../context.ts';
import { priceOf } from '../quoting.ts';
import { quoteView } from '../views/quote.ts';
import { refuseUnbookable, visitOf } from '../visit.ts';

export const quoteBooking: Handler<Operations['quoteBooking']> = async (context, request) => {
  const visit = await visitOf(context, request);
  refuseUnbookable(context, visit);
  const candidates = await candidatesFor(context, visit);
  if (!candidates.some(({ seemsFree }) => seemsFree)) throw new Problem('slot-taken');
  const priced = await priceOf(context, visit);
  await context.queries.saveQuote(priced.quote);
  return quoteView(priced, visit.timeZone, context.now);
};
