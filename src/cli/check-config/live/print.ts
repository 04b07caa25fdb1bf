import { count, paint } from '../print.ts';
import type { LiveAnswer } from './ask.ts';
import { sideBySide } from './shown.ts';

const signs = { right: ['✓', 'shows'], wrong: ['✗', 'error'], skipped: ['–', 'hides'] } as const;

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** One operation: what was asked, and the backend's answer beside what an element gets to see. */
export const answerText = ({ operation, outcome, asked, reason, backend, element, cors }: LiveAnswer, isColoured: boolean): string => {
  const [sign, colour] = signs[outcome];
  const mark = paint(sign, colour, isColoured);
  if (outcome === 'skipped') return `${mark} ${operation} (not asked: ${reason})\n`;
  const lines = [`${mark} ${operation}${asked.length > 0 ? `  ${asked.join(', ')}` : '  nobody is asked'}\n`];
  if (reason !== undefined) lines.push(`    found  ${reason}\n`);
  if (cors !== undefined) lines.push(`    CORS   ${cors}\n`);
  const right =
    outcome === 'right' ? `the element sees\n${json(element)}` : 'the element sees\nnone of it: one calm sentence, and the number to call';
  if (backend !== undefined) lines.push(sideBySide(`the backend answers\n${typeof backend === 'string' ? backend : json(backend)}`, right));
  return lines.join('');
};

export const liveSummary = (answers: readonly LiveAnswer[], origin: string | undefined): string => {
  const of = (outcome: LiveAnswer['outcome']) => answers.filter((answer) => answer.outcome === outcome).length;
  const blocked = answers.filter(({ cors }) => cors !== undefined).length;
  const cors =
    origin === undefined
      ? ''
      : blocked > 0
        ? `, ${count(blocked, 'answer')} that a page of ${origin} may not read`
        : `, and a page of ${origin} may read them`;
  return `\n${of('right')} right, ${of('wrong')} wrong, ${of('skipped')} not asked${cors}\n`;
};
