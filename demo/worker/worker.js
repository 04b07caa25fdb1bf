import { adapter, getMe, isSecond, listBookings, onEvent } from './api.js';
import { inOrder, line, visit } from './visit.js';
import { problemWord, statusWord } from './words.js';

/** @typedef {import('./api.js').Booking} Booking */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [notice, live, place, rest, none, other, heading] = ['notice', 'live', 'next', 'rest', 'none', 'other', 'next-title'].map(byId);
const portal = /** @type {HTMLElement & { adapter?: unknown }} */ (document.querySelector('linli-portal'));
const code = /** @type {HTMLElement & { booking?: string }} */ (document.querySelector('linli-worker-code'));

portal.adapter = adapter;
if (isSecond) other.setAttribute('href', '/worker');

/** @type {Map<string, Booking>} */
const known = new Map();
/** @type {Booking | undefined} */
let shown;

/** @param {string} [message] @param {string} [of] The booking that it speaks of. */
const show = (message, of) => {
  const all = inOrder([...known.values()]);
  const { next } = all;
  rest.replaceChildren(...all.rest.map(line));
  none.hidden = all.rest.length > 0;
  // For one booking of one's own; without one the code still says who one is.
  if (next) code.setAttribute('booking', next.id);
  else code.removeAttribute('booking');
  code.hidden = false;
  if (message === undefined && next && shown?.id === next.id && shown.version === next.version) return;
  if (message) live.textContent = message;
  else if (shown && next && shown.id === next.id && shown.status !== next.status) live.textContent = `${statusWord(next.status)}。`;
  const held = place.contains(document.activeElement);
  shown = next;
  heading.textContent = next?.status === 'in-service' ? '正在服务' : '下一次上门';
  place.replaceChildren(next ? visit(next, { message: next.id === of ? message : '', changed }) : '没有要去的了。');
  if (held) (place.querySelector('button') ?? heading).focus();
};

/** @param {Booking} booking */
const keep = (booking) => {
  // An answer that was on its way while a newer one arrived tells nothing new.
  if ((known.get(booking.id)?.version ?? 0) <= booking.version) known.set(booking.id, booking);
};

/** @param {Booking} booking @param {string} message */
const changed = (booking, message) => {
  keep(booking);
  show(message, booking.id);
  // At the door the code is what is needed, and on a small phone it lies below.
  if (booking.status === 'arrived') byId('code').focus();
};

let failures = 0;
let isTold = false;
/** @type {AbortController | undefined} */
let asking;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const ask = async () => {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const bookings = await listBookings(signal);
    const ids = new Set(bookings.map(({ id }) => id));
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    bookings.forEach(keep);
    failures = 0;
    notice.hidden = true;
    show();
  } catch (problem) {
    if (signal.aborted) return;
    failures++;
    const { code: why = 'unknown' } = /** @type {{ code?: string }} */ (problem);
    notice.textContent = why === 'offline' || why === 'timeout' ? '连不上服务器，正在自动重试；下面是上次看到的。' : problemWord(why);
    code.hidden = false;
    notice.hidden = false;
  }
  // A stream tells at once; without one it is asked while somebody looks, and less often while nobody answers.
  const pause = Math.min((isTold ? 30_000 : 4000) * 2 ** failures, 60_000);
  if (document.visibilityState === 'visible') timer = setTimeout(ask, pause);
};

onEvent((event) => {
  isTold = event !== undefined;
  if (event?.type === 'booking' || event?.type === 'reset') void ask();
});
document.addEventListener('visibilitychange', () => {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') void ask();
});
window.addEventListener('online', () => void ask());
getMe().then(
  ({ maskedName }) => maskedName && (byId('who').textContent = `${maskedName} 的上门`),
  () => undefined,
);
void ask();
