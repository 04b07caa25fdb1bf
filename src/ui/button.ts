import { html, nothing } from 'lit';

export interface Button {
  label: string;
  kind?: 'primary' | 'danger' | 'plain';
  type?: 'button' | 'submit';
  id?: string;
  /** Noun of the part, `button` if not said. */
  part?: string;
  /** Already at work: keeps its size and focus, ignores taps. */
  busy?: boolean;
  onClick?: () => void;
}

export const button = ({ label, kind, type = 'button', id, part = 'button', busy = false, onClick }: Button) =>
  html`<button
    type=${type}
    id=${id ?? nothing}
    class="${kind ?? ''}${busy ? ' busy' : ''}"
    part="${part}${kind ? ` ${kind}` : ''}${busy ? ' busy' : ''}"
    aria-disabled=${busy ? 'true' : nothing}
    @click=${(event: Event) => (busy ? event.preventDefault() : onClick?.())}
  >
    ${label}
  </button>`;
