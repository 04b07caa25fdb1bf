import type { At } from '../../../flows/verify/state.ts';
import type entryZh from '../../../i18n/zh-CN/worker-entry.ts';
import type verdictZh from '../../../i18n/zh-CN/worker-verdict.ts';
import type { Words } from '../../../i18n/words.ts';
import type { View } from './view.ts';

/** The verdict and what follows have words of their own. */
export interface VerdictView extends View<At<'verdict'>> {
  said: Words<typeof verdictZh>;
  entry: Words<typeof entryZh>;
}

/** A known word of the contract in our words; a newer server's as it says it. */
export const wordOf = (words: object, key: string, otherwise: (key: string) => string = (word) => word): string =>
  (Object.hasOwn(words, key) ? (words as Record<string, string>)[key] : undefined) ?? otherwise(key);
