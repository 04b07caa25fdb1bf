import { numberOf } from '../domain/intake.ts';
import { priceVisit, totalOf } from '../domain/price.ts';
import type { RefundStep } from '../domain/refund-step.ts';
import { refundLadder } from '../domain/refund.ts';
import { KeptProblem, type Context } from './context.ts';
import type { QuoteRecord } from './records.ts';
import { quoteView } from './views/quote.ts';
import type { Visit } from './visit.ts';

export interface PricedVisit {
  quote: QuoteRecord;
  ladder: RefundStep[];
}

/** Priced at the quote and again at the booking, by the same words. */
export const priceOf = async (context: Context, visit: Visit): Promise<PricedVisit> => {
  const { entry, item, start, day, durationMinutes, timeZone, workerId } = visit;
  const { service, pricing } = entry;
  const [mark] = await context.queries.dayTypes(day, day);
  const area = numberOf(item.intake?.['area']);
  const quantity = service.unit === 'sqm' && area > 0 ? area : 1;
  const priced = priceVisit({ service, pricing, durationMinutes, dayType: mark?.dayType ?? null, quantity });
  const lines = priced.map((line) => ({ ...line, itemIndex: 0 }));
  const totalInFen = totalOf(lines);
  const ladder = refundLadder({ rules: service.refundRules, start, totalInFen, timeZone });
  const expiresAt = context.now + context.settings.quoteSeconds * 1000;
  const quote: QuoteRecord = { id: context.newId('quote'), items: [item], lines, totalInFen, expiresAt };
  if (workerId !== undefined) quote.workerId = workerId;
  return { quote, ladder };
};

/** The price that the resident saw is the price; another one is asked again, with the new quote already made. */
export const agreedPrice = async (context: Context, visit: Visit, agreedInFen: number | undefined): Promise<PricedVisit> => {
  const priced = await priceOf(context, visit);
  if (priced.quote.totalInFen === agreedInFen) return priced;
  await context.queries.saveQuote(priced.quote);
  throw new KeptProblem('price-changed', { current: quoteView(priced, visit.timeZone, context.now) });
};
