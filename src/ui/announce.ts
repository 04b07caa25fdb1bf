import { html } from 'lit';

/** Always in the tree, so that a screen reader hears each new text. */
export const announcer = (text: string) => html`<p class="sr" role="status">${text}</p>`;
