import { html, nothing } from 'lit';
import { getCommunity } from '../../contract/community.ts';
import type { Booking } from '../../domain/booking.ts';
import type { Intent } from '../../flows/track/intents.ts';
import { localNow } from '../../flows/track/now.ts';
import { type News, newsOf } from '../../flows/track/news.ts';
import type { Trouble } from '../../flows/track/state.ts';
import { localize } from '../../i18n/localize.ts';
import type { Words } from '../../i18n/words.ts';
import zh from '../../i18n/zh-CN/booking-more.ts';
import { moreStyles } from '../../styles/track-more.ts';
import { notice } from '../../ui/notice.ts';
import type { Asking } from './asks.ts';
import { again, timeText, type View, whenText, wordOf } from './view/view.ts';

export { reduceListed as reduce } from '../../flows/track/turning.ts';

export const styles = [moreStyles];

/** Undefined while they are on their way. */
const wordsOf = ({ lang, redraw }: View): Words<typeof zh> | undefined => {
  const words = localize<typeof zh>(lang, zh, { en: () => import('../../i18n/en/booking-more.ts') });
  if (words instanceof Promise) return void words.then(redraw);
  return words;
};

/** What is amiss, or that there is no booking. */
export const sentence = (view: View, trouble: Trouble | undefined): string | undefined => {
  const words = wordsOf(view);
  if (!words || !trouble) return words?.none;
  const { code, detail, retryAfterSeconds } = trouble;
  const text = (words.problems as Record<string, string>)[code] ?? detail ?? words.problems.unknown;
  return retryAfterSeconds ? `${text} ${words.waitSeconds(Math.ceil(retryAfterSeconds))}` : text;
};

/** Old news is marked as such: without a network, or when asking again failed. */
export const stale = (view: View, booking: Booking) => {
  const { state, phone } = view;
  const words = wordsOf(view);
  const trouble = state.booking.at === 'failed' ? state.booking.trouble : undefined;
  if (!words) return nothing;
  const seen = state.seenAt === undefined ? '' : words.asOf(localNow(state.seenAt, booking.timeline.at(-1)?.at).clock);
  const text = state.offline ? words.offlineNow : sentence(view, trouble);
  return notice({ tone: 'warn', text: `${text}${seen}`, phone, action: again(view, label(view, trouble)) });
};

/** Whoever was not signed in says that they are now. */
export const label = (view: View, trouble: Trouble | undefined): string | undefined =>
  trouble?.code === 'unauthorized' ? wordsOf(view)?.signedIn : undefined;

/** What the last change was about, for whoever does not see the screen. */
export const newsText = (view: View, booking: Booking): string => {
  const words = wordsOf(view);
  if (!words) return '';
  const say: Record<News, () => string> = {
    status: () => words.news.status(wordOf(view.words.heads, booking.status)),
    worker: () => words.news.worker(booking.worker?.maskedName ?? words.nobody),
    time: () => words.news.time(whenText(view, booking)),
    wish: () => words.news.wish,
    payment: () => words.news.payment(wordOf(view.words.payments, booking.payment.state)),
  };
  return newsOf(view.state.before, booking)
    .map((each) => say[each]())
    .join(' ');
};

/** Both names and the reason of each change of worker, the newest first. */
export const changes = (view: View, { workerChanges }: Booking) => {
  const words = wordsOf(view);
  if (!words || workerChanges.length === 0) return nothing;
  return html`<section part="changes">
    <h3>${words.changes}</h3>
    <ol class="changes">
      ${[...workerChanges].reverse().map(
        ({ at, from, to, reason }) =>
          html`<li>
            <time datetime=${at}>${timeText(at, view.lang)}</time>
            <p dir="auto">${words.changed(from?.maskedName ?? words.nobody, to?.maskedName ?? words.nobody)}</p>
            ${reason ? html`<small dir="auto">${words.reason(reason)}</small>` : nothing}
          </li>`,
      )}
    </ol>
  </section>`;
};

/** The resident's other bookings, each a tap away; none where the page means one booking. */
export const others = (view: View, shown: Booking) => {
  const { state, send } = view;
  const words = wordsOf(view);
  const all = (state.list.value ?? []).filter(({ id }) => id !== shown.id);
  if (!words || all.length === 0) return nothing;
  return html`<details part="others">
    <summary>${words.others(all.length)}</summary>
    <ul class="others">
      ${all.map(
        (booking) =>
          html`<li>
            <button type="button" part="other" @click=${() => send({ type: 'shown', bookingId: booking.id })}>
              <strong dir="auto">${booking.items[0]?.service.name ?? booking.id}</strong>
              <span dir="auto">${wordOf(view.words.names, booking.status)}</span>
              <small>${whenText(view, booking)}</small>
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
};

/** Whom to call where no booking says it. */
export const askPhone = async ({ env, signal }: Asking): Promise<Intent> => {
  const { community } = env.value;
  if (!community || !env.supports(getCommunity)) return { type: 'phone-came', number: '' };
  return { type: 'phone-came', number: (await env.call(getCommunity, { communityId: community }, { signal })).hotline ?? '' };
};
