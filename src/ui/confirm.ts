import { html } from 'lit';
import { button, type Button } from './button.ts';

export interface Confirm {
  id: string;
  title: string;
  text: unknown;
  confirm: Button;
  cancel: Button;
}

/** Asks once more in place: no dialog, nothing covered. Focus it with `focusField(root, id)`. */
export const confirmBlock = ({ id, title, text, confirm, cancel }: Confirm) => html`
  <div class="notice warn" part="confirm" role="group" id=${id} tabindex="-1" aria-labelledby="${id}-title" aria-describedby="${id}-text">
    <strong id="${id}-title">${title}</strong>
    <div id="${id}-text">${text}</div>
    <div class="bar">${button({ kind: 'danger', ...confirm })}${button(cancel)}</div>
  </div>
`;
