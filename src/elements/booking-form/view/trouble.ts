import type { Trouble } from '../../../flows/booking/state.ts';
import type { Button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import type { View } from './view.ts';

/** The calm sentence of a problem; a newer server's own words for a code that we do not know. */
export const troubleText = ({ words }: View, { code, detail, retryAfterSeconds }: Trouble, more: object = {}): string => {
  const sentences: Record<string, string> = { 'no-community': words.noCommunity, ...words.problems, ...more };
  const text = sentences[code] ?? detail ?? words.problems.unknown;
  if (!retryAfterSeconds) return text;
  const seconds = Math.ceil(retryAfterSeconds);
  return `${text} ${seconds < 90 ? words.waitSeconds(seconds) : words.waitMinutes(Math.ceil(seconds / 60))}`;
};

/** Something could not be had: say so, whom to call, and one tap to ask again. */
export const troubleNotice = (view: View, trouble: Trouble, action?: Button, more?: object) => {
  const { words, phone, send } = view;
  const retry: Button = {
    label: trouble.code === 'unauthorized' ? words.signedIn : words.retry,
    onClick: () => send({ type: 'retry' }),
  };
  return notice({ tone: 'warn', text: troubleText(view, trouble, more), phone, action: action ?? retry });
};
