import { html } from 'lit';
import { button } from '../../../ui/button.ts';
import { whenText } from '../view/view.ts';
import { actTrouble, type ActView, backButton, confirm, isSending } from './act-view.ts';
import { freeTimes } from './free-times.ts';

export const reschedulePanel = (view: ActView) => {
  const { actWords, state, booking, send } = view;
  const { reschedule } = actWords;
  const { id: bookingId, version } = booking;
  const { start } = state.picking;
  const sending = isSending(view);
  return html`<div class="stack act" part="act" role="group" id="act" tabindex="-1" aria-labelledby="act-title">
    <h3 id="act-title">${reschedule.title}</h3>
    <p>${reschedule.now(whenText(view, booking))}</p>
    ${actTrouble(view)} ${freeTimes(view)}
    <div class="bar end">
      ${button({
        label: sending ? actWords.sending : reschedule.confirm,
        kind: 'primary',
        part: 'confirm',
        busy: sending,
        onClick: () => (start ? confirm(view, { act: 'reschedule', bookingId, version, start }) : send({ type: 'tried' })),
      })}
      ${button(backButton(view, actWords.back))}
    </div>
  </div>`;
};
