import { priceVisit, totalOf } from '../../../domain/price.ts';
import type { Quote, QuoteRequest } from '../../../domain/quote.ts';
import { refundLadder } from '../../../domain/refund.ts';
import type { Service } from '../../../domain/service.ts';
import { fromInstant, toInstant } from '../../../domain/zone.ts';
import { Problem } from '../../../domain/problem.ts';
import type * as z from 'zod/mini';

const seconds = 1800;

/** Where a backend makes no quotes: the service's unit price times how long, and its own refund rules. */
export const unitPriceQuote = (
  request: z.infer<typeof QuoteRequest>,
  service: Service,
  now: number,
  timeZone: string,
  id: string,
): Quote => {
  const { schedule } = request.items[0]!;
  if (schedule.kind !== 'visit') throw new Problem('not-supported', { detail: 'a unit price is one of visits' });
  const lines = priceVisit({ service, pricing: {}, durationMinutes: schedule.durationMinutes });
  const totalInFen = totalOf(lines);
  const ladder = refundLadder({ rules: service.refundRules, start: fromInstant(schedule.start), totalInFen, timeZone });
  const expiresAt = toInstant(now + seconds * 1000, timeZone);
  return { id, lines, totalInFen, refundLadder: ladder, expiresAt, expiresInSeconds: seconds };
};
