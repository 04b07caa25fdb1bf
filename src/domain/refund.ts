import { addDays } from './day.ts';
import type { RefundRule } from './refund-rule.ts';
import type { RefundStep } from './refund-step.ts';
import { percentOf } from './percent.ts';
import { dayAt, fromInstant, instantOf, toInstant } from './zone.ts';

export interface LadderQuestion {
  rules: readonly RefundRule[];
  /** The visit's start. */
  start: number;
  totalInFen: number;
  timeZone: string;
}

const cutoffOf = ({ cutoff }: RefundRule, start: number, timeZone: string): number => {
  switch (cutoff.kind) {
    case 'before-start':
      return start - cutoff.minutes * 60_000;
    case 'day-before':
      return instantOf(addDays(dayAt(start, timeZone), -1), cutoff.at, timeZone);
    case 'after-start':
      return Infinity;
  }
};

/** Nobody pays more than the visit's price for not having it. */
const feeOf = ({ fee }: RefundRule, totalInFen: number): number =>
  Math.max(0, Math.min(totalInFen, fee.kind === 'fixed' ? fee.amountInFen : percentOf(totalInFen, fee.percent)));

/**
 * The rules as dated steps. The first rule whose cutoff has not passed decides, so a rule whose cutoff is not after an
 * earlier rule's never has its turn and is left out. The last rule holds for good: no fee is taken that no rule names.
 */
export const refundLadder = ({ rules, start, totalInFen, timeZone }: LadderQuestion): RefundStep[] => {
  const steps: { until: number; feeInFen: number }[] = [];
  rules.forEach((rule, index) => {
    const until = index === rules.length - 1 ? Infinity : cutoffOf(rule, start, timeZone);
    const last = steps.at(-1);
    if (last && until <= last.until) return;
    const feeInFen = feeOf(rule, totalInFen);
    if (last?.feeInFen === feeInFen) last.until = until;
    else steps.push({ until, feeInFen });
  });
  if (steps.length === 0) return [{ feeInFen: 0 }];
  return steps.map(({ until, feeInFen }) => (until === Infinity ? { feeInFen } : { until: toInstant(until, timeZone), feeInFen }));
};

/** What cancelling costs at this instant. */
export const feeAt = (ladder: readonly RefundStep[], now: number): number => {
  const step = ladder.find(({ until }) => until == null || now < fromInstant(until)) ?? ladder.at(-1);
  return step?.feeInFen ?? 0;
};

/** What cancelling costs now, and until when that holds; nothing where no backend has told it. */
export const cancelCost = (ladder: readonly RefundStep[], now: number): RefundStep | undefined =>
  ladder.length === 0
    ? undefined
    : { feeInFen: feeAt(ladder, now), until: ladder.find(({ until }) => until && now < fromInstant(until))?.until };
