import { readSettings } from '/portal/settings.js';

/** @typedef {Event & { bookingId?: string }} BookingEvent */

const root = document.documentElement;
const { theme, elder } = readSettings();
/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const portal = /** @type {HTMLElement & { getToken?: () => string }} */ (find('linli-portal'));
const tracker = /** @type {HTMLElement & { refresh: () => void }} */ (find('linli-booking-tracker'));
const [verifier, reviews] = ['linli-worker-verifier', 'linli-review-panel'].map(find);
const [door, review] = ['#door', '#review'].map(find);

// A real portal answers with its own session's token. This page's visitor is always the demo's resident.
portal.getToken = () => 'demo-resident';
root.dataset.theme = theme;
root.toggleAttribute('data-elder', elder);
// One of the three phones of `/three`, which says around it what it is.
root.toggleAttribute('data-framed', window.parent !== window);
portal.setAttribute('theme', theme);
portal.toggleAttribute('elder', elder);

const meant = new URLSearchParams(location.search).get('booking');
if (meant) tracker.setAttribute('booking', meant);

/** @param {HTMLElement} place @param {HTMLElement} element @param {string} [bookingId] */
const lead = (place, element, bookingId) => {
  if (bookingId) element.setAttribute('booking', bookingId);
  // Above the tracker: at the door there is nothing else to look at.
  place.hidden = false;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
};

document.addEventListener('linli-verify-wanted', (event) => lead(door, verifier, /** @type {BookingEvent} */ (event).bookingId));
document.addEventListener('linli-review-wanted', (event) => lead(review, reviews, /** @type {BookingEvent} */ (event).bookingId));
/** Who is in, or was not let in: what comes next is in the tracker. */
const backToTracker = () => {
  door.hidden = true;
  scrollTo({ top: 0 });
};
document.addEventListener('linli-entry-confirmed', backToTracker);
document.addEventListener('linli-review-created', () => tracker.refresh());
