import { html } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { sharedStyles } from '../../styles/shared.ts';

/**
 * What others say of a worker, a service or a firm, and one's own word after a finished booking.
 *
 * @element linli-review-panel
 */
export class LinliReviewPanel extends LinliElement {
  static override styles = [tokenStyles, sharedStyles];

  protected override render() {
    return html`<div class=${this.env.rootClass}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-review-panel': LinliReviewPanel;
  }
}
