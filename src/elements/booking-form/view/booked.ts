import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { cancelCost } from '../../../domain/refund.ts';
import { fromInstant } from '../../../domain/zone.ts';
import { dayAt } from '../../../domain/zone.ts';
import { now } from '../../../flows/booking/choice.ts';
import { formatDay, formatInstant, formatMoney, formatRange } from '../../../i18n/format.ts';
import { button } from '../../../ui/button.ts';
import { confirmBlock } from '../../../ui/confirm.ts';
import { phoneLink } from '../../../ui/notice.ts';
import { rows } from '../../../ui/rows.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import type { LaterView } from './later-view.ts';
import { newKey } from '../../new-key.ts';
import { troubleNotice } from './trouble.ts';

const whenOf = ({ lang, timeZone }: LaterView, { items }: Booking) => {
  const item = items[0];
  if (!item?.start) return undefined;
  const start = fromInstant(item.start);
  const day = formatDay(dayAt(start, timeZone), lang);
  if (!item.end) return formatInstant(start, timeZone, lang);
  return html`${day} <span class="range">${formatRange(start, fromInstant(item.end), timeZone)}</span>`;
};

/** What it costs now, by the server's clock, and until when that holds. */
const costText = ({ state, order, lang, timeZone }: LaterView, booking: Booking): string => {
  const cost = cancelCost(booking.refundLadder, now(state, Date.now()));
  if (!cost) return order.feeUnknown;
  const until = cost.until ? order.cancelUntil(formatInstant(fromInstant(cost.until), timeZone, lang)) : '';
  return cost.feeInFen ? order.cancelFee(formatMoney(cost.feeInFen), until) : order.cancelFree(until);
};

const cancelQuestion = (view: LaterView, booking: Booking) => {
  const { state, order, send } = view;
  const busy = state.cancelling.at === 'sending';
  return confirmBlock({
    id: 'cancel',
    title: order.cancelTitle,
    text: costText(view, booking),
    confirm: {
      label: busy ? order.cancelling : order.cancelYes,
      busy,
      onClick: () => send({ type: 'cancel-confirmed', key: newKey() }),
    },
    cancel: { label: order.cancelNo, onClick: () => send({ type: 'cancel-dropped' }) },
  });
};

const cancelling = (view: LaterView, booking: Booking) => {
  const { state, order, send } = view;
  switch (state.cancelling.at) {
    case 'no':
      return booking.may.cancel ? button({ label: order.cancel, part: 'cancel', onClick: () => send({ type: 'cancel-asked' }) }) : nothing;
    case 'failed':
      return troubleNotice(
        view,
        state.cancelling.trouble,
        {
          label: view.words.retry,
          onClick: () => send({ type: 'cancel-confirmed', key: newKey() }),
        },
        view.time.problems,
      );
    default:
      return cancelQuestion(view, booking);
  }
};

const receipt = (view: LaterView, booking: Booking) => {
  const { order } = view;
  const { cancellation, status } = booking;
  const untold = status === 'cancelled' ? order.cancelledUntold : order.bookedText;
  const state = (order.statuses as Record<string, string>)[status] ?? status;
  const lines = [
    { label: order.number, value: html`<bdi>${booking.id}</bdi>` },
    { label: order.service, value: booking.items.map(({ service }) => service.name).join('、') },
    { label: order.time, value: whenOf(view, booking) },
    { label: order.state, value: state },
    { label: order.worker, value: booking.worker?.maskedName ?? order.workerLater },
    { label: order.total, value: booking.totalInFen === undefined ? undefined : formatMoney(booking.totalInFen), strong: true },
  ];
  return html`
    <p>${cancellation ? order.cancelledFee(formatMoney(cancellation.feeInFen)) : untold}</p>
    ${rows(
      lines.filter(({ value }) => value !== undefined),
      'receipt',
    )}
  `;
};

export const bookedStep = (view: LaterView) => {
  const { state, order, words, phone, send } = view;
  const { booking } = state;
  const call = booking.value?.hotline ? { label: words.call, number: booking.value.hotline } : phone;
  if (booking.at === 'failed' && !booking.value) return troubleNotice(view, booking.trouble, undefined, view.time.problems);
  if (!booking.value) return skeleton('card', 4, words.loading);
  return html`
    ${receipt(view, booking.value)} ${call ? html`<p>${phoneLink(call)}</p>` : nothing}
    <div class="bar">
      ${button({ label: order.again, part: 'again', onClick: () => send({ type: 'again' }) })}
      ${state.cancelling.at === 'no' ? cancelling(view, booking.value) : nothing}
    </div>
    ${state.cancelling.at === 'no' ? nothing : cancelling(view, booking.value)}
  `;
};

export const isCancelled = ({ state }: LaterView): boolean => state.booking.value?.status === 'cancelled';
