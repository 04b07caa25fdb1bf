import type * as z from 'zod/mini';
import { priceVisit, type Pricing, totalOf } from '../../../../domain/price.ts';
import { Problem } from '../../../../domain/problem.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import { refundLadder } from '../../../../domain/refund.ts';
import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import type { CallOptions } from '../../../adapter.ts';
import type { OperationConfig } from '../../config.ts';
import type { Asking } from '../mapped-adapter.ts';
import { serviceOf } from './services.ts';

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long; by the config's price rules, and the service's of refunds. */
export const unitPriceQuote = async (
  { unitPrice }: OperationConfig,
  input: object,
  now: number,
  timeZone: string,
  ask: Asking,
  options: CallOptions,
): Promise<Quote> => {
  const [{ schedule, serviceId }] = (input as { items: [z.infer<typeof QuoteRequest>['items'][0]] }).items;
  // A unit price is one of visits.
  if (schedule.kind !== 'visit') throw new Problem('not-supported');
  const { start, durationMinutes } = schedule;
  const service = await serviceOf(serviceId, ask, options);
  const isPlain = typeof unitPrice !== 'object';
  const lines = priceVisit({ service, durationMinutes, pricing: isPlain ? {} : (unitPrice as Pricing) });
  const totalInFen = totalOf(lines);
  const { refundRules: rules } = service;
  return {
    id: `u${Math.random()}`,
    lines,
    totalInFen,
    // What nobody tells is not known; that cancelling costs nothing would be a promise.
    refundLadder: rules.length > 0 ? refundLadder({ rules, start: fromInstant(start), totalInFen, timeZone }) : [],
    ...(isPlain && { basis: 'unit-price' }),
    expiresAt: toInstant(now + seconds * 1000, timeZone),
    expiresInSeconds: seconds,
  };
};
