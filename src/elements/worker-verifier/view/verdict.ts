import { html } from 'lit';
import type { At } from '../../../flows/verify/state.ts';
import { localize } from '../../../i18n/localize.ts';
import entryZh from '../../../i18n/zh-CN/worker-entry.ts';
import verdictZh from '../../../i18n/zh-CN/worker-verdict.ts';
import { mark, type Tone } from '../../../ui/mark.ts';
import { checkedList } from './checked.ts';
import { signBlock } from './sign.ts';
import { todo } from './todo.ts';
import { wordOf, type VerdictView } from './verdict-view.ts';
import type { Screen, View } from './view.ts';
import { whoBlock, whoOf } from './who.ts';
import { whyList } from './why.ts';

const tones: Record<string, Tone> = { 'let-in': 'good', 'do-not-open': 'stop' };

const adviceOf = ({ state, said }: VerdictView) => wordOf(said.advice, state.verdict.advice, () => said.advice.ask);

/** One sentence, with a colour and a shape that say the same. */
const adviceLine = (view: VerdictView) => {
  const { advice } = view.state.verdict;
  const tone = tones[advice] ?? 'ask';
  return html`<p class="tone ${tone}" part="advice ${advice}">${mark(tone)}<span>${adviceOf(view)}</span></p>`;
};

const wordsFor = (view: View<At<'verdict'>>): VerdictView | undefined => {
  const said = localize<typeof verdictZh>(view.lang, verdictZh, { en: () => import('../../../i18n/en/worker-verdict.ts') });
  const entry = localize<typeof entryZh>(view.lang, entryZh, { en: () => import('../../../i18n/en/worker-entry.ts') });
  if (!(said instanceof Promise) && !(entry instanceof Promise)) return { ...view, said, entry };
  void Promise.all([said, entry]).then(view.redraw);
  return undefined;
};

/** In the order in which one hears it: who, advice, why, what was checked, the sign, what to do. */
export const verdictScreen = (without: View<At<'verdict'>>): Screen | undefined => {
  const view = wordsFor(without);
  if (!view) return undefined;
  const heading = whoOf(view);
  return {
    heading,
    announcement: `${heading}。${adviceOf(view)}`,
    body: html`${whoBlock(view)} ${adviceLine(view)} ${whyList(view)} ${checkedList(view)} ${signBlock(view)} ${todo(view)}`,
  };
};
