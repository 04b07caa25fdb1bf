import type { Findings } from './advice.ts';

/** A look opens the door for so long. */
export const entryMinutes = 10;

const enterable: readonly (string | undefined)[] = ['match', 'reassigned', 'early', 'late'];
const trusted: readonly (string | undefined)[] = ['green', 'yellow'];

/** May 确认入户 follow from such a look? A resident may take an early worker or a substitute; nobody may take a red one. */
export const mayEnter = ({ outcome, colour, match }: Pick<Findings, 'outcome' | 'colour' | 'match'>): boolean =>
  outcome === 'genuine' && trusted.includes(colour) && enterable.includes(match);
