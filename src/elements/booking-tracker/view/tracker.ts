import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { announcer } from '../../../ui/announce.ts';
import { notice, phoneLink } from '../../../ui/notice.ts';
import { bookingFacts } from './facts.ts';
import { line } from './line.ts';
import { missing } from './missing.ts';
import { doing, mayDo } from './doing.ts';
import { again, atDoor, type View, wordOf } from './view.ts';

export const headingId = 'heading';

/** What happens next, in words. */
const nextText = ({ words, verifies }: View, { status, may, changeRequest }: Booking): string => {
  if (changeRequest) return words.wished;
  if (status === 'completed' && may.review) return words.next.completedReview;
  if (!verifies && atDoor.includes(status)) return words.nextUnknown;
  return Object.hasOwn(words.next, status) ? wordOf(words.next, status) : words.nextUnknown;
};

/** Old news is marked as such: without a network, or when asking again failed. */
const stale = (view: View, booking: Booking) => {
  const { state, words, phone, more, moreFailed } = view;
  if (!state.offline && state.booking.at !== 'failed') return nothing;
  return more ? more.stale(view, booking) : moreFailed ? notice({ tone: 'warn', text: words.amiss, phone, action: again(view) }) : nothing;
};

const head = (view: View, booking: Booking) => {
  const { words } = view;
  const names = booking.items.map(({ service }) => service.name).join('、');
  return html`<header class="head ${booking.status}" part="head">
    <p class="sub" dir="auto">${names}</p>
    <h2 id=${headingId} tabindex="-1" part="heading" dir="auto">${wordOf(words.heads, booking.status)}</h2>
    <p dir="auto" part="next">${nextText(view, booking)}</p>
  </header>`;
};

const found = (view: View, booking: Booking) => html`
  ${head(view, booking)} ${stale(view, booking)} ${mayDo(view, booking)} ${doing(view, booking)}
  <div class="split stack wide">
    <div>${line(view, booking)}</div>
    <div class="stack">${bookingFacts(view, booking)}</div>
  </div>
  ${view.phone ? html`<p>${phoneLink(view.phone)}</p>` : nothing} ${view.more?.others(view, booking)}
`;

/** Once it is whole: what is longer than others would push away what stands below it. */
const isWhole = ({ more, moreFailed, state: { list, before } }: View, { workerChanges }: Booking): boolean =>
  more !== undefined || moreFailed || before !== undefined || (list.at === 'idle' && workerChanges.length === 0);

export const tracker = (view: View) => {
  const { value } = view.state.booking;
  return html`<section class="track stack wide" part="tracker" aria-labelledby=${headingId}>
    ${value && isWhole(view, value) ? found(view, value) : missing(view, headingId)}
    ${announcer((value && view.more?.newsText(view, value)) ?? '')}
  </section>`;
};
