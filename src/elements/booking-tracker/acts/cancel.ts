import { html } from 'lit';
import { cancelCost } from '../../../domain/refund.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { confirmBlock } from '../../../ui/confirm.ts';
import { timeText } from '../view/view.ts';
import { actTrouble, type ActView, backButton, confirm, isSending } from './act-view.ts';

/** What it costs in this minute, by the server's clock, and until when that holds. */
const costText = ({ state, actWords, lang, booking }: ActView): string => {
  const { cancel } = actWords;
  if (state.clockOffset === undefined) return cancel.looking;
  const cost = cancelCost(booking.refundLadder, Date.now() + state.clockOffset);
  if (!cost) return cancel.unknown;
  const until = cost.until ? cancel.until(timeText(cost.until, lang)) : '';
  return cost.feeInFen ? cancel.fee(formatMoney(cost.feeInFen), until) : cancel.free(until);
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
