import type { Colour } from './colour.ts';
import type { Advice, Match, Outcome, RefusedReason, UndecidedReason } from './door.ts';
import type { Open } from './values.ts';

export interface Findings {
  outcome: Open<Outcome>;
  reason?: Open<RefusedReason | UndecidedReason> | undefined;
  colour?: Open<Colour> | undefined;
  match?: Open<Match> | undefined;
  /** Whoever looks has let in by this very code: a code used already is then no news. */
  ownEntry?: boolean | undefined;
}

/** The same worker can simply show the code once more. */
const mendable: readonly (string | undefined)[] = ['expired', 'not-yet-valid', 'unreadable', 'malformed'] satisfies RefusedReason[];
/** Whoever it is, is not expected here now. */
const unexpected: readonly (string | undefined)[] = ['other-worker', 'no-booking', 'wrong-time'] satisfies Match[];
const expected: readonly (string | undefined)[] = ['match', 'late'] satisfies Match[];

/**
 * What to do at the door. What is known to be wrong weighs most; what could not be found out is never alarming by itself;
 * only a rotating code, all papers in date and the right booking together open the door. A printed card or another
 * system's code is a reason to ask at best, for a picture of it cannot be told from the original.
 */
export const adviceFor = ({ outcome, reason, colour, match, ownEntry }: Findings): Advice => {
  if (outcome === 'refused') return mendable.includes(reason) || (reason === 'already-used' && ownEntry) ? 'ask' : 'do-not-open';
  if (colour === 'red' || unexpected.includes(match)) return 'do-not-open';
  return outcome === 'genuine' && colour === 'green' && expected.includes(match) ? 'let-in' : 'ask';
};

/** What a backend advises. One that would open a door which its own findings keep shut is confused; then the findings count. */
export const heeded = ({ advice, ...findings }: Findings & { advice: Open<Advice> }): Open<Advice> =>
  advice === 'let-in' ? adviceFor(findings) : advice;
