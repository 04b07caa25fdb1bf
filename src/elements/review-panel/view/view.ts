import type { Intent } from '../../../flows/review/intents.ts';
import type { ReviewState, Trouble } from '../../../flows/review/state.ts';
import type { Words } from '../../../i18n/words.ts';
import type zh from '../../../i18n/zh-CN/review-panel.ts';
import type { Phone } from '../../../ui/notice.ts';
import type { Write } from '../load.ts';

export type ReviewWords = Words<typeof zh>;

/** What every part of the panel is drawn from. */
export interface View {
  state: ReviewState;
  words: ReviewWords;
  lang: string;
  phone?: Phone | undefined;
  /** Can the backend take a review at all? */
  mayWrite: boolean;
  send: (intent: Intent) => void;
  write?: Write | undefined;
  /** Words or code arrived: draw again. */
  redraw: () => void;
}

/** The calm sentence of a problem; a newer server's own words for a code that we do not know. */
export const troubleText = (words: { problems: object }, { code, detail }: Trouble): string => {
  const problems = words.problems as Record<string, string>;
  return (Object.hasOwn(problems, code) ? problems[code] : detail) ?? problems['unknown']!;
};
