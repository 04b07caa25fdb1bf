import { html } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { sharedStyles } from '../../styles/shared.ts';

/**
 * The worker's own code, for the resident's phone to scan at the door.
 *
 * @element linli-worker-code
 */
export class LinliWorkerCode extends LinliElement {
  static override styles = [tokenStyles, sharedStyles];

  protected override render() {
    return html`<div class=${this.env.rootClass}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-worker-code': LinliWorkerCode;
  }
}
