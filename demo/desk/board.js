import { card } from './card.js';
import { el } from './dom.js';
import { endedStatuses, groups, statusWord, when } from './words.js';

/** @typedef {import('./api.js').Booking} Booking */

const other = 'other';
/** @param {string} status */
const groupOf = (status) =>
  endedStatuses.includes(status) ? 'ended' : (groups.find(({ statuses }) => statuses.includes(status))?.id ?? other);

/** Soonest first; what has no time yet comes last. @param {Booking} a @param {Booking} b */
const byStart = (a, b) => (Date.parse(a.items[0]?.start ?? '') || Infinity) - (Date.parse(b.items[0]?.start ?? '') || Infinity);

/** @param {{ columns: HTMLElement, ended: HTMLElement, hidesEmpty: boolean, announce: (text: string) => void }} page */
export const createBoard = ({ columns, ended, hidesEmpty, announce }) => {
  /** @type {Map<string, { booking: Booking, node: HTMLElement, focus: () => void }>} */
  const cards = new Map();
  /** @type {Set<string>} */
  const fresh = new Set();
  let first = true;

  const sections = new Map(
    [...groups, { id: other, title: '其他', empty: '' }].map(({ id, title, empty }) => {
      const count = el('span', { className: 'count' });
      const list = el('div', { className: 'cards' });
      const none = el('p', { className: 'muted' }, empty);
      const section = el('section', { 'aria-labelledby': `g-${id}` }, el('h2', { id: `g-${id}` }, title, ' ', count), none, list);
      columns.append(section);
      return [id, { section, list, count, none }];
    }),
  );
  const endedList = /** @type {HTMLElement} */ (ended.querySelector('.cards'));
  const endedSummary = /** @type {HTMLElement} */ (ended.querySelector('summary'));

  /** Puts nodes in this order, and moves only those that stand elsewhere: moving a node takes its focus away. @param {HTMLElement} list @param {HTMLElement[]} nodes */
  const arrange = (list, nodes) => {
    nodes.forEach((node, index) => list.children[index] !== node && list.insertBefore(node, list.children[index] ?? null));
    while (list.children.length > nodes.length) list.lastElementChild?.remove();
  };

  const place = () => {
    const all = [...cards.values()].sort((a, b) => byStart(a.booking, b.booking));
    for (const [id, { section, list, count, none }] of sections) {
      const nodes = all.filter(({ booking }) => groupOf(booking.status) === id).map(({ node }) => node);
      arrange(list, nodes);
      count.textContent = String(nodes.length);
      none.hidden = nodes.length > 0;
      section.hidden = nodes.length === 0 && (hidesEmpty || id === other);
    }
    const over = all.filter(({ booking }) => groupOf(booking.status) === 'ended').reverse();
    arrange(
      endedList,
      over.map(({ node }) => node),
    );
    ended.hidden = over.length === 0;
    if (hidesEmpty && over.length > 0) ended.setAttribute('open', '');
    endedSummary.textContent = `已结束 ${over.length}`;
  };

  /** @param {Booking} booking @param {string} [message] */
  const put = (booking, message) => {
    const before = cards.get(booking.id);
    // An answer that was on its way while a newer one arrived tells nothing new.
    if (before && before.booking.version > booking.version) return;
    if (before && before.booking.version === booking.version && message === undefined) return;
    const held = before?.node.contains(document.activeElement);
    const made = card(booking, { fresh: fresh.has(booking.id), message: message ?? '', changed });
    before?.node.replaceWith(made.node);
    cards.set(booking.id, { booking, ...made });
    return held ? made.focus : undefined;
  };

  /** One step was taken here. @param {Booking} booking @param {string} message */
  const changed = (booking, message) => {
    fresh.delete(booking.id);
    const refocus = put(booking, message);
    place();
    if (groupOf(booking.status) === 'ended') ended.setAttribute('open', '');
    refocus?.();
    announce(`${booking.items[0]?.service.name ?? ''} ${message}`);
  };

  /** The newest word from the server. @param {Booking[]} bookings */
  const update = (bookings) => {
    const arrived = bookings.filter(({ id }) => !first && !cards.has(id));
    for (const { id } of arrived) fresh.add(id);
    const refocus = bookings.map((booking) => put(booking)).find(Boolean);
    place();
    refocus?.();
    first = false;
    if (arrived.length > 0) {
      announce(
        arrived
          .map(({ items: [item], status }) => `新预约：${item?.service.name ?? ''}，${when(item ?? {})}，${statusWord(status)}`)
          .join('；'),
      );
    }
    return [...cards.values()].filter(({ booking }) => booking.status === 'submitted').length;
  };

  return { update };
};
