import { html } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { localOf } from '../../../flows/track/local.ts';
import { formatDay } from '../../../i18n/day.ts';
import { formatMoney } from '../../../i18n/money.ts';
import { rows } from '../../../ui/rows.ts';
import { type View, whenText, wordOf } from './view.ts';

const person = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="9" r="4" />
  <path d="M4 21a8 8 0 0 1 16 0" />
</svg>`;

/** Who comes: small, since the large picture is for the door. */
const who = ({ words, photo }: View, { worker }: Booking) => html`
  <div class="who card" part="worker">
    <span class="face-of"> ${worker && photo ? html`<img src=${photo} alt=${words.photo(worker.maskedName)} />` : person} </span>
    <p><small>${words.worker}</small><strong dir="auto">${worker?.maskedName ?? words.workerLater}</strong></p>
  </div>
`;

const paid = ({ words, lang }: View, { payment: { state, dueBy } }: Booking): string => {
  const word = wordOf(words.payments, state);
  return state === 'due' && dueBy ? `${word}，${words.dueBy(formatDay(localOf(dueBy).day, lang))}` : word;
};

/** Breaks between the day and the hours, not in them. */
const whenParts = (text: string) => text.split(' ').map((part) => html`<span class="whole">${part}</span> `);

/** When, where, for how much. */
const facts = (view: View, booking: Booking) => {
  const { words } = view;
  const { address, items, cancellation, totalInFen, payment, id } = booking;
  const atShop = items[0]?.place.kind === 'outlet';
  const lines = [
    { label: words.time, value: whenParts(whenText(view, booking)) },
    { label: words.place, value: address?.masked ?? (atShop ? words.outlet : undefined) },
    cancellation
      ? { label: words.fee, value: formatMoney(cancellation.feeInFen), hint: payment.state === 'none' ? '' : paid(view, booking) }
      : { label: words.price, value: totalInFen === undefined ? words.priceLater : formatMoney(totalInFen), hint: paid(view, booking) },
    { label: words.number, value: html`<bdi>${id}</bdi>` },
  ];
  return rows(
    lines.filter(({ value }) => value !== undefined),
    'facts',
  );
};

export const bookingFacts = (view: View, booking: Booking) => html`
  <h3>${view.words.facts}</h3>
  ${who(view, booking)} ${facts(view, booking)} ${view.more?.changes(view, booking)}
`;
