import { el } from '/desk/dom.js';
import { clock, dayWord } from '/desk/words.js';
import { advance } from './api.js';
import { active, endedStatuses, nextStep, problemWord, statusWord, unassigned, waitingWords, way } from './words.js';

/** @typedef {import('./api.js').Booking} Booking */

/** @param {Booking} booking */
const startOf = ({ items: [item] }) => Date.parse(item?.start ?? '') || Infinity;

/** The visit to go to, and the others in their order. @param {Booking[]} bookings */
export const inOrder = (bookings) => {
  const sorted = bookings.filter(({ status }) => !unassigned.includes(status)).sort((a, b) => startOf(a) - startOf(b));
  const next = active.map((status) => sorted.find((booking) => booking.status === status)).find(Boolean);
  const isOver = (/** @type {Booking} */ { status }) => endedStatuses.includes(/** @type {never} */ (status));
  const others = sorted.filter((booking) => booking !== next);
  return { next, rest: [...others.filter((booking) => !isOver(booking)), ...others.filter(isOver).reverse().slice(0, 3)] };
};

/** Where it is; who is no longer on the way there is not told. @param {Booking} booking */
const where = ({ address }) => (address ? (/[^*]/.test(address.masked) ? address.masked : '地址已隐去') : '到店');
/** @param {Booking} booking */
const day = ({ items: [item] }) => (item?.start ? dayWord(item.start) : '时间待定');
/** @param {Booking} booking */
const hours = ({ items: [item] }) => (item?.start ? `${clock(item.start)}${item.end ? `–${clock(item.end)}` : ''}` : '');

/** @param {Booking} booking */
const steps = ({ status }) => {
  const at = way.findIndex((step) => step.status === status);
  return el(
    'ol',
    { className: 'way', 'aria-label': '这次上门的进度' },
    ...way.map(({ label }, index) =>
      el('li', { className: index < at ? 'done' : '', ...(index === at && { 'aria-current': 'step' }) }, label),
    ),
  );
};

const soonMs = 12 * 3_600_000;
/** Nobody sets out days before; a step taken for the wrong visit could not be taken back. @param {Booking} booking */
const isTooSoon = (booking) => booking.status === 'assigned' && startOf(booking) - Date.now() > soonMs;

/**
 * @param {Booking} booking
 * @param {{ message?: string, changed: (booking: Booking, message: string) => void }} options
 */
export const visit = (booking, { message = '', changed }) => {
  const said = el('p', { className: 'message', role: 'status' }, message);
  const step = isTooSoon(booking) ? undefined : nextStep(booking.status);
  let isBusy = false;
  const go = async () => {
    if (!step || isBusy) return;
    isBusy = true;
    button?.setAttribute('aria-busy', 'true');
    said.textContent = '正在办理…';
    try {
      const after = await advance(booking, step.to);
      changed(after, `${statusWord(after.status)}。`);
    } catch (problem) {
      const { code = 'unknown', current } = /** @type {{ code?: string, current?: Booking }} */ (problem);
      if (current) changed(current, problemWord(code));
      else said.textContent = problemWord(code);
    } finally {
      isBusy = false;
      button?.removeAttribute('aria-busy');
    }
  };
  const button = step && el('button', { type: 'button', className: 'strong', onclick: go }, step.label);
  const waiting = isTooSoon(booking) ? waitingWords.assigned : waitingWords[booking.status];
  return el(
    'div',
    { className: 'visit' },
    el('p', {}, day(booking)),
    el('p', { className: 'when' }, hours(booking)),
    el('p', { className: 'what' }, booking.items[0]?.service.name ?? ''),
    el('p', { className: 'muted' }, `${where(booking)} · ${booking.contact.maskedName}`),
    steps(booking),
    waiting !== undefined && el('p', { className: 'waiting' }, waiting),
    button,
    said,
  );
};

/** One line of the rest. @param {Booking} booking */
export const line = (booking) =>
  el(
    'li',
    {},
    el('span', {}, el('b', {}, `${day(booking)} ${hours(booking)}`), el('span', {}, statusWord(booking.status))),
    el('span', {}, booking.items[0]?.service.name ?? ''),
    el('span', { className: 'muted' }, where(booking)),
  );
