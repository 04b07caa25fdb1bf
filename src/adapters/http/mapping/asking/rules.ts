import { priceVisit, type Pricing, totalOf } from '../../../../domain/price.ts';
import type { Quote } from '../../../../domain/quote.ts';
import { refundLadder } from '../../../../domain/refund.ts';
import type { Service } from '../../../../domain/service.ts';
import { fromInstant } from '../../../../domain/zone.ts';
import type { OperationConfig } from '../../config.ts';

interface Visit {
  start: string;
  durationMinutes: number;
}

/** A price by the unit, with the price rules that the config states, and what the service's own say of cancelling. */
export const byRules = (
  quote: Quote,
  service: Service,
  { start, durationMinutes }: Visit,
  unitPrice: OperationConfig['unitPrice'],
  timeZone: string,
): Quote => {
  const { refundRules: rules } = service;
  const isPlain = typeof unitPrice !== 'object';
  const lines = isPlain ? quote.lines : priceVisit({ service, durationMinutes, pricing: unitPrice as Pricing });
  const totalInFen = totalOf(lines);
  const refunds = rules.length > 0 ? refundLadder({ rules, start: fromInstant(start), totalInFen, timeZone }) : [];
  const { basis, ...rest } = quote;
  return { ...rest, lines, totalInFen, refundLadder: refunds, ...(isPlain && { basis }) };
};
