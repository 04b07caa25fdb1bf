import { html } from 'lit';
import { feeAt } from '../../../domain/refund.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { confirmBlock } from '../../../ui/confirm.ts';
import { timeText } from '../view/view.ts';
import { actTrouble, type ActView, backButton, confirm, isSending } from './act-view.ts';

/** What it costs in this minute, by the server's clock, and until when that holds. */
const costText = ({ state, actWords, lang, booking }: ActView): string => {
  const { cancel } = actWords;
  if (state.clockOffset === undefined) return cancel.looking;
  if (booking.refundLadder.length === 0) return cancel.unknown;
  const now = Date.now() + state.clockOffset;
  const step = booking.refundLadder.find(({ until }) => until && fromInstant(until) > now);
  const until = step?.until ? cancel.until(timeText(step.until, lang)) : '';
  const fee = feeAt(booking.refundLadder, now);
  return fee ? cancel.fee(formatMoney(fee), until) : cancel.free(until);
};

export const cancelPanel = (view: ActView) => {
  const { actWords, state, booking } = view;
  const { id: bookingId, version } = booking;
  const sending = isSending(view);
  return html`<div class="stack act">
    ${actTrouble(view)}
    ${confirmBlock({
      id: 'act',
      title: actWords.cancel.title,
      text: costText(view),
      confirm: {
        label: sending ? actWords.sending : actWords.cancel.confirm,
        part: 'confirm',
        busy: sending || state.clockOffset === undefined,
        onClick: () => confirm(view, { act: 'cancel', bookingId, version }),
      },
      cancel: backButton(view, actWords.cancel.back),
    })}
  </div>`;
};
