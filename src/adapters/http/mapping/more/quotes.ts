import { priceVisit, totalOf } from '../../../../domain/price.ts';
import type { Quote, QuoteRequest } from '../../../../domain/quote.ts';
import { refundLadder } from '../../../../domain/refund.ts';
import { fromInstant, toInstant } from '../../../../domain/zone.ts';
import { Problem } from '../../../../domain/problem.ts';
import type * as z from 'zod/mini';
import type { Adapter, CallOptions } from '../../../adapter.ts';
import { systemClock } from '../../clock.ts';
import type { OperationConfig } from '../../config.ts';
import type { HttpAdapterConfig } from '../../http-adapter.ts';
import { serviceOf } from './services.ts';

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long, by the config's price rules, and its own refund rules. */
export const unitPriceQuote = async (
  { items }: z.infer<typeof QuoteRequest>,
  rules: NonNullable<OperationConfig['unitPrice']>,
  { clock = systemClock, random = Math.random }: HttpAdapterConfig,
  timeZone: string,
  adapter: Pick<Adapter, 'call'>,
  options: CallOptions,
): Promise<Quote> => {
  const [{ schedule, serviceId }] = items as [(typeof items)[0]];
  if (schedule.kind !== 'visit') throw new Problem('not-supported', { detail: 'a unit price is one of visits' });
  const service = await serviceOf(serviceId, adapter, options);
  const { refundRules } = service;
  const isPlain = typeof rules === 'boolean';
  const lines = priceVisit({ service, pricing: isPlain ? {} : rules, durationMinutes: schedule.durationMinutes });
  const totalInFen = totalOf(lines);
  const start = fromInstant(schedule.start);
  return {
    id: `u${clock.now().toString(36)}${random().toString(36).slice(2)}`,
    lines,
    totalInFen,
    // What nobody tells is not known; that cancelling costs nothing would be a promise.
    refundLadder: refundRules.length > 0 ? refundLadder({ rules: refundRules, start, totalInFen, timeZone }) : [],
    ...(isPlain && { basis: 'unit-price' as const }),
    expiresAt: toInstant(clock.now() + seconds * 1000, timeZone),
    expiresInSeconds: seconds,
  };
};
