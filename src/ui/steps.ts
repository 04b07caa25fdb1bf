import { html } from 'lit';

export interface Steps {
  /** Name of the list, such as 预约进度. */
  label: string;
  steps: readonly { label: string; onGo?: () => void }[];
  /** Index of the step one is at. */
  current: number;
}

/** Where one is. Steps that are done and have `onGo` are buttons. */
export const steps = ({ label, steps: all, current }: Steps) => html`
  <ol class="steps" part="steps" aria-label=${label}>
    ${all.map(({ label: name, onGo }, index) => {
      const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
      const text = html`<span><b>${index + 1}</b><span>${name}</span></span>`;
      return html`<li class=${state} part="step ${state}" aria-current=${state === 'current' ? 'step' : 'false'}>
        ${state === 'done' && onGo ? html`<button type="button" class="plain" @click=${onGo}>${text}</button>` : text}
      </li>`;
    })}
  </ol>
`;
