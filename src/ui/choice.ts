import { html, nothing } from 'lit';
import { grouped, type Field, type Option } from './frame.ts';

interface Cards extends Field {
  options: readonly Option[];
  onChange: (value: string) => void;
}

// Native radios and checkboxes: arrows, groups and form filling are the browser's.
const cards = (field: Cards, type: 'radio' | 'checkbox', isOn: (value: string) => boolean) =>
  grouped(
    field,
    html`<div class="opts">
      ${field.options.map(
        ({ value, label, hint, aside, disabled }) => html`
          <label class="opt" part="option${isOn(value) ? ' selected' : ''}">
            <input
              type=${type}
              name=${field.name}
              value=${value}
              .checked=${isOn(value)}
              ?disabled=${disabled}
              ?required=${field.required && type === 'radio'}
              @change=${() => field.onChange(value)}
            /><span class="face"
              ><bdi>${label}</bdi>${aside ? html`<bdi class="aside">${aside}</bdi>` : nothing}${
                hint ? html`<small dir="auto">${hint}</small>` : nothing
              }</span
            >
          </label>
        `,
      )}
    </div>`,
    type === 'radio' ? 'radiogroup' : 'group',
  );

export interface Choice extends Cards {
  value: string;
}

/** One of several, as radio cards. */
export const choice = (field: Choice) => cards(field, 'radio', (value) => value === field.value);

export interface Choices extends Omit<Cards, 'onChange'> {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Any number of several, as checkboxes. */
export const choices = (field: Choices) => {
  const { values } = field;
  const toggle = (value: string) =>
    field.onChange(values.includes(value) ? values.filter((chosen) => chosen !== value) : [...values, value]);
  return cards({ ...field, onChange: toggle }, 'checkbox', (value) => values.includes(value));
};
