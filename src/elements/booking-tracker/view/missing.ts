import { html } from 'lit';
import { notice } from '../../../ui/notice.ts';
import { troubleText, type View } from './view.ts';

/** Blocks of the size of what is coming. */
const coming = ({ words }: View) => html`
  <div class="coming" part="skeleton" role="status">
    <span class="sr">${words.loading}</span>
    <div class="skel"></div>
    <div class="skel"></div>
  </div>
`;

const why = (view: View) => {
  const { state, words, phone, send } = view;
  const failed = state.booking.at === 'failed' ? state.booking : state.list.at === 'failed' ? state.list : undefined;
  const retry = (label: string) => ({ label, onClick: () => send({ type: 'retry' }) });
  if (failed) {
    const { trouble } = failed;
    const action = retry(trouble.code === 'unauthorized' ? words.signedIn : words.retry);
    return notice({ tone: 'warn', text: troubleText(view, trouble), phone, action });
  }
  if (state.list.at === 'ready') return notice({ tone: 'info', text: words.none, phone });
  return coming(view);
};

/** No booking to show: it is on its way, there is none, or it cannot be had. */
export const missing = (view: View, headingId: string) => html`
  <h2 id=${headingId} tabindex="-1" part="heading">${view.words.title}</h2>
  ${why(view)}
`;
