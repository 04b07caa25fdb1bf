import { html, nothing } from 'lit';
import type { Trouble } from '../../../flows/booking/state.ts';
import { nearestSlots } from '../../../flows/booking/choice.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { button, type Button } from '../../../ui/button.ts';
import { notice, phoneLink } from '../../../ui/notice.ts';
import type { View } from './view.ts';

/** The calm sentence of a problem; a newer server's own words for a code that we do not know. */
export const troubleText = ({ words }: View, { code, detail, retryAfterSeconds }: Trouble): string => {
  const sentence = code === 'no-community' ? words.noCommunity : (words.problems as Record<string, string>)[code];
  const text = sentence ?? detail ?? words.problems.unknown;
  if (!retryAfterSeconds) return text;
  const seconds = Math.ceil(retryAfterSeconds);
  return `${text} ${seconds < 90 ? words.waitSeconds(seconds) : words.waitMinutes(Math.ceil(seconds / 60))}`;
};

/** Something could not be had: say so, whom to call, and one tap to ask again. */
export const troubleNotice = (view: View, trouble: Trouble, action?: Button) => {
  const { words, phone, send } = view;
  const retry: Button = {
    label: trouble.code === 'unauthorized' ? words.signedIn : words.retry,
    onClick: () => send({ type: 'retry' }),
  };
  return notice({ tone: 'warn', text: troubleText(view, trouble), phone, action: action ?? retry });
};

/** The time went to somebody else: the nearest free ones, each by one tap. */
const takenNotice = (view: View) => {
  const { state, words, lang, timeZone, phone, send } = view;
  const nearest = state.slots.at === 'ready' ? nearestSlots(state) : [];
  return html`<div class="notice warn" part="notice warn taken" role="alert">
    <p>${state.slots.at === 'ready' && nearest.length === 0 ? words.takenNone : words.taken}</p>
    <div class="bar">
      ${nearest.map(({ start, end }) =>
        button({
          label: formatInstant(fromInstant(start), timeZone, lang),
          part: 'nearest',
          onClick: () => send({ type: 'slot-chosen', start, end }),
        }),
      )}${
        state.step === 'time'
          ? nothing
          : button({ label: words.otherTime, kind: 'plain', onClick: () => send({ type: 'edit', step: 'time' }) })
      }${phone ? phoneLink(phone) : nothing}
    </div>
  </div>`;
};

/** Whether the booking arrived is being looked up, or nobody knows. Never called a failure. */
const doubtNotice = (view: View) => {
  const { state, words, phone, send } = view;
  const { sending } = state;
  if (sending.at === 'looking') return notice({ tone: 'info', text: words.looking });
  if (sending.at !== 'lost') return nothing;
  const { code } = sending.trouble;
  const why = code === 'offline' || code === 'rate-limited' || code === 'unauthorized' ? `${troubleText(view, sending.trouble)} ` : '';
  return notice({
    tone: 'warn',
    text: why + (sending.mayResend ? words.lost : words.lostNoKey),
    phone,
    action: { label: words.check, onClick: () => send({ type: 'check-again' }) },
  });
};

/** What stands above every step while it lasts. */
export const notices = (view: View) => {
  const { state } = view;
  return html`${state.taken ? takenNotice(view) : nothing}${doubtNotice(view)}`;
};
