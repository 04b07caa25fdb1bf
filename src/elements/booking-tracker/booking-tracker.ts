import { html } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { sharedStyles } from '../../styles/shared.ts';

/**
 * One booking's way, live, and what its resident may do next.
 *
 * @element linli-booking-tracker
 */
export class LinliBookingTracker extends LinliElement {
  static override styles = [tokenStyles, sharedStyles];

  protected override render() {
    return html`<div class=${this.env.rootClass}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-booking-tracker': LinliBookingTracker;
  }
}
