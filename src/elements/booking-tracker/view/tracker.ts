import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { localNow } from '../../../flows/track/local.ts';
import type { News } from '../../../flows/track/news.ts';
import { announcer } from '../../../ui/announce.ts';
import { notice, phoneLink } from '../../../ui/notice.ts';
import { bookingFacts } from './facts.ts';
import { line } from './line.ts';
import { missing } from './missing.ts';
import { otherBookings } from './others.ts';
import { doing, mayDo } from './doing.ts';
import { troubleText, type View, whenText, wordOf } from './view.ts';

const headingId = 'heading';

/** What happens next, in words. */
const nextText = ({ words }: View, { status, may, changeRequest }: Booking): string => {
  if (changeRequest) return words.wished;
  if (status === 'completed' && may.review) return words.next.completedReview;
  return Object.hasOwn(words.next, status) ? wordOf(words.next, status) : words.nextUnknown;
};

const newsText = (view: View, booking: Booking, news: News): string => {
  const { words } = view;
  const say: Record<News, () => string> = {
    status: () => words.news.status(wordOf(words.heads, booking.status)),
    worker: () => words.news.worker(booking.worker?.maskedName ?? words.nobody),
    time: () => words.news.time(whenText(view, booking)),
    wish: () => words.news.wish,
    payment: () => words.news.payment(wordOf(words.payments, booking.payment.state)),
  };
  return say[news]();
};

/** Old news is marked as such: without a network, or when asking again failed. */
const stale = (view: View, booking: Booking) => {
  const { state, words, phone, send } = view;
  const trouble = state.booking.at === 'failed' ? state.booking.trouble : undefined;
  if (!state.offline && !trouble) return nothing;
  const seen = state.seenAt === undefined ? '' : words.asOf(localNow(state.seenAt, booking.timeline.at(-1)?.at).clock);
  const text = state.offline || !trouble ? words.offlineNow : troubleText(view, trouble);
  const label = trouble?.code === 'unauthorized' ? words.signedIn : words.retry;
  return notice({ tone: 'warn', text: `${text}${seen}`, phone, action: { label, onClick: () => send({ type: 'retry' }) } });
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
  ${view.phone ? html`<p>${phoneLink(view.phone)}</p>` : nothing} ${otherBookings(view, booking)}
`;

export const tracker = (view: View) => {
  const { state } = view;
  const { value } = state.booking;
  const news = value ? state.news.map((each) => newsText(view, value, each)).join(' ') : '';
  return html`<section class="track stack wide" part="tracker" aria-labelledby=${headingId}>
    ${value ? found(view, value) : missing(view, headingId)} ${announcer(news)}
  </section>`;
};
