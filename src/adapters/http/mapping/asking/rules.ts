import { priceVisit, type Pricing, totalOf } from '../../../../domain/price.ts';
import { Problem } from '../../../../domain/problem.ts';
import type { Quote } from '../../../../domain/quote.ts';
import { refundLadder } from '../../../../domain/refund.ts';
import type { Schedule } from '../../../../domain/schedule.ts';
import type { Service } from '../../../../domain/service.ts';
import { fromInstant } from '../../../../domain/zone.ts';
import type { OperationConfig } from '../../config.ts';

/** A price by any unit, with the price rules that the config states, and what the service's own say of cancelling. */
export const byRules = (
  quote: Quote,
  service: Service,
  schedule: Schedule,
  unitPrice: OperationConfig['unitPrice'],
  timeZone: string,
): Quote => {
  // A unit price is one of visits.
  if (schedule.kind !== 'visit') throw new Problem('not-supported');
  const { start, durationMinutes } = schedule;
  const { refundRules: rules } = service;
  const isPlain = typeof unitPrice !== 'object';
  const lines = priceVisit({ service, durationMinutes, pricing: isPlain ? {} : (unitPrice as Pricing) });
  const totalInFen = totalOf(lines);
  const refunds = rules.length > 0 ? refundLadder({ rules, start: fromInstant(start), totalInFen, timeZone }) : [];
  const { basis, ...rest } = quote;
  return { ...rest, lines, totalInFen, refundLadder: refunds, ...(isPlain && { basis }) };
};
