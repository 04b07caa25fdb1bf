import { html, nothing } from 'lit';
import type { Review } from '../../../domain/review.ts';
import { sorts, type Sort } from '../../../flows/review/state.ts';
import { button } from '../../../ui/button.ts';
import { notice } from '../../../ui/notice.ts';
import { selectField } from '../../../ui/select-field.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { stars } from '../../../ui/stars.ts';
import { troubleText, type View } from './view.ts';

/** The day by the clock of the community, which the instant carries. */
const dayText = ({ words }: View, instant: string): string => {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number) as [number, number, number];
  return words.date(year, month, day);
};

const body = ({ words }: View, { text, reply }: Review) => html`
  ${text ? html`<p dir="auto" part="text">${text}</p>` : nothing}
  ${reply ? html`<p class="reply" dir="auto" part="reply">${words.reply(reply.text)}</p>` : nothing}
`;

const reviewItem = (view: View, review: Review) => {
  const { words } = view;
  const { folded } = review;
  return html`<li class="review card" part="review">
    <header>
      ${stars(review.stars, words.starsOf(review.stars))}
      <strong dir="auto">${review.maskedAuthor ?? words.anonymous}</strong>
    </header>
    ${
      folded
        ? html`<details>
            <summary dir="auto">${words.folded(folded.reason)}</summary>
            ${body(view, review)}
          </details>`
        : body(view, review)
    }
    <small dir="auto"
      >${[dayText(view, review.createdAt), review.serviceName, review.verified && words.verified].filter(Boolean).join(' · ')}</small
    >
  </li>`;
};

const sorting = ({ state, words, send }: View) =>
  selectField({
    id: 'sort',
    name: 'sort',
    label: words.sort,
    value: state.sort,
    options: sorts.map((sort) => ({ value: sort, label: words.sorts[sort] })),
    onChange: (sort) => send({ type: 'sorted', sort: sort as Sort }),
  });

const end = ({ state, words, send }: View) => {
  const { list, summary } = state;
  const { items = [], nextCursor } = list.value ?? {};
  const more = { label: words.more, busy: list.at === 'asked', onClick: () => send({ type: 'more' }) };
  return html`
    ${summary.value ? html`<p class="sub" role="status">${words.shown(items.length, Math.max(items.length, summary.value.count))}</p>` : nothing}
    ${nextCursor ? html`<p>${button(more)}</p>` : nothing}
  `;
};

/** One after another, as many pages as the person asked for. */
export const listOf = (view: View) => {
  const { state, words, phone, send } = view;
  const { list } = state;
  const items = list.value?.items ?? [];
  if (list.at === 'failed') {
    const action = { label: list.trouble.code === 'unauthorized' ? words.signedIn : words.retry, onClick: () => send({ type: 'retry' }) };
    const told = notice({ tone: 'warn', text: troubleText(words, list.trouble), phone, action });
    if (items.length === 0) return told;
    return html`${shownItems(view, items)}${told}`;
  }
  if (!list.value) return skeleton('card', 4, words.loading);
  return items.length ? html`${sorting(view)}${shownItems(view, items)}${end(view)}` : nothing;
};

const shownItems = (view: View, items: readonly Review[]) => html`
  <ol class="reviews${view.state.list.at === 'asked' ? ' waiting' : ''}" part="reviews" aria-busy=${view.state.list.at === 'asked'}>
    ${items.map((review) => reviewItem(view, review))}
  </ol>
`;
