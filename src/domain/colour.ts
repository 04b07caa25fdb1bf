import type { Day } from './day.ts';
import type { ColourReason } from './door.ts';
import type { colours, WorkerRecord } from './worker.ts';

export type Colour = (typeof colours)[number];

type Paper = WorkerRecord['healthExam'] | WorkerRecord['insurance'];
type Standing = 'valid' | 'expired' | 'missing';

/** Valid through its last day. A word that is not known here proves nothing. */
const standingOf = (paper: Paper, today: Day): Standing => {
  if (paper?.state === 'expired') return 'expired';
  if (paper?.state !== 'valid') return 'missing';
  return paper.validUntil !== undefined && paper.validUntil < today ? 'expired' : 'valid';
};

/**
 * Green: identity passed, health exam and insurance in date. Yellow: identity passed, one of them missing or expired.
 * Red: identity failed, or not yet passed. All reasons are named, the gravest first. `today` is the community's day.
 */
export const colourOf = (
  { background, healthExam, insurance }: Pick<WorkerRecord, 'background' | 'healthExam' | 'insurance'>,
  today: Day,
): { colour: Colour; reasons: ColourReason[] } => {
  const conclusion = background?.conclusion;
  const isKnown = conclusion === 'passed';
  const exam = standingOf(healthExam, today);
  const insured = standingOf(insurance, today);
  const reasons: ColourReason[] = [];
  if (!isKnown) reasons.push(conclusion === 'failed' ? 'identity-failed' : 'identity-pending');
  if (exam !== 'valid') reasons.push(`health-exam-${exam}`);
  if (insured !== 'valid') reasons.push(`insurance-${insured}`);
  if (!isKnown) return { colour: 'red', reasons };
  return { colour: reasons.length > 0 ? 'yellow' : 'green', reasons };
};
