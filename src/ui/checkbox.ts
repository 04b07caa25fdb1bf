import { html } from 'lit';
import { describedBy, explanation, partOf, type Field } from './frame.ts';

export interface Checkbox extends Omit<Field, 'label' | 'note'> {
  /** Text, or a template with links (a consent). */
  label: unknown;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One yes or no: a consent, a toggle that a service asks for. */
export const checkbox = (field: Checkbox) =>
  html`<div class="field" part=${partOf(field)}>
    <label class="opt bare" part="checkbox">
      <input
        type="checkbox"
        id=${field.id}
        name=${field.name}
        .checked=${field.checked}
        ?required=${field.required}
        aria-invalid=${!!field.error}
        aria-describedby=${describedBy(field)}
        @change=${(event: Event) => field.onChange((event.target as HTMLInputElement).checked)}
      /><span class="face">${field.label}</span>
    </label>
    ${explanation(field)}
  </div>`;
