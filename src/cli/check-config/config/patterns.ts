import { kinds, patternTokens } from '../../../adapters/http/config.ts';
import { atValue, didYouMean, type Fault, near, type Path } from '../file/fault.ts';

/** What other languages write for the same. */
const others: Record<string, string> = {
  YYYY: 'yyyy',
  YY: 'yyyy',
  yy: 'yyyy',
  Y: 'yyyy',
  y: 'yyyy',
  DD: 'dd',
  D: 'd',
  SS: 'ss',
  s: 'ss',
  m: 'mm',
  mi: 'mm',
  MI: 'mm',
  A: 'a',
  SSSSSS: 'SSS',
};

const known: readonly string[] = patternTokens;

/** Letters that stand for nothing; between quotes they stand for themselves, and so does the T between day and time. */
export const patternFault = (pattern: string): { wrong: string; cure: string } | undefined => {
  const runs = [...pattern.replace(/'[^']*'/g, '').matchAll(/([A-Za-z])\1*/g)].map(([run]) => run);
  const wrong = runs.find((run) => !known.includes(run) && run !== 'T');
  if (wrong === 'Z' || wrong === 'z') return { wrong, cure: 'use "as": "iso", which reads any offset' };
  if (wrong !== undefined) return { wrong, cure: others[wrong] ? `write ${others[wrong]}` : `a pattern is made of ${known.join(' ')}` };
  const half = runs.find((run) => /^h/.test(run));
  return half === undefined || runs.includes('a')
    ? undefined
    : { wrong: half, cure: `write ${half.toUpperCase()}, or add an “a” for am and pm` };
};

const looksLikePattern = (text: string) => /[yYMDdHhms]{2}/.test(text) && (/[-/:.年月日T ]/.test(text) || /^[yYMDdHhmsS]{4,}$/.test(text));

/** What is wrong with the word that says of which kind a value is. */
export const asFaults = (as: string, path: Path): Fault[] => {
  if ((kinds as readonly string[]).includes(as)) return [];
  if (!looksLikePattern(as) || near(as, kinds) !== undefined)
    return [atValue('error', path, [`as cannot be “${as}”`, didYouMean(as, kinds)])];
  const fault = patternFault(as);
  if (fault) return [atValue('error', path, [`${fault.wrong} says nothing in the pattern “${as}”`, fault.cure])];
  return /yyyy|H|h/.test(as) ? [] : [atValue('error', path, [`the pattern “${as}” has neither year nor hour`, 'begin with yyyy or HH'])];
};
