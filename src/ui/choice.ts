import { html, nothing } from 'lit';
import type { Field, Option } from './field.ts';
import { describedBy, explanation, grouped, labelText } from './frame.ts';

const optionFace = ({ label, hint, aside }: Pick<Option, 'label' | 'hint' | 'aside'>) =>
  html`<span class="face" part="option-face"
    ><span dir="auto">${label}</span>${aside ? html`<span class="aside" dir="auto">${aside}</span>` : nothing}${
      hint ? html`<small dir="auto">${hint}</small>` : nothing
    }</span
  >`;

export interface Choice extends Field {
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** One of several, as radio cards. Native radios, so arrows and form filling are the browser's. */
export const choice = (field: Choice) =>
  grouped(
    field,
    html`<div class="opts">
      ${field.options.map(
        (option) => html`
          <label class="opt" part=${option.value === field.value ? 'option selected' : 'option'}>
            <input
              type="radio"
              name=${field.name}
              value=${option.value}
              .checked=${option.value === field.value}
              ?disabled=${option.disabled}
              ?required=${field.required}
              @change=${() => field.onChange(option.value)}
            />${optionFace(option)}
          </label>
        `,
      )}
    </div>`,
    'radiogroup',
  );

export interface Choices extends Field {
  values: readonly string[];
  options: readonly Option[];
  onChange: (values: string[]) => void;
}

/** Any number of several, as checkboxes. */
export const choices = (field: Choices) => {
  const toggled = (value: string) =>
    field.values.includes(value) ? field.values.filter((chosen) => chosen !== value) : [...field.values, value];
  return grouped(
    field,
    html`<div class="opts">
      ${field.options.map(
        (option) => html`
          <label class="opt" part=${field.values.includes(option.value) ? 'option selected' : 'option'}>
            <input
              type="checkbox"
              name=${field.name}
              value=${option.value}
              .checked=${field.values.includes(option.value)}
              ?disabled=${option.disabled}
              @change=${() => field.onChange(toggled(option.value))}
            />${optionFace(option)}
          </label>
        `,
      )}
    </div>`,
  );
};

export interface Checkbox extends Omit<Field, 'label'> {
  /** Text, or a template with links (a consent). */
  label: unknown;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const checkbox = (field: Checkbox) => {
  const frame = { ...field, label: '' };
  return html`<div class="field" part=${field.error ? 'field invalid' : 'field'}>
    <label class="opt bare" part="checkbox">
      <input
        type="checkbox"
        id=${field.id}
        name=${field.name}
        .checked=${field.checked}
        ?required=${field.required}
        aria-invalid=${field.error ? 'true' : 'false'}
        aria-describedby=${describedBy(frame)}
        @change=${(event: Event) => field.onChange((event.target as HTMLInputElement).checked)}
      /><span class="face">${field.label}${labelText(frame)}</span>
    </label>
    ${explanation(frame)}
  </div>`;
};

export interface Stepper extends Omit<Field, 'required' | 'name'> {
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
  const button = (next: number, sign: string, name: string) => {
    const off = next < min || next > max;
    return html`<button type="button" part="step" aria-label=${name} aria-disabled=${off} @click=${() => off || field.onChange(next)}>
      ${sign}
    </button>`;
  };
  return grouped(
    field,
    html`<div class="stepper">
      ${button(value - step, '−', messages.less)}<output aria-live="polite">${field.text}</output
      >${button(value + step, '+', messages.more)}
    </div>`,
  );
};
