import { html } from 'lit';
import { LinliElement } from '../../context/linli-element.ts';
import { tokenStyles } from '../../styles/tokens.ts';
import { sharedStyles } from '../../styles/shared.ts';

/**
 * Who is at the door, is the code genuine, and is it the worker of one's own booking, now.
 *
 * @element linli-worker-verifier
 */
export class LinliWorkerVerifier extends LinliElement {
  static override styles = [tokenStyles, sharedStyles];

  protected override render() {
    return html`<div class=${this.env.rootClass}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-worker-verifier': LinliWorkerVerifier;
  }
}
