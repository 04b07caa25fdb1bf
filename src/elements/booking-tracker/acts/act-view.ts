import { nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import type { Trouble, Write } from '../../../flows/track/state.ts';
import type { Words } from '../../../i18n/words.ts';
import type zh from '../../../i18n/zh-CN/booking-acts.ts';
import type { Button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { newKey } from '../../new-key.ts';
import type { View } from '../view/view.ts';

export type ActsWords = Words<typeof zh>;

/** What the person does with a booking has words of its own. */
export interface ActView extends View {
  actWords: ActsWords;
  booking: Booking;
}

/** Answers after which nobody knows whether it was done. */
export const unsureCodes = ['offline', 'timeout', 'unavailable', 'contract', 'unknown'];

const actTroubleText = ({ actWords }: ActView, { code, detail }: Trouble): string =>
  (actWords.problems as Record<string, string>)[code] ??
  (unsureCodes.includes(code) ? actWords.lost : (detail ?? actWords.problems.unknown));

/** Why it was not done, and whom to call. */
export const actTrouble = (view: ActView) => {
  const { doing } = view.state;
  if (doing.at !== 'open' || !doing.trouble) return nothing;
  return notice({ tone: 'warn', text: actTroubleText(view, doing.trouble), phone: view.phone });
};

export const isSending = ({ state }: ActView): boolean => state.doing.at === 'sending';

/** One intent, one key. */
export const confirm = ({ send }: ActView, write: Write): void => send({ type: 'confirmed', write, key: newKey() });

export const backButton = (view: ActView, label: string): Button => ({
  label,
  part: 'back',
  busy: isSending(view),
  onClick: () => view.send({ type: 'dropped' }),
});
