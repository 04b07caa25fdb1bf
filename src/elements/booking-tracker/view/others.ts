import { html, nothing } from 'lit';
import type { Booking } from '../../../domain/booking.ts';
import { type View, whenText, wordOf } from './view.ts';

/** The resident's other bookings, each a tap away; none where the page means one booking. */
export const otherBookings = (view: View, shown: Booking) => {
  const { state, words, send } = view;
  const others = (state.list.value ?? []).filter(({ id }) => id !== shown.id);
  if (others.length === 0) return nothing;
  return html`<details part="others">
    <summary>${words.others(others.length)}</summary>
    <ul class="others">
      ${others.map(
        (booking) =>
          html`<li>
            <button type="button" part="other" @click=${() => send({ type: 'shown', bookingId: booking.id })}>
              <strong dir="auto">${booking.items[0]?.service.name ?? booking.id}</strong>
              <span dir="auto">${wordOf(words.names, booking.status)}</span>
              <small>${whenText(view, booking)}</small>
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
};
