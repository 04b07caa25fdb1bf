import { html } from 'lit';
import { button } from '../../../ui/button.ts';
import { textArea } from '../../../ui/text-field.ts';
import { actTrouble, type ActView, backButton, confirm, isSending } from './act-view.ts';

const longestReason = 500;

export const changePanel = (view: ActView) => {
  const { actWords, state, booking, send } = view;
  const { change } = actWords;
  const { id: bookingId, version } = booking;
  const sending = isSending(view);
  const reason = state.reason.trim();
  return html`<div class="stack card act" part="act" role="group" id="act" tabindex="-1" aria-labelledby="act-title">
    <h3 id="act-title">${change.title}</h3>
    <p>${change.text}</p>
    ${textArea({
      id: 'reason',
      name: 'reason',
      label: change.reason,
      hint: change.hint,
      error: state.tried && !reason ? change.missing : undefined,
      required: true,
      maxlength: longestReason,
      value: state.reason,
      onInput: (text) => send({ type: 'reason-typed', text }),
    })}
    ${actTrouble(view)}
    <div class="bar">
      ${button({
        label: sending ? actWords.sending : change.confirm,
        kind: 'primary',
        part: 'confirm',
        busy: sending,
        onClick: () => (reason ? confirm(view, { act: 'change', bookingId, version, reason }) : send({ type: 'tried' })),
      })}
      ${button(backButton(view, actWords.back))}
    </div>
  </div>`;
};
