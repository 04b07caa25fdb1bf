import type { Hold, Quote } from '../../domain/quote.ts';
import { toInstant } from '../../domain/zone.ts';
import type { HoldRecord } from '../records.ts';
import type { PricedVisit } from '../quoting.ts';

const secondsLeft = (expiresAt: number, now: number): number => Math.max(0, Math.ceil((expiresAt - now) / 1000));

/** Both the instant and the seconds left: a phone with a wrong clock counts by the second. */
export const quoteView = ({ quote, ladder }: PricedVisit, timeZone: string, now: number): Quote => ({
  id: quote.id,
  lines: quote.lines,
  totalInFen: quote.totalInFen,
  refundLadder: ladder,
  expiresAt: toInstant(quote.expiresAt, timeZone),
  expiresInSeconds: secondsLeft(quote.expiresAt, now),
});

export const holdView = (hold: HoldRecord, timeZone: string, now: number): Hold => ({
  id: hold.id,
  items: [{ start: toInstant(hold.start, timeZone), end: toInstant(hold.end, timeZone) }],
  expiresAt: toInstant(hold.expiresAt, timeZone),
  expiresInSeconds: secondsLeft(hold.expiresAt, now),
});
