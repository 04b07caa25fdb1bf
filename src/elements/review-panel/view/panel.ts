import { html, nothing } from 'lit';
import type { ReviewState } from '../../../flows/review/state.ts';
import { announcer } from '../../../ui/announce.ts';
import { button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { listOf } from './list.ts';
import { summaryOf } from './summary.ts';
import { troubleText, type View } from './view.ts';

/** Writing is offered to whoever has a finished booking, and to nobody else. */
const ownWord = (view: View) => {
  const { state, words, phone, mayWrite, send } = view;
  const { booking, writing } = state;
  if (!state.bookingId || !mayWrite) return nothing;
  if (booking.at === 'failed' && !booking.value) {
    const action = {
      label: booking.trouble.code === 'unauthorized' ? words.signedIn : words.retry,
      onClick: () => send({ type: 'retry' }),
    };
    return notice({ tone: 'warn', text: troubleText(words, booking.trouble), phone, action });
  }
  if (writing.at !== 'closed') return view.write ? view.write.writing(view) : skeleton('card', 3, words.loading);
  if (!booking.value?.may.review) return nothing;
  return html`<div class="notice" part="invitation">
    <p>${words.writeHint}</p>
    <div class="bar">${button({ id: 'write', label: words.write, kind: 'primary', onClick: () => send({ type: 'opened' }) })}</div>
  </div>`;
};

const sum = (view: View) => {
  const { summary } = view.state;
  if (summary.value) return summaryOf(view, summary.value);
  // The list below says why, and offers to try again.
  if (summary.at === 'failed') return nothing;
  return coming(view);
};

const coming = ({ words }: View) => html`<div class="sum">${skeleton('line', 4, words.loading)}</div>`;

/** What is above comes first or with the rest, so that nothing that one reads already is pushed away. */
const isComing = ({ bookingId, booking, summary, list, writing }: ReviewState) =>
  writing.at === 'closed' && [summary, list, ...(bookingId ? [booking] : [])].some(({ at, value }) => at === 'asked' && !value);

/** Known as soon as the page has said it, or once the booking has come. */
const said = (view: View) => {
  const { state, words, phone } = view;
  if (!state.subject && !state.bookingId) return notice({ tone: 'info', text: words.nothing, phone });
  if (isComing(state)) return html`${coming(view)} ${skeleton('card', 4, words.loading)}`;
  return html`${sum(view)} ${ownWord(view)} ${listOf(view)}`;
};

export const reviewPanel = (view: View) => html`
  <section class="stack wide said" part="panel" aria-labelledby="title">
    <h2 id="title" tabindex="-1" part="heading">${view.words.title}</h2>
    ${said(view)} ${announcer(view.state.list.at === 'asked' ? view.words.loading : '')}
  </section>
`;
