import { candidates } from './api.js';
import { el } from './dom.js';
import { colourWord, levelWord } from './words.js';

/** @typedef {import('./api.js').Booking} Booking */

/** @param {{ worker: import('./api.js').WorkerRecord, free: boolean | undefined }} candidate @param {Booking} booking */
const optionText = ({ worker, free }, booking) =>
  [
    worker.maskedName,
    levelWord(worker.skillLevel),
    colourWord(worker.colour),
    worker.id === booking.worker?.id ? '已留时间' : free === undefined ? '' : free ? '有空' : '已有安排',
  ]
    .filter(Boolean)
    .join(' · ');

/**
 * Choose who goes. The list is asked for when it is first needed.
 * @param {Booking} booking
 * @param {{ change?: boolean, onChosen: (workerId: string, reason?: string) => void }} options
 */
export const assignForm = (booking, { change = false, onChosen }) => {
  const id = `worker-${booking.id}`;
  const select = el('select', { id, disabled: true }, el('option', { value: '' }, '正在看谁有空…'));
  const reason = el('input', { id: `${id}-reason`, maxLength: 200, autocomplete: 'off' });
  const button = el('button', { type: 'submit', className: change ? '' : 'strong', disabled: true }, change ? '换人' : '派工');

  const fill = async () => {
    try {
      const all = await candidates(booking);
      const found = change ? all.filter(({ worker }) => worker.id !== booking.worker?.id) : all;
      select.replaceChildren(
        ...found.map((candidate) =>
          el('option', { value: candidate.worker.id, disabled: candidate.free === false }, optionText(candidate, booking)),
        ),
      );
      if (found.length === 0) select.replaceChildren(el('option', { value: '' }, '没有能做这项服务的人'));
      select.disabled = button.disabled = found.length === 0;
    } catch {
      select.replaceChildren(el('option', { value: '' }, '名单没有取到'));
      again.hidden = false;
    }
  };
  const again = el('button', { type: 'button', hidden: true, onclick: () => ((again.hidden = true), fill()) }, '再取一次');

  const form = el(
    'form',
    {
      className: 'assign',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (select.value) onChosen(select.value, reason.value.trim() || undefined);
      },
    },
    el('label', { htmlFor: id }, change ? '换成' : '派谁去'),
    select,
    change && el('label', { htmlFor: reason.id }, '原因（居民看得到）'),
    change && reason,
    el('span', { className: 'row' }, button, again),
  );
  return { form, fill };
};
