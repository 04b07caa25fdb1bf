import { html, nothing } from 'lit';
import { aspects, type ReviewSummary } from '../../../domain/review.ts';
import { share, stars } from '../../../ui/stars.ts';
import type { View } from './view.ts';

const mean = (value: number): string => value.toFixed(1);

const bars = ({ words }: View, { histogram, count }: ReviewSummary) => html`
  <ol class="bars" part="histogram" aria-label=${words.histogram}>
    ${[5, 4, 3, 2, 1].map((each) => {
      const some = histogram[each - 1] ?? 0;
      return html`<li aria-label=${words.barOf(each, some)}>
        <span aria-hidden="true">${words.starsOf(each)}</span>${share(some, count)}<span aria-hidden="true">${some}</span>
      </li>`;
    })}
  </ol>
`;

const parts = ({ words }: View, summary: ReviewSummary) => {
  const judged = aspects.flatMap((aspect) => {
    const value = summary.aspects[aspect];
    return value === undefined ? [] : [{ aspect, value }];
  });
  if (judged.length === 0) return nothing;
  return html`<dl class="marks" part="aspects">
    ${judged.map(
      ({ aspect, value }) =>
        html`<div>
          <dt>${words.aspects[aspect]}</dt>
          <dd>${mean(value)}</dd>
        </div>`,
    )}
  </dl>`;
};

/** What all of them together say. */
export const summaryOf = (view: View, summary: ReviewSummary) => {
  const { words } = view;
  if (summary.mean === undefined) return html`<p part="empty">${words.none}</p>`;
  return html`
    <div class="sum" part="summary">
      <div class="stack">
        <p class="mean">
          <strong aria-hidden="true">${mean(summary.mean)}</strong>
          <span>${stars(summary.mean, words.outOf(mean(summary.mean)))}<br />${words.count(summary.count)}</span>
        </p>
        ${parts(view, summary)}
      </div>
      ${bars(view, summary)}
    </div>
  `;
};
