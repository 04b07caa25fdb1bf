import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { lineOf, type LineStep } from '../../../flows/track/line.ts';
import { localOf } from '../../../flows/track/local.ts';
import { timeText, type View, wordOf } from './view.ts';

/** The day is said where it changes, so that the clocks can be read down the line. */
const timesOf = (steps: readonly LineStep[], lang: string): string[] => {
  let day = '';
  return steps.map(({ at }) => {
    if (!at) return '';
    const local = localOf(at);
    const text = local.day === day ? local.clock : timeText(at, lang);
    day = local.day;
    return text;
  });
};

/** The booking's way, from 已提交 to 已完成. Shape and word say what colour says. */
export const line = ({ words, lang }: View, booking: Booking) => {
  const steps = lineOf(booking);
  const times = timesOf(steps, lang);
  return html`<ol class="line" part="line" aria-label=${words.line}>
    ${steps.map(
      ({ status, state, at, note }, index) =>
        html`<li class=${state} part="step ${state}" aria-current=${state === 'current' || state === 'end' ? 'step' : nothing}>
          <span class="name" dir="auto">${wordOf(words.names, status)}</span>
          ${
            at
              ? html`<time datetime=${at}>${times[index]}</time>`
              : state === 'ahead'
                ? html`<span class="sr">${words.notYet}</span>`
                : nothing
          }
          ${note ? html`<small dir="auto">${note}</small>` : nothing}
        </li>`,
    )}
  </ol>`;
};
