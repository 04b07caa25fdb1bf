import { advance, assign } from './api.js';
import { assignForm } from './assigning.js';
import { el } from './dom.js';
import { clock, dayWord, money, nextStep, noteWord, paymentWord, problemWord, statusWord, waitingWords, when } from './words.js';

/** @typedef {import('./api.js').Booking} Booking */
/** @typedef {import('./api.js').BookingStatus} Status */
/** @typedef {(booking: Booking, message: string) => void} Changed */

/** @param {Booking} booking */
const facts = ({ contact, address, worker, totalInFen, payment, id, cancellation, changeRequest }) => {
  const rows = [
    ['居民', `${contact.maskedName} ${contact.maskedPhone}`],
    ['地址', address?.masked ?? '到店'],
    ['人员', worker?.maskedName ?? '未定'],
    ...(changeRequest ? [['居民想换人', changeRequest.reason || '没有写原因']] : []),
    ['金额', totalInFen === undefined ? '待报价' : `${money(totalInFen)}（${paymentWord(payment.state)}）`],
    ...(cancellation ? [['取消费', money(cancellation.feeInFen)]] : []),
    ['编号', id],
  ];
  return el('dl', {}, ...rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
};

/** @param {Booking} booking */
const history = ({ timeline, workerChanges }) =>
  el(
    'details',
    { className: 'more' },
    el('summary', {}, '经过'),
    el(
      'ol',
      {},
      ...timeline.map(({ status, at, note }) =>
        el(
          'li',
          {},
          el('time', { dateTime: at }, `${dayWord(at)} ${clock(at)}`),
          ` ${statusWord(status)}${note ? `：${noteWord(note)}` : ''}`,
        ),
      ),
      ...workerChanges.map(({ at, from, to, reason }) =>
        el(
          'li',
          {},
          el('time', { dateTime: at }, `${dayWord(at)} ${clock(at)}`),
          ` ${from?.maskedName ?? ''} 换成 ${to?.maskedName ?? ''}${reason ? `：${reason}` : ''}`,
        ),
      ),
    ),
  );

/** @param {Booking} booking @param {(status: Status, note?: string) => void} step */
const declineForm = (booking, step) => {
  const id = `why-${booking.id}`;
  const why = el('input', { id, maxLength: 200, required: true, autocomplete: 'off' });
  return el(
    'details',
    { className: 'more' },
    el('summary', {}, '婉拒'),
    el(
      'form',
      {
        className: 'assign',
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          step('declined', why.value.trim());
        },
      },
      el('label', { htmlFor: id }, '原因（居民看得到）'),
      why,
      el('span', { className: 'row' }, el('button', { type: 'submit' }, '婉拒这单')),
    ),
  );
};

/** @param {Booking} booking @param {(workerId: string, reason?: string) => void} choose */
const changeForm = (booking, choose) => {
  const { form, fill } = assignForm(booking, { change: true, onChosen: choose });
  const more = el('details', { className: 'more' }, el('summary', {}, '换人'), form);
  more.addEventListener('toggle', () => more.open && fill(), { once: true });
  return more;
};

/**
 * What the firm does with it next, and what else it may do.
 * @param {Booking} booking
 * @param {(status: Status, note?: string) => void} step
 * @param {(workerId: string, reason?: string) => void} choose
 */
const actions = (booking, step, choose) => {
  const { status } = booking;
  /** @param {string} label @param {Status} to */
  const button = (label, to) => el('button', { type: 'button', className: 'strong', onclick: () => step(to) }, label);
  if (status === 'submitted') return { main: [button('接单', 'accepted')], others: [declineForm(booking, step)] };
  if (status === 'priced') return { main: [el('p', { className: 'muted' }, '等居民确认报价')], others: [declineForm(booking, step)] };
  if (status === 'accepted') {
    const { form, fill } = assignForm(booking, { onChosen: choose });
    void fill();
    return { main: [form], others: [] };
  }
  const next = nextStep(status);
  const waiting = waitingWords[status];
  return {
    main: next ? [button(next.label, next.to)] : waiting ? [el('p', { className: 'muted' }, waiting)] : [],
    others: booking.may.changeWorker ? [changeForm(booking, choose)] : [],
  };
};

/**
 * One booking on the desk.
 * @param {Booking} booking
 * @param {{ fresh?: boolean, message?: string, changed: Changed }} options
 */
export const card = (booking, { fresh = false, message = '', changed }) => {
  const item = booking.items[0];
  const said = el('p', { className: 'message', role: 'status' }, message);
  const headingId = `h-${booking.id}`;
  const heading = el('h3', { id: headingId, tabIndex: -1 }, item?.service.name ?? '预约', fresh && el('span', { className: 'new' }, '新'));
  const node = el('article', { className: 'card', 'aria-labelledby': headingId, 'data-id': booking.id });

  let busy = false;
  /** @param {() => Promise<Booking>} act @param {(after: Booking) => string} words */
  const run = async (act, words) => {
    if (busy) return;
    busy = true;
    node.setAttribute('aria-busy', 'true');
    said.textContent = '正在办理…';
    try {
      const after = await act();
      changed(after, words(after));
    } catch (problem) {
      const { code = 'unknown', current } = /** @type {{ code?: string, current?: Booking }} */ (problem);
      if ((code === 'conflict' || code === 'too-late') && current) changed(current, problemWord(code));
      else said.textContent = problemWord(code);
    } finally {
      busy = false;
      node.removeAttribute('aria-busy');
    }
  };
  /** @param {Status} status @param {string} [note] */
  const step = (status, note) =>
    run(
      () => advance(booking, status, note),
      () => `${statusWord(status)}。`,
    );
  /** @param {string} workerId @param {string} [reason] */
  const choose = (workerId, reason) =>
    run(
      () => assign(booking, workerId, reason),
      ({ worker }) => `已派 ${worker?.maskedName ?? ''}。`,
    );

  const { main, others } = actions(booking, step, choose);
  node.append(
    el('header', {}, heading, el('span', { className: `tag ${booking.status}` }, statusWord(booking.status))),
    el('p', { className: 'when' }, when(item ?? {})),
    facts(booking),
    el('div', { className: 'actions' }, ...main),
    said,
    el('div', { className: 'extras' }, ...others, history(booking)),
  );
  return { node, focus: () => heading.focus() };
};
