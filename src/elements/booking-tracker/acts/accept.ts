import { html, nothing } from 'lit';
import { formatMoney } from '../../../i18n/format.ts';
import { confirmBlock } from '../../../ui/confirm.ts';
import { phoneLink } from '../../../ui/notice.ts';
import { actTrouble, type ActView, backButton, confirm, isSending } from './act-view.ts';

export const acceptPanel = (view: ActView) => {
  const { actWords, booking, phone } = view;
  const { accept } = actWords;
  const { id: bookingId, version, totalInFen } = booking;
  const sending = isSending(view);
  const text = totalInFen === undefined ? accept.plain : accept.text(formatMoney(totalInFen));
  return html`<div class="stack act">
    ${actTrouble(view)}
    ${confirmBlock({
      id: 'act',
      title: accept.title,
      text: html`<p>${text}</p>
        <p>${accept.unhappy}</p>
        ${phone ? phoneLink(phone) : nothing}`,
      confirm: {
        label: sending ? actWords.sending : accept.confirm,
        kind: 'primary',
        part: 'confirm',
        busy: sending,
        onClick: () => confirm(view, { act: 'accept', bookingId, version }),
      },
      cancel: backButton(view, accept.back),
    })}
  </div>`;
};
