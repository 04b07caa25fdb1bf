import { html, nothing } from 'lit';
import { grouped, type Frame } from './frame.ts';

export interface Stepper extends Frame {
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The value in words, such as 2.5 小时. */
  text: string;
  messages: { less: string; more: string };
  onChange: (value: number) => void;
}

/** A number by two buttons, read out as it changes. */
export const stepper = (field: Stepper) => {
  const { value, min, max, step = 1, messages } = field;
  const turn = (next: number, sign: string, name: string) => {
    const off = next < min || next > max;
    return html`<button
      type="button"
      class=${off ? 'off' : nothing}
      part="stepper-button"
      aria-label=${name}
      aria-disabled=${off}
      @click=${() => off || field.onChange(next)}
    >
      ${sign}
    </button>`;
  };
  return grouped(
    field,
    html`<div class="stepper">
      ${turn(value - step, '−', messages.less)}<output>${field.text}</output>${turn(value + step, '+', messages.more)}
    </div>`,
  );
};
